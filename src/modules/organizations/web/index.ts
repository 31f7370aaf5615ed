import { defineWeb } from '../../../web/define-web.ts';

const here = { path: '/settings/organization', group: 'place', audience: 'staff' } as const;

export const organizationsWeb = defineWeb({
  name: 'organizations',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/settings/organization',
      audience: 'staff',
      needs: 'organization.read',
      title: 'tab.settings',
      load: () => import('./settings.tsx'),
    },
  ],
  // For whoever may change something there: administrators all of it, others their part.
  menu: [
    {
      ...here,
      word: 'menu.organization',
      about: 'menu.organizationAbout',
      needs: 'organization.edit',
      order: 92,
    },
    {
      ...here,
      word: 'tab.lists',
      about: 'menu.listsAbout',
      needs: 'organization.edit-lists',
      unless: 'organization.edit',
      order: 92,
    },
    {
      ...here,
      word: 'tab.part2',
      about: 'menu.part2About',
      needs: 'organization.review-part2',
      unless: 'organization.edit-lists',
      // After the requests that wait for an answer.
      order: 96,
    },
  ],
});
