import { defineModule } from '../../kernel/module.ts';
import { bringKey } from '../timeline/index.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const consents = defineModule({
  name: 'consents',
  after: ['organizations', 'people', 'sign-in', 'timeline'],
  policy,
  routes,
  brings: { 'consent.write': bringKey, 'consent.record': bringKey, 'restriction.ask': bringKey },
  migrations: new URL('./migrations/', import.meta.url),
});
