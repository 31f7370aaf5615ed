import type { LineEntryLoader } from '../../../../web/define-web.ts';
import { defineWeb } from '../../../../web/define-web.ts';

const entry: LineEntryLoader = { load: () => import('./line-entry.tsx') };

/** What this room shows on a line, with the few words it takes: a line is read on pages of other rooms. */
export const episodesEntriesWeb = defineWeb({
  name: 'episodes-entries',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [],
  lineEntries: {
    enrolled: entry,
    'episode-closed': entry,
    'follow-up': entry,
    service: entry,
    'stage-begun': entry,
    'stage-ended': entry,
  },
});
