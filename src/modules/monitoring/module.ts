import { defineModule } from '../../kernel/module.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const monitoring = defineModule({
  name: 'monitoring',
  after: ['people', 'timeline', 'coaching', 'plans'],
  policy,
  routes,
});
