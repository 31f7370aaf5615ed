import { defineModule } from '../../kernel/module.ts';
import { bringKey } from '../timeline/index.ts';
import './part.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const messages = defineModule({
  name: 'messages',
  after: ['organizations', 'people', 'timeline', 'check-ins'],
  policy,
  routes,
  brings: { 'message.write': bringKey },
});
