import { defineModule } from '../../kernel/module.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const coaching = defineModule({
  name: 'coaching',
  after: ['organizations', 'people', 'timeline'],
  policy,
  routes,
  migrations: new URL('./migrations/', import.meta.url),
});
