import { z } from 'zod';
import { sharing } from '../../lib/sharing.ts';

const id = z.uuid();

export const OfParticipant = z.object({ id });

/** The id is made on the device: sent again, the message is known already. */
export const MessageEntry = z.strictObject({
  id,
  happenedAt: z.iso.datetime(),
  said: z.string().trim().min(1).max(2000),
  /** For 'just-us' from a participant: those who were named on the page before it was sent. */
  ...sharing,
  /** The message it answers: whoever reads that one reads this one, and `audience` counts for nothing. */
  answers: id.optional(),
});
export type MessageEntry = z.output<typeof MessageEntry>;

/** Each mark has an id of its own, made on the device. */
export const ReadEntry = z.strictObject({
  marks: z
    .array(z.strictObject({ id, messageId: id }))
    .min(1)
    .max(50),
});
export type ReadEntry = z.output<typeof ReadEntry>;

export const Written = z.object({ id, already: z.boolean() });
export const Marked = z.object({ marked: z.int() });
