import { defineWeb } from '../../../web/define-web.ts';
import { loadWords } from '../../../web/words.ts';

const settings = { path: '/settings', word: 'menu.settings', audience: 'staff', order: 95 } as const;

export const organizationsWeb = defineWeb({
  name: 'organizations',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/settings',
      audience: 'staff',
      needs: 'organization.read',
      title: 'tab.settings',
      load: async () => {
        // The invented program is told of in the words of the page that first offers it.
        const [{ Page }] = await Promise.all([import('./settings.tsx'), loadWords('begin')]);
        return { Page };
      },
    },
  ],
  // For whoever may change something there: administrators all of it, others their part.
  menu: [
    { ...settings, needs: 'organization.edit' },
    { ...settings, needs: 'organization.edit-lists', unless: 'organization.edit' },
    { ...settings, needs: 'organization.review-part2', unless: 'organization.edit-lists' },
  ],
});
