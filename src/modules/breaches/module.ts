import { defineModule } from '../../kernel/module.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const breaches = defineModule({
  name: 'breaches',
  after: ['organizations'],
  policy,
  routes,
  migrations: new URL('./migrations/', import.meta.url),
});
