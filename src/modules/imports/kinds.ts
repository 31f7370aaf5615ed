import { z } from 'zod';
import { defineFactKind } from '../timeline/index.ts';

/** What an earlier list said about somebody in free text, word for word. */
export const importedNoteKind = defineFactKind({
  kind: 'imported-note',
  data: z.object({}),
  words: ['note'],
  category: 'note',
});
