import { defineModule } from '../../kernel/module.ts';
import { bringHeard } from '../families/index.ts';
import './part.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const recoveryCapital = defineModule({
  name: 'recovery-capital',
  after: ['organizations', 'people', 'timeline', 'coaching', 'forms', 'families'],
  policy,
  routes,
  brings: { 'profile.read': bringHeard },
  migrations: new URL('./migrations/', import.meta.url),
});
