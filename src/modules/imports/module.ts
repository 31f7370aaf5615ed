import { defineModule } from '../../kernel/module.ts';
import { jobs } from './jobs.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const imports = defineModule({
  name: 'imports',
  after: ['organizations', 'people', 'timeline', 'episodes', 'coaching'],
  policy,
  routes,
  jobs,
  migrations: new URL('./migrations/', import.meta.url),
});
