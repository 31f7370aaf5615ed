import { defineModule } from '../../kernel/module.ts';
import { jobs } from './jobs.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const exports = defineModule({
  name: 'exports',
  after: ['organizations', 'people', 'timeline'],
  policy,
  routes,
  jobs,
  migrations: new URL('./migrations/', import.meta.url),
});
