import { defineModule } from '../../kernel/module.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const forms = defineModule({
  name: 'forms',
  after: ['organizations', 'people', 'timeline', 'check-ins', 'coaching'],
  policy,
  routes,
  migrations: new URL('./migrations/', import.meta.url),
});
