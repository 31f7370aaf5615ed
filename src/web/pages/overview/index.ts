import { defineWeb } from '../../define-web.ts';
import { loadWords } from '../../words.ts';

/** The pages that gather what is rare: see `gatherMenu`. */
export const overviewWeb = defineWeb({
  name: 'overview',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/settings',
      audience: 'staff',
      title: 'settings.title',
      load: async () => {
        // The invented program is told of in the words of the page that first offers it.
        const [{ Page }] = await Promise.all([import('./settings.tsx'), loadWords('begin')]);
        return { Page };
      },
    },
    {
      path: '/reports',
      audience: 'staff',
      needs: 'engagement.watch',
      title: 'reports.title',
      load: () => import('./reports.tsx'),
    },
  ],
});
