import { defineModule } from '../../kernel/module.ts';
import { bringKey } from '../timeline/index.ts';
import { jobs } from './jobs.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const checkIns = defineModule({
  name: 'check-ins',
  after: ['organizations', 'people', 'sign-in', 'timeline'],
  policy,
  routes,
  jobs,
  migrations: new URL('./migrations/', import.meta.url),
  brings: { 'check-in.write': bringKey, 'night.write': bringKey },
});
