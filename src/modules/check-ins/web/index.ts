import type { LineEntryLoader } from '../../../web/define-web.ts';
import { defineWeb } from '../../../web/define-web.ts';

const entry: LineEntryLoader = { load: () => import('./line-entry.tsx') };

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
  lineEntries: { 'check-in': entry, 'check-in-wish': entry, 'night-note': entry },
});
