import { defineWeb } from '../../../web/define-web.ts';

export const consentsWeb = defineWeb({
  name: 'consents',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/me/sharing',
      audience: 'participant',
      title: 'tab.sharing',
      load: () => import('./my-sharing.tsx'),
    },
    {
      path: '/me/sharing/new',
      audience: 'participant',
      title: 'tab.share',
      load: () => import('./share/share-page.tsx'),
    },
    {
      path: '/me/sharing/ask',
      audience: 'participant',
      title: 'tab.ask',
      load: () => import('./restrictions/ask-page.tsx'),
    },
    {
      path: '/me/sharing/letters',
      audience: 'participant',
      title: 'tab.letters',
      load: () => import('./my-letters.tsx'),
    },
    {
      path: '/shared',
      audience: 'partner',
      title: 'tab.room',
      load: () => import('./room/shared-people.tsx'),
    },
    {
      path: '/shared/:id',
      audience: 'partner',
      title: 'tab.room',
      load: () => import('./room/shared-record.tsx'),
    },
    {
      path: '/people/:id/sharing',
      audience: 'staff',
      title: 'tab.paper',
      load: () => import('./staff/person-sharing.tsx'),
    },
    {
      path: '/people/:id/sharing/paper',
      audience: 'staff',
      title: 'tab.paper',
      load: () => import('./staff/new-paper.tsx'),
    },
    {
      path: '/settings/restrictions',
      audience: 'staff',
      needs: 'restriction.list',
      title: 'tab.restrictions',
      load: () => import('./restrictions/restrictions.tsx'),
    },
    {
      path: '/partners',
      audience: 'staff',
      needs: 'partner.list',
      title: 'tab.partners',
      load: () => import('./staff/partners.tsx'),
    },
    {
      path: '/partners/new',
      audience: 'staff',
      needs: 'partner.manage',
      title: 'tab.newPartner',
      load: () => import('./staff/new-partner.tsx'),
    },
  ],
  menu: [
    {
      path: '/me/sharing',
      word: 'tab.menu',
      says: { en: 'Sharing', es: 'Compartir' },
      audience: 'participant',
      order: 37,
    },
    {
      path: '/shared',
      word: 'tab.room',
      says: { en: 'Shared with me', es: 'Compartido conmigo' },
      audience: 'partner',
      order: 10,
    },
    {
      path: '/settings/restrictions',
      word: 'tab.restrictions',
      about: 'restrict.about',
      group: 'keeping',
      needs: 'restriction.list',
      audience: 'staff',
      order: 96,
    },
    {
      path: '/partners',
      word: 'tab.partners',
      about: 'partners.about',
      group: 'place',
      needs: 'partner.list',
      audience: 'staff',
      order: 97,
    },
  ],
  participantSections: [
    {
      name: 'sharing',
      order: 46,
      folds: 'section.title',
      needs: 'consent.read',
      load: () => import('./staff/section.tsx'),
    },
  ],
});
