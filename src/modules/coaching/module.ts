import { defineModule } from '../../kernel/module.ts';
import { bringKey } from '../timeline/index.ts';
import './part.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';

export const coaching = defineModule({
  name: 'coaching',
  after: ['organizations', 'people', 'timeline'],
  policy,
  routes,
  // Whoever writes somebody's words needs their key first of all.
  brings: {
    'contact.write': bringKey,
    'own-words.write': bringKey,
    'step.write': bringKey,
    'entry.answer': bringKey,
  },
  migrations: new URL('./migrations/', import.meta.url),
});
