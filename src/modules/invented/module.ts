import { defineModule } from '../../kernel/module.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const invented = defineModule({
  name: 'invented',
  after: [
    'organizations',
    'people',
    'sign-in',
    'timeline',
    'families',
    'episodes',
    'coaching',
    'messages',
    'monitoring',
    'imports',
  ],
  policy,
  routes,
});
