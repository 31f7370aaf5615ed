import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Child {
  pid: number;
  port: number;
  end(): Promise<void>;
}

/** Runs one of this folder's servers in a Node of its own; it answers the order with the port it listens on. */
export async function startChild(script: string, order: object): Promise<Child> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = fork(path, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.send(order);
  const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  const { port } = (answer ?? {}) as { port?: number };
  if (port === undefined || child.pid === undefined) throw new Error(`${script} did not start.`);
  return { pid: child.pid, port, end: () => endOf(child) };
}

async function endOf(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.disconnect();
  await gone;
}

/** In the child: the order of the parent, and its end when the parent lets go. */
export async function serveOrder<Order>(
  serve: (order: Order) => Promise<{ port: number; close(): Promise<void> }>,
): Promise<void> {
  const [order] = (await once(process, 'message')) as [Order];
  const { port, close } = await serve(order);
  process.once('disconnect', () => {
    void close().then(() => process.exit(0));
  });
  process.send?.({ port });
}
