import { z } from 'zod';
import { sharing } from '../../lib/sharing.ts';
import { isUnmarked } from './domain.ts';

const id = z.uuid();
const text = z.string().trim().max(8000);
const said = text.min(1);

export const OfParticipant = z.object({ id });
export const OfFact = z.object({ id, factId: id });

const NextStepEntry = z.strictObject({
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
  /** The item of the organization's own list of places it was chosen as; `place` is what that item counts as. */
  placeCode: z.string().max(60).optional(),
  minutes: z.int().min(0).max(1440).optional(),
  outcome: z.enum(['kept', 'missed', 'not-reached']).default('kept'),
  said: text.optional(),
  agreed: text.optional(),
  note: text.optional(),
  /** Goals of the participant's own plan that were touched: any version of each. */
  goalIds: z.array(id).max(8).optional(),
  /** What sets it off, by the participant's own plan, as far as it was talked about; and in words. */
  triggerIds: z.array(id).max(8).optional(),
  triggers: text.optional(),
  nextStep: NextStepEntry.optional(),
  /** The entry this one amends; the text it replaces stays on record as the one amended. */
  amends: id.optional(),
  ...sharing,
});
export type ContactEntry = z.output<typeof ContactEntry>;

export const Written = z.object({ id, already: z.boolean() });

/** One's own entry that these are other words for; it keeps its readers, and its earlier words stay on record. */
const amends = id.optional();

export const StrengthEntry = z.strictObject({
  id,
  what: said,
  amends,
  origin: z.enum(['earlier', 'new']),
  domain: z.enum(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']).optional(),
  capital: z.enum(['human', 'social', 'vocational']).optional(),
});
export const HelpsEntry = z.strictObject({ id, what: said, amends });
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
export const ReturnToUseEntry = z.strictObject({
  id,
  said,
  happenedAt: z.iso.datetime(),
  amends,
  ...sharing,
});
export const OwnWordsEntry = z.strictObject({ id, said, happenedAt: z.iso.datetime(), amends, ...sharing });
export const ClinicalNoteEntry = z.strictObject({
  id,
  about: z.enum(['assessment', 'diagnosis', 'treatment']),
  /**
   * Its category on the line; an amendment keeps that of what it amends. Left out, it is taken as what the law guards
   * most closely (42 CFR part 2).
   */
  concerns: z.enum(['substance-use', 'mental-health', 'medication']).default('substance-use'),
  note: said,
  /** Now when it is left out. */
  happenedAt: z.iso.datetime().optional(),
  amends,
  ...sharing,
});
export const StepEntry = z.strictObject({
  id,
  what: said,
  owner: z.enum(['participant', 'staff']),
  dueOn: z.iso.date(),
});
export const StepDoneEntry = z.strictObject({ id });
export const StepMoveEntry = z.strictObject({ id, dueOn: z.iso.date() });
/** `id` is of the withdrawal, by which it is undone. */
export const SignalOffEntry = z.strictObject({ id });
export const AnswerEntry = z.strictObject({
  id,
  how: z.enum(['co-sign', 'dissent', 'reply', 'put-right']),
  said: text.optional(),
});

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** 1 Monday … 7 Sunday. */
const weekdays = z.array(z.int().min(1).max(7)).max(7);
const groupProfile = {
  name: z.string().trim().min(1).max(120),
  weekdays: weekdays.default([]),
  /** 'HH:MM' on the organization's clock. */
  startsAt: clock.optional(),
  place: z.string().trim().max(120).optional(),
};

export const OfGroup = z.object({ groupId: id });
export const OfMeeting = z.object({ meetingId: id });
export const GroupEntry = z.strictObject({ id, ...groupProfile });
export type GroupEntry = z.output<typeof GroupEntry>;
/**
 * What is left out stays as it is; null takes the time or the place away. `ended` closes a group or opens it again; what
 * was recorded stays.
 */
export const GroupChange = z.strictObject({
  name: groupProfile.name,
  weekdays: weekdays.optional(),
  startsAt: clock.nullable().optional(),
  place: z.string().trim().max(120).nullable().optional(),
  ended: z.boolean().optional(),
  version: z.int().min(1),
});
export type GroupChange = z.output<typeof GroupChange>;

/** A meeting as it was taken down: how many by name and how many without; who they were stands on their own lines. */
export const MeetingView = z.object({ id, heldOn: z.iso.date(), named: z.int(), unnamed: z.int() });
export type MeetingView = z.output<typeof MeetingView>;

export const GroupView = z.object({
  id,
  name: z.string(),
  weekdays: z.array(z.int()),
  startsAt: z.string().optional(),
  place: z.string().optional(),
  endedOn: z.iso.date().optional(),
  lastMeeting: MeetingView.optional(),
  version: z.int(),
});
export type GroupView = z.output<typeof GroupView>;

/** Groups by name, those that ended last; and the latest days of drop-in. */
export const Groups = z.object({ groups: z.array(GroupView), dropIns: z.array(MeetingView) });
export type Groups = z.output<typeof Groups>;

/** Who usually comes: whoever was there or missed in the last weeks. */
export const Regulars = z.object({ regulars: z.array(z.object({ id, name: z.string() })) });
export type Regulars = z.output<typeof Regulars>;

/** One meeting of a group, or without a group a day's drop-in. Each person named gets a fact with the id given here. */
export const MeetingEntry = z
  .strictObject({
    id,
    groupId: id.optional(),
    heldOn: z.iso.date(),
    happenedAt: z.iso.datetime(),
    unnamed: z.int().min(0).max(10_000).default(0),
    people: z
      .array(z.strictObject({ id, participantId: id, present: z.boolean() }))
      .max(200)
      .default([]),
  })
  .refine((meeting) => !isUnmarked(meeting), { path: ['unnamed'], message: 'coaching/nothing-marked' });
export type MeetingEntry = z.output<typeof MeetingEntry>;
