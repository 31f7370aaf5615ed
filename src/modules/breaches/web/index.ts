import { defineWeb } from '../../../web/define-web.ts';

export const breachesWeb = defineWeb({
  name: 'breaches',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/settings/breaches',
      audience: 'staff',
      needs: 'breach.read',
      title: 'title',
      load: () => import('./breaches.tsx'),
    },
    {
      path: '/settings/breaches/new',
      audience: 'staff',
      needs: 'breach.keep',
      title: 'new.title',
      load: () => import('./new-breach.tsx'),
    },
    {
      path: '/settings/breaches/:id',
      audience: 'staff',
      needs: 'breach.keep',
      title: 'change.title',
      load: () => import('./one-breach.tsx'),
    },
  ],
  menu: [
    {
      path: '/settings/breaches',
      word: 'menu',
      about: 'about',
      group: 'keeping',
      needs: 'breach.read',
      audience: 'staff',
      order: 94,
    },
  ],
});
