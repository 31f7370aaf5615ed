import { defineModule } from '../../kernel/module.ts';
import { jobs } from './jobs.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const people = defineModule({
  name: 'people',
  after: ['organizations', 'sign-in'],
  policy,
  routes,
  jobs,
  migrations: new URL('./migrations/', import.meta.url),
});
