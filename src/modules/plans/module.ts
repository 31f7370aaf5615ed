import { defineModule } from '../../kernel/module.ts';
import { bringKey } from '../timeline/index.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const plans = defineModule({
  name: 'plans',
  after: ['organizations', 'people', 'timeline', 'coaching', 'sign-in'],
  policy,
  routes,
  brings: { 'plan.write': bringKey, 'plan.decide': bringKey, 'plan.decide-as-guardian': bringKey },
});
