import { defineModule } from '../../kernel/module.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const episodes = defineModule({
  name: 'episodes',
  after: ['organizations', 'people', 'timeline'],
  policy,
  routes,
  migrations: new URL('./migrations/', import.meta.url),
});
