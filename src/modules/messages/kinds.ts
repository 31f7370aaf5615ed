import { z } from 'zod';
import { defineFactKind } from '../timeline/index.ts';

/** One message of the thread. `from` is set by who is asking, never by what was sent. */
export const messageKind = defineFactKind({
  kind: 'message',
  data: z.object({ from: z.enum(['participant', 'team']) }),
  words: ['said'],
  category: 'note',
});

/** A staff member has read a participant's message. There is no such mark about a participant. */
export const messageReadKind = defineFactKind({
  kind: 'message-read',
  data: z.object({}),
  words: [],
  category: 'note',
  answers: true,
});
