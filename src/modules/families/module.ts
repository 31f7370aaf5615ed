import { defineModule } from '../../kernel/module.ts';
import { bringKey } from '../timeline/index.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const families = defineModule({
  name: 'families',
  after: ['organizations', 'people', 'sign-in', 'timeline', 'coaching', 'plans', 'retention'],
  policy,
  routes,
  brings: { 'family-suggestion.give': bringKey },
  migrations: new URL('./migrations/', import.meta.url),
});
