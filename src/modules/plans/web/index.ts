import { defineWeb } from '../../../web/define-web.ts';

export { plansEntriesWeb } from './entries/entries-door.ts';
export { plansMenuWeb } from './menu/menu-door.ts';

export const plansWeb = defineWeb({
  name: 'plans',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/me/plan',
      audience: 'participant',
      title: 'tab.plan',
      offline: true,
      load: () => import('./own-plan.tsx'),
    },
    {
      path: '/me/hard',
      audience: 'participant',
      title: 'tab.hard',
      offline: true,
      load: () => import('./own-hard.tsx'),
    },
    {
      path: '/me/plan/week',
      audience: 'participant',
      title: 'tab.week',
      offline: true,
      load: () => import('./own-week.tsx'),
    },
    {
      path: '/me/plan/people',
      audience: 'participant',
      title: 'tab.people',
      offline: true,
      load: () => import('./own-people.tsx'),
    },
    {
      path: '/people/:id/plan',
      audience: 'staff',
      title: 'tab.plan',
      load: () => import('./person-plan.tsx'),
    },
  ],
  participantSections: [
    {
      name: 'plan',
      order: 25,
      folds: 'section.title',
      needs: 'plan.read',
      load: () => import('./person-section.tsx'),
    },
  ],
});
