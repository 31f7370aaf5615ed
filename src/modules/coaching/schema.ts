import { z } from 'zod';

const id = z.uuid();
const text = z.string().trim().max(8000);
const said = text.min(1);

export const OfParticipant = z.object({ id });
export const OfFact = z.object({ id, factId: id });

/** Who else may open it: the team, or only the people named. */
const sharing = {
  audience: z.enum(['team', 'just-us']).default('team'),
  /** For 'just-us': the staff members it is between, besides whoever writes. */
  withIds: z.array(id).max(5).default([]),
};

export const NextStepEntry = z.strictObject({
  id,
  what: said,
  owner: z.enum(['participant', 'staff']),
  dueOn: z.iso.date(),
});

/** A joint note: the participant's words first, then what was agreed, and the next step with an owner and a date. */
export const ContactEntry = z.strictObject({
  id,
  happenedAt: z.iso.datetime(),
  place: z.enum(['home', 'street', 'work', 'center', 'school', 'clinic', 'phone', 'text']),
  minutes: z.int().min(0).max(1440).optional(),
  outcome: z.enum(['kept', 'missed', 'not-reached']).default('kept'),
  said: text.optional(),
  agreed: text.optional(),
  note: text.optional(),
  nextStep: NextStepEntry.optional(),
  /** The entry this one amends; the text it replaces stays on record as the one amended. */
  amends: id.optional(),
  ...sharing,
});
export type ContactEntry = z.output<typeof ContactEntry>;

export const Written = z.object({ id, already: z.boolean() });

export const StrengthEntry = z.strictObject({ id, what: said, origin: z.enum(['earlier', 'new']) });
export const HelpsEntry = z.strictObject({ id, what: said });
export const RhythmEntry = z.strictObject({
  id,
  everyDays: z.int().min(1).max(366),
  by: z.enum(['text', 'phone', 'in-person']),
});
export const AgreedCallEntry = z.strictObject({ id, at: z.iso.datetime(), why: text.optional() });
export const SignalEntry = z.strictObject({
  id,
  when: z.enum(['missed-group', 'silence']),
  groupId: id.optional(),
  ask: text.optional(),
});
export const MilestoneEntry = z.strictObject({
  id,
  title: said,
  wish: text.optional(),
  what: z.enum(['days', 'skill', 'job', 'housing', 'other']),
  onDate: z.iso.date(),
  yearly: z.boolean().default(true),
});
export const ReturnToUseEntry = z.strictObject({ id, said, happenedAt: z.iso.datetime(), ...sharing });
export const ClinicalNoteEntry = z.strictObject({
  id,
  about: z.enum(['assessment', 'diagnosis', 'treatment']),
  note: said,
});
export const StepEntry = z.strictObject({
  id,
  what: said,
  owner: z.enum(['participant', 'staff']),
  dueOn: z.iso.date(),
});
export const StepDoneEntry = z.strictObject({ id });
export const AnswerEntry = z.strictObject({
  id,
  how: z.enum(['co-sign', 'dissent', 'reply']),
  said: text.optional(),
});
