import type { LineEntryLoader } from '../../../web/define-web.ts';
import { defineWeb } from '../../../web/define-web.ts';
import { loadWords } from '../../../web/words.ts';

const entry: LineEntryLoader = {
  // A line is shown on pages of other rooms: this room's words come along with the entry.
  load: async () => {
    const [{ Entry }] = await Promise.all([import('./line-entry.tsx'), loadWords('monitoring')]);
    return { Entry };
  },
};

export const monitoringWeb = defineWeb({
  name: 'monitoring',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [
    {
      path: '/today',
      audience: 'staff',
      needs: 'today.read',
      instead: '/today/coaches',
      title: 'tab.today',
      load: () => import('./today.tsx'),
    },
    {
      path: '/today/coaches',
      audience: 'staff',
      needs: 'coaches.watch',
      instead: '/today',
      title: 'tab.coaches',
      load: async () => {
        // The definitions of success that every report prints are told in the words of the settings.
        const [{ Page }] = await Promise.all([import('./coaches.tsx'), loadWords('organizations')]);
        return { Page };
      },
    },
  ],
  menu: [
    { path: '/today', word: 'menu.today', needs: 'today.read', audience: 'staff', order: 10 },
    {
      path: '/today/coaches',
      word: 'menu.today',
      needs: 'coaches.watch',
      unless: 'today.read',
      audience: 'staff',
      order: 10,
    },
  ],
  participantSections: [
    { name: 'beside', order: 10, needs: 'beside.read', load: () => import('./person-section.tsx') },
  ],
  lineEntries: { snooze: entry },
});
