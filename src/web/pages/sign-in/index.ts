import { defineWeb } from '../../define-web.ts';

export const signInDoor = defineWeb({
  name: 'sign-in',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    { path: '/sign-in', audience: 'public', title: 'tab', load: () => import('./sign-in.tsx') },
    { path: '/welcome', audience: 'public', title: 'invitation.tab', load: () => import('./invitation.tsx') },
  ],
});
