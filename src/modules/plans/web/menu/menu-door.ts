import { defineWeb } from '../../../../web/define-web.ts';

/**
 * The ways in, with the few words they speak: a menu fetches all words of its rooms, and a participant's first screen
 * has no need of the rest.
 */
export const plansMenuWeb = defineWeb({
  name: 'plans-menu',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [],
  menu: [
    { path: '/me/plan', word: 'plan', audience: 'participant', order: 11 },
    { path: '/me/hard', word: 'hard', audience: 'participant', order: 12 },
  ],
});
