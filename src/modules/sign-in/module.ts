import { defineModule } from '../../kernel/module.ts';
import { authenticate, introduce } from './authenticate.ts';
import { sweepJob } from './jobs.ts';
import { policy } from './policy.ts';
import { redirects, routes } from './routes.ts';

export const signIn = defineModule({
  name: 'sign-in',
  after: [],
  policy,
  routes: [...routes, ...redirects],
  jobs: [sweepJob],
  migrations: new URL('./migrations/', import.meta.url),
  authenticate,
  introduce,
});
