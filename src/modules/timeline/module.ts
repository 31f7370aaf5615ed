import { defineModule } from '../../kernel/module.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const timeline = defineModule({
  name: 'timeline',
  after: ['people'],
  policy,
  routes,
  migrations: new URL('./migrations/', import.meta.url),
});
