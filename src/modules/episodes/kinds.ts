import { z } from 'zod';
import { defineFactKind } from '../timeline/index.ts';
import { stages } from './domain.ts';

const program = { episodeId: z.uuid(), programId: z.uuid(), programName: z.string().max(200).default('') };

export const enrolledKind = defineFactKind({
  kind: 'enrolled',
  data: z.object(program),
  words: [],
  category: 'attendance',
});

export const episodeClosedKind = defineFactKind({
  kind: 'episode-closed',
  data: z.object({ ...program, followUp: z.enum(['scheduled', 'none']) }),
  words: ['reason'],
  category: 'attendance',
});

/** A promise to ask again on a day after the program has ended. Open until someone was in contact. */
export const followUpKind = defineFactKind({
  kind: 'follow-up',
  data: z.object({ episodeId: z.uuid(), dueOn: z.iso.date() }),
  words: [],
  category: 'plan',
});

export const serviceKind = defineFactKind({
  kind: 'service',
  data: z.object({
    service: z.string().max(60),
    /** What the service was called in the list it was chosen from. */
    called: z.object({ code: z.string().max(60), en: z.string().max(80), es: z.string().max(80) }).optional(),
    programId: z.uuid().optional(),
    minutes: z.int().min(0).max(1440).optional(),
  }),
  words: ['note'],
  category: 'attendance',
});

/** Somebody is in treatment, rehabilitation or reintegration, here or elsewhere; others may go on beside it. */
export const stageBegunKind = defineFactKind({
  kind: 'stage-begun',
  data: z.object({ stage: z.enum(stages), since: z.iso.date() }),
  words: ['where'],
  category: 'attendance',
});

/** One of these has ended; the others go on. */
export const stageEndedKind = defineFactKind({
  kind: 'stage-ended',
  data: z.object({ stage: z.enum(stages), begunId: z.uuid(), until: z.iso.date() }),
  words: [],
  category: 'attendance',
});
