import { defineWeb } from '../../../web/define-web.ts';

export const retentionWeb = defineWeb({
  name: 'retention',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/me/record',
      audience: 'participant',
      title: 'record.title',
      load: () => import('./record.tsx'),
    },
    {
      path: '/settings/retention',
      audience: 'staff',
      needs: 'retention.read',
      title: 'title',
      load: () => import('./retention.tsx'),
    },
    {
      path: '/settings/retention/certificates/:id',
      audience: 'staff',
      needs: 'retention.list',
      title: 'certificate.title',
      load: () => import('./certificate.tsx'),
    },
  ],
  menu: [
    {
      path: '/me/record',
      word: 'record.menu',
      says: { en: 'My record', es: 'Mi registro' },
      audience: 'participant',
      order: 50,
    },
    {
      path: '/settings/retention',
      word: 'menu',
      about: 'about',
      group: 'keeping',
      needs: 'retention.read',
      audience: 'staff',
      order: 93,
    },
  ],
});
