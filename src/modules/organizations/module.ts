import { defineModule } from '../../kernel/module.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const organizations = defineModule({
  name: 'organizations',
  after: [],
  policy,
  routes,
  migrations: new URL('./migrations/', import.meta.url),
});
