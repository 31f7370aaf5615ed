import { z } from 'zod';
import { sharing } from '../../../lib/sharing.ts';
import { goalStates } from '../domain/parts.ts';
import { LineData, WakingHours } from './line.ts';

const id = z.uuid();
const text = z.string().trim().max(4000);
const said = text.min(1);

export const OfParticipant = z.object({ id });
export const OfFact = z.object({ id, factId: id });
export const PlanQuery = z.object({
  /** As it was at the end of this day. */
  asOf: z.iso.date().optional(),
});

/** A next step that comes along, and the link by which it belongs to the line. */
const StepAlong = z.strictObject({
  id,
  linkId: id,
  what: said,
  owner: z.enum(['participant', 'staff']),
  dueOn: z.iso.date(),
});

/** A line of a plan: the participant's own, or anybody else's suggestion. */
export const LineEntry = z.strictObject({
  id,
  data: LineData,
  what: said,
  why: text.optional(),
  phone: z.string().trim().max(40).optional(),
  /** The version this one comes in place of. */
  amends: id.optional(),
  /** What it belongs to: the goal, or what is in the way. */
  towards: z.strictObject({ linkId: id, id }).optional(),
  step: StepAlong.optional(),
  ...sharing,
});
export type LineEntry = z.output<typeof LineEntry>;

/** Taken up as it is, or in the participant's own words. */
export const TakeUpEntry = z.strictObject({ id, what: said.optional() });
/** A guardian answers as it is, without words of their own. */
export const GuardianTakeUpEntry = z.strictObject({ id });
export const DeclineEntry = z.strictObject({ id, said: text.optional() });
export const StateEntry = z.strictObject({ id, state: z.enum(goalStates), said: text.optional() });
export const LinkEntry = z.strictObject({ id, fromId: id, toId: id });
export const LeaveEntry = z.strictObject({ id, leftId: id });
export const PlanStepEntry = StepAlong.extend({ towardsId: id });
export const ReviewEntry = z.strictObject({ id, of: z.enum(['plan', 'hard']), onDate: z.iso.date() });
export const WakingEntry = z.strictObject({ id, ...WakingHours.shape });
export const RehearsalEntry = z.strictObject({
  id,
  onDate: z.iso.date(),
  withIds: z.array(id).max(5).default([]),
  tried: said,
  learned: text.optional(),
});
export const PlanMilestoneEntry = z.strictObject({
  id,
  title: said,
  wish: text.optional(),
  what: z.enum(['days', 'skill', 'job', 'housing', 'other']),
  onDate: z.iso.date(),
  yearly: z.boolean().default(false),
  towards: z.strictObject({ linkId: id, id }).optional(),
  ...sharing,
});
export const ReadersEntry = z.strictObject({ id, ...sharing });
/** How somebody on the team saw or heard of it. */
export const VerifyEntry = z.strictObject({ id, how: text.optional() });
export const Written = z.object({ id, already: z.boolean() });
