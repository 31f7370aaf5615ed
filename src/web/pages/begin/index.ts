import { defineWeb } from '../../define-web.ts';

export const beginDoor = defineWeb({
  name: 'begin',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    { path: '/begin', audience: 'public', title: 'welcome.title', load: () => import('./welcome.tsx') },
    { path: '/set-up', audience: 'public', title: 'setUp.title', load: () => import('./set-up.tsx') },
  ],
});
