import { defineWeb } from '../../../web/define-web.ts';

export const familiesWeb = defineWeb({
  name: 'families',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/me/family',
      audience: 'participant',
      title: 'tab.family',
      load: () => import('./my-family.tsx'),
    },
    { path: '/family', audience: 'family', title: 'tab.home', load: () => import('./family-home.tsx') },
    { path: '/family/plan', audience: 'family', title: 'tab.plan', load: () => import('./family-plan.tsx') },
    {
      path: '/family/decide/:id',
      audience: 'family',
      title: 'tab.decide',
      load: () => import('./decide.tsx'),
    },
    {
      path: '/people/:id/guardians',
      audience: 'staff',
      title: 'tab.guardians',
      load: () => import('./guardians.tsx'),
    },
  ],
  menu: [
    {
      path: '/me/family',
      word: 'tab.family',
      says: { en: 'Family', es: 'Familia' },
      audience: 'participant',
      order: 38,
    },
    {
      path: '/family',
      word: 'tab.home',
      says: { en: 'Start', es: 'Inicio' },
      audience: 'family',
      order: 10,
    },
    {
      path: '/family/plan',
      word: 'tab.plan',
      says: { en: 'Our plan', es: 'Nuestro plan' },
      audience: 'family',
      order: 20,
    },
  ],
  participantSections: [
    {
      name: 'families',
      order: 45,
      folds: 'section.title',
      needs: 'guardian.read',
      load: () => import('./section.tsx'),
    },
  ],
});
