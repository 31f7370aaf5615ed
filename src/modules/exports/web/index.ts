import { defineWeb } from '../../../web/define-web.ts';

export const exportsWeb = defineWeb({
  name: 'exports',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/settings/export',
      audience: 'staff',
      needs: 'export.list',
      title: 'menu',
      load: () => import('./take-everything.tsx'),
    },
  ],
  menu: [
    {
      path: '/settings/export',
      word: 'menu',
      about: 'about',
      group: 'exchange',
      needs: 'export.list',
      audience: 'staff',
      order: 96,
    },
  ],
});
