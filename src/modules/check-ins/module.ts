import { defineModule } from '../../kernel/module.ts';
import { bringKey } from '../timeline/index.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const checkIns = defineModule({
  name: 'check-ins',
  after: ['organizations', 'people', 'timeline'],
  policy,
  routes,
  brings: { 'check-in.write': bringKey },
});
