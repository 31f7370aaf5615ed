import { defineWeb } from '../../../web/define-web.ts';

export const complaintsWeb = defineWeb({
  name: 'complaints',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/me/complain',
      audience: 'participant',
      title: 'own.tab',
      load: () => import('./my-complaints.tsx'),
    },
    {
      path: '/settings/complaints',
      audience: 'staff',
      needs: 'complaint.list',
      title: 'title',
      load: () => import('./complaints.tsx'),
    },
  ],
  menu: [
    {
      path: '/settings/complaints',
      word: 'menu',
      about: 'about',
      group: 'keeping',
      needs: 'complaint.list',
      audience: 'staff',
      order: 95,
    },
  ],
});
