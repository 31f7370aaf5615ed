import { z } from 'zod';
import { defineFactKind } from '../timeline/index.ts';
import { moods } from './domain/moods.ts';
import { nightOutcomes } from './domain/night-outcomes.ts';

/** How a day is, as the participant says it. `reach`: they asked to be reached. */
export const checkInKind = defineFactKind({
  kind: 'check-in',
  data: z.object({ how: z.enum(moods), reach: z.boolean() }),
  words: ['said'],
  category: 'note',
});

/**
 * What a participant wants to come of their check-ins; the latest stands. `everyDays` is their own rhythm: only with it
 * can one be missed.
 */
export const checkInWishKind = defineFactKind({
  kind: 'check-in-wish',
  data: z.object({ tellHard: z.boolean(), everyDays: z.int().min(1).max(31).optional() }),
  words: [],
  category: 'plan',
});

/** The hand-over: who read outside the hours, and what was done. `by` is their name, for a list that asks nobody else. */
export const nightNoteKind = defineFactKind({
  kind: 'night-note',
  data: z.object({ outcome: z.enum(nightOutcomes), by: z.string() }),
  words: ['done'],
  category: 'note',
});
