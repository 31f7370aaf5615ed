import { defineWeb } from '../../../web/define-web.ts';

export const oversightWeb = defineWeb({
  name: 'oversight',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/me/opened',
      audience: 'participant',
      title: 'opened.title',
      load: () => import('./opened.tsx'),
    },
    {
      path: '/people/:id/opened',
      audience: 'staff',
      title: 'openedBy.title',
      load: () => import('./opened-by.tsx'),
    },
    {
      path: '/settings/audit',
      audience: 'staff',
      needs: 'audit.read',
      title: 'audit.title',
      load: () => import('./audit.tsx'),
    },
    {
      path: '/settings/jobs',
      audience: 'staff',
      needs: 'jobs.read',
      title: 'jobs.title',
      load: () => import('./jobs.tsx'),
    },
  ],
  participantSections: [
    { name: 'opened', order: 90, needs: 'opened.oversee', load: () => import('./opened-section.tsx') },
  ],
  menu: [
    {
      path: '/me/opened',
      word: 'opened.menu',
      says: { en: 'Who opened it', es: 'Quién lo abrió' },
      audience: 'participant',
      order: 40,
    },
    {
      path: '/settings/audit',
      word: 'audit.menu',
      about: 'audit.menuAbout',
      group: 'keeping',
      needs: 'audit.read',
      audience: 'staff',
      order: 94,
    },
    {
      path: '/settings/jobs',
      word: 'jobs.menu',
      about: 'jobs.about',
      group: 'keeping',
      needs: 'jobs.read',
      audience: 'staff',
      order: 95,
    },
  ],
});
