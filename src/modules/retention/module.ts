import { defineModule } from '../../kernel/module.ts';
import { jobs } from './jobs.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const retention = defineModule({
  name: 'retention',
  after: ['organizations', 'sign-in', 'people', 'timeline', 'episodes'],
  policy,
  routes,
  jobs,
  migrations: new URL('./migrations/', import.meta.url),
});
