import { defineModule } from '../../kernel/module.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const setUp = defineModule({
  name: 'set-up',
  after: ['organizations', 'people', 'sign-in'],
  policy,
  routes,
});
