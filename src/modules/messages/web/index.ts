import { defineWeb } from '../../../web/define-web.ts';

export { messagesEntriesWeb } from './entries/entries-door.ts';

export const messagesWeb = defineWeb({
  name: 'messages',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/me/messages',
      audience: 'participant',
      title: 'menu.messages',
      offline: true,
      load: () => import('./my-messages.tsx'),
    },
    {
      path: '/people/:id/messages',
      audience: 'staff',
      title: 'menu.messages',
      load: () => import('./person-messages.tsx'),
    },
  ],
  menu: [
    {
      path: '/me/messages',
      word: 'menu.messages',
      says: { en: 'Messages', es: 'Mensajes' },
      part: 'messages',
      audience: 'participant',
      order: 16,
    },
  ],
  participantSections: [
    { name: 'messages', order: 32, needs: 'message.mark', load: () => import('./section.tsx') },
  ],
});
