import type { LineEntryLoader } from '../../../../web/define-web.ts';
import { defineWeb } from '../../../../web/define-web.ts';

const entry: LineEntryLoader = { load: () => import('./line-entry.tsx') };

/**
 * What this room shows on a line, with the words it takes to say it: a line is read on pages of other rooms and on a
 * participant's phone, which have no need of the words for writing.
 */
export const coachingEntriesWeb = defineWeb({
  name: 'coaching-entries',
  words: {
    en: () => import('./words.en.json', { with: { type: 'json' } }),
    es: () => import('./words.es.json', { with: { type: 'json' } }),
  },
  pages: [],
  lineEntries: {
    contact: entry,
    'next-step': entry,
    'step-done': entry,
    rhythm: entry,
    'agreed-call': entry,
    signal: entry,
    strength: entry,
    helps: entry,
    milestone: entry,
    'group-attendance': entry,
    'own-words': entry,
    'return-to-use': entry,
    'clinical-note': entry,
    'co-sign': entry,
    dissent: entry,
    reply: entry,
  },
});
