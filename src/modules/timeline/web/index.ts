import { defineWeb } from '../../../web/define-web.ts';

export const timelineWeb = defineWeb({
  name: 'timeline',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    { path: '/people/:id/line', audience: 'staff', title: 'tab.line', load: () => import('./line.tsx') },
    { path: '/me', audience: 'participant', title: 'tab.me', offline: true, load: () => import('./me.tsx') },
  ],
  menu: [{ path: '/me', word: 'menu.me', audience: 'participant', order: 10 }],
  participantSections: [
    { name: 'line', order: 50, needs: 'line.read', load: () => import('./line-section.tsx') },
  ],
});
