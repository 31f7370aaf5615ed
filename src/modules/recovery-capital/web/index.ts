import { defineWeb } from '../../../web/define-web.ts';
import { loadWords } from '../../../web/words.ts';

export { capitalEntriesWeb } from './entries/entries-door.ts';

export const recoveryCapitalWeb = defineWeb({
  name: 'recovery-capital',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/me/strengths',
      audience: 'participant',
      title: 'tab.own',
      offline: true,
      load: () => import('./my-strengths.tsx'),
    },
    {
      path: '/me/strengths/:domain',
      audience: 'participant',
      title: 'tab.ask',
      offline: true,
      load: () => import('./my-domain.tsx'),
    },
    {
      path: '/family/eight/:participantId',
      audience: 'family',
      title: 'tab.marks',
      load: () => import('./family-marks.tsx'),
    },
    {
      path: '/people/:id/strengths',
      audience: 'staff',
      title: 'tab.strengths',
      load: () => import('./person-strengths.tsx'),
    },
    {
      path: '/people/:id/strengths/:domain',
      audience: 'staff',
      title: 'tab.ask',
      load: () => import('./person-domain.tsx'),
    },
    {
      path: '/reports/strengths',
      audience: 'staff',
      needs: 'social-capital.count',
      title: 'tab.report',
      load: async () => {
        // The definitions of success that every report prints are told in the words of the settings.
        const [{ Page }] = await Promise.all([import('./report.tsx'), loadWords('organizations')]);
        return { Page };
      },
    },
  ],
  menu: [
    {
      path: '/me/strengths',
      word: 'menu.own',
      says: { en: 'My strengths', es: 'Mis fortalezas' },
      audience: 'participant',
      order: 13,
    },
    {
      path: '/reports/strengths',
      word: 'menu.report',
      about: 'menu.reportAbout',
      group: 'reports',
      needs: 'social-capital.count',
      part: 'social-capital',
      audience: 'staff',
      order: 81,
    },
  ],
  participantSections: [
    {
      name: 'strengths',
      order: 20,
      folds: 'section.title',
      needs: 'profile.read',
      load: () => import('./section.tsx'),
    },
  ],
});
