import { defineModule } from '../../kernel/module.ts';
import { bringKey } from '../timeline/index.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const complaints = defineModule({
  name: 'complaints',
  after: ['people', 'timeline'],
  policy,
  brings: { 'complaint.make': bringKey, 'complaint.answer': bringKey },
  routes,
  migrations: new URL('./migrations/', import.meta.url),
});
