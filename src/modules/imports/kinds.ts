import { z } from 'zod';
import { defineFactKind } from '../timeline/index.ts';

/** What an earlier list said about somebody in free text, word for word. */
export const importedNoteKind = defineFactKind({
  kind: 'imported-note',
  data: z.object({
    /** Who brought the list in, by the name they had then. */
    broughtBy: z.string().max(200).optional(),
  }),
  words: ['note'],
  category: 'note',
});
