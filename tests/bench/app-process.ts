import type { AppOrder } from './app-order.ts';
import { makeApp } from './app-order.ts';
import { serveOrder } from './child-process.ts';

await serveOrder<AppOrder>(async (order) => {
  const app = await makeApp(order);
  if (order.works) await app.work();
  await app.server.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { port, close: app.close };
});
