import { defineWeb } from '../../define-web.ts';

export const helpDoor = defineWeb({
  name: 'help',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [{ path: '/help', audience: 'public', title: 'tab', load: () => import('./help.tsx') }],
});
