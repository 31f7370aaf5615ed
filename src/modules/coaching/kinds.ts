import { z } from 'zod';
import { defineFactKind } from '../timeline/index.ts';

const day = z.iso.date();

const places = ['home', 'street', 'work', 'center', 'school', 'clinic', 'phone', 'text'] as const;
const outcomes = ['kept', 'missed', 'not-reached'] as const;

/** A meeting, call or text, or the try at one. Silence elsewhere means *no contact recorded*, nothing more. */
export const contactKind = defineFactKind({
  kind: 'contact',
  data: z.object({
    place: z.enum(places),
    /** What the organization called the place, where that is not the house's own word for it. */
    called: z.object({ code: z.string().max(60), en: z.string().max(80), es: z.string().max(80) }).optional(),
    minutes: z.int().min(0).max(1440).optional(),
    outcome: z.enum(outcomes),
    withIds: z.array(z.uuid()).max(20).optional(),
    /** Goals of the participant's plan that were touched, and triggers in it that were discussed, as they stood that day. */
    goalIds: z.array(z.uuid()).max(8).optional(),
    triggerIds: z.array(z.uuid()).max(8).optional(),
  }),
  words: ['said', 'agreed', 'note', 'triggers'],
  category: 'note',
});

export const nextStepKind = defineFactKind({
  kind: 'next-step',
  data: z.object({
    owner: z.enum(['participant', 'staff']),
    ownerId: z.uuid(),
    dueOn: day,
    fromId: z.uuid().optional(),
    /** The day it was for before it was put off to another. */
    movedFrom: day.optional(),
    /** What makes it come before everything else: an answer that needs someone the same day. */
    because: z.literal('safety-answer').optional(),
  }),
  words: ['what'],
  category: 'plan',
});

export const stepDoneKind = defineFactKind({
  kind: 'step-done',
  data: z.object({}),
  words: [],
  category: 'plan',
  answers: true,
});

/** How long both agreed that silence may last. */
export const rhythmKind = defineFactKind({
  kind: 'rhythm',
  data: z.object({ everyDays: z.int().min(1).max(366), by: z.enum(['text', 'phone', 'in-person']) }),
  words: [],
  category: 'plan',
});

export const agreedCallKind = defineFactKind({
  kind: 'agreed-call',
  data: z.object({ at: z.iso.datetime() }),
  words: ['why'],
  category: 'plan',
});

/** What the participant asks to be reached out for. Only they switch it on, and withdrawing it switches it off. */
export const signalKind = defineFactKind({
  kind: 'signal',
  data: z.object({ when: z.enum(['missed-group', 'silence']), groupId: z.uuid().optional() }),
  words: ['ask'],
  category: 'plan',
});

export const strengthKind = defineFactKind({
  kind: 'strength',
  data: z.object({
    origin: z.enum(['earlier', 'new']),
    /** Which of the eight domains it belongs to; older entries say nothing of it. */
    domain: z.enum(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']).optional(),
    /** Where the person counts it among other kinds of capital than its domain stands for. */
    capital: z.enum(['human', 'social', 'vocational']).optional(),
  }),
  words: ['what'],
  category: 'assessment',
});

export const helpsKind = defineFactKind({
  kind: 'helps',
  data: z.object({}),
  words: ['what'],
  category: 'plan',
});

export const milestoneKind = defineFactKind({
  kind: 'milestone',
  data: z.object({
    what: z.enum(['days', 'skill', 'job', 'housing', 'other']),
    onDate: day,
    yearly: z.boolean(),
    standing: z.enum(['self-reported', 'verified']),
  }),
  words: ['title', 'wish'],
  category: 'plan',
});

export const groupAttendanceKind = defineFactKind({
  kind: 'group-attendance',
  // The group's name as it was that day, so that the fact reads by itself.
  data: z.object({
    groupId: z.uuid(),
    name: z.string().max(120).default(''),
    sessionId: z.uuid().optional(),
    present: z.boolean(),
  }),
  words: [],
  category: 'attendance',
});

/** Whatever the participant wants to stand on their own line, in their own words. */
export const ownWordsKind = defineFactKind({
  kind: 'own-words',
  data: z.object({}),
  words: ['said'],
  category: 'note',
});

/** An event in an ongoing course, in the person's own words. Nothing else changes because of it. */
export const returnToUseKind = defineFactKind({
  kind: 'return-to-use',
  data: z.object({}),
  words: ['said'],
  category: 'substance-use',
});

/**
 * A note of the clinical kind; coaches neither write nor are offered it (their notes exclude diagnosis and treatment).
 * Each note says what it is about, which is its category.
 */
export const clinicalNoteKind = defineFactKind({
  kind: 'clinical-note',
  data: z.object({ about: z.enum(['assessment', 'diagnosis', 'treatment']) }),
  words: ['note'],
  category: 'substance-use',
});

const answer = <const Name extends string>(kind: Name) =>
  defineFactKind({ kind, data: z.object({}), words: ['said'], category: 'note', answers: true });

export const coSignKind = answer('co-sign');
export const dissentKind = answer('dissent');
export const replyKind = answer('reply');
/** What a participant says their words in a note were: it stands with what was written down for them. */
export const putRightKind = answer('put-right');

/** Every kind that belongs to this room. */
export const coachingKinds = [
  contactKind,
  nextStepKind,
  stepDoneKind,
  rhythmKind,
  agreedCallKind,
  signalKind,
  strengthKind,
  helpsKind,
  milestoneKind,
  groupAttendanceKind,
  ownWordsKind,
  returnToUseKind,
  clinicalNoteKind,
  coSignKind,
  dissentKind,
  replyKind,
  putRightKind,
] as const;
