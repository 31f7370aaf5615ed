import { defineModule } from '../../kernel/module.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const families = defineModule({
  name: 'families',
  after: ['organizations', 'people', 'sign-in', 'timeline', 'coaching', 'plans'],
  policy,
  routes,
  migrations: new URL('./migrations/', import.meta.url),
});
