import { defineWeb } from '../../../web/define-web.ts';

export { checkInsEntriesWeb } from './entries/entries-door.ts';

export const checkInsWeb = defineWeb({
  name: 'check-ins',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/me/check-in',
      audience: 'participant',
      title: 'tab.checkIn',
      offline: true,
      load: () => import('./check-in.tsx'),
    },
    {
      path: '/settings/hours',
      audience: 'staff',
      needs: 'reading-hours.keep',
      title: 'tab.hours',
      load: () => import('./hours.tsx'),
    },
    {
      path: '/people/:id/night',
      audience: 'staff',
      title: 'tab.night',
      load: () => import('./night.tsx'),
    },
  ],
  menu: [
    {
      path: '/settings/hours',
      word: 'menu.hours',
      about: 'menu.hoursAbout',
      group: 'place',
      needs: 'reading-hours.keep',
      audience: 'staff',
      order: 97,
    },
  ],
});
