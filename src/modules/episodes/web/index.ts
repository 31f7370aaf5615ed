import { defineWeb } from '../../../web/define-web.ts';
import { loadWords } from '../../../web/words.ts';

export { episodesEntriesWeb } from './entries/entries-door.ts';

export const episodesWeb = defineWeb({
  name: 'episodes',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/reports/engagement',
      audience: 'staff',
      needs: 'engagement.watch',
      title: 'report.title',
      load: async () => {
        // The definitions of success that every report prints are told in the words of the settings.
        const [{ Page }] = await Promise.all([import('./report/engagement.tsx'), loadWords('organizations')]);
        return { Page };
      },
    },
    {
      path: '/people/:id/programs/:episodeId/close',
      audience: 'staff',
      title: 'close.title',
      load: () => import('./close-episode.tsx'),
    },
    {
      path: '/people/:id/programs/join',
      audience: 'staff',
      title: 'join.title',
      load: () => import('./join-program.tsx'),
    },
    {
      path: '/people/:id/stages/new',
      audience: 'staff',
      title: 'stage.title',
      load: () => import('./add-stage.tsx'),
    },
    {
      path: '/people/:id/services/new',
      audience: 'staff',
      title: 'service.title',
      load: () => import('./record-service.tsx'),
    },
  ],
  menu: [
    {
      path: '/reports/engagement',
      word: 'report.menu',
      about: 'report.about',
      group: 'reports',
      needs: 'engagement.watch',
      audience: 'staff',
      order: 80,
    },
  ],
  participantSections: [
    {
      name: 'programs',
      order: 60,
      folds: 'section.title',
      needs: 'episode.read',
      load: () => import('./programs-section.tsx'),
    },
  ],
});
