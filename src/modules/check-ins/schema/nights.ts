import { z } from 'zod';
import { nightOutcomes } from '../domain/night-outcomes.ts';

const id = z.uuid();

export const OfNightEntry = z.object({ id, factId: id });
export const TakenBack = z.object({ done: z.literal(true) });

/** A check-in, a message, a mark that one was read, or what was done: a fact of the line. */
const NightEntry = z.object({
  id,
  kind: z.string(),
  happenedAt: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  authorId: id.optional(),
  aboutId: id.optional(),
  data: z.record(z.string(), z.unknown()),
  words: z.record(z.string(), z.string()),
});

/** What whoever reads outside the hours sees of somebody: what they said since, how they may be reached, and no more. */
export const Night = z.object({
  id,
  name: z.string(),
  chosenName: z.string(),
  pronouns: z.string().optional(),
  languages: z.array(z.string()),
  phone: z.string().optional(),
  ways: z.array(z.enum(['text', 'call', 'email', 'in-person'])),
  /** No message may be left: they said so, or nobody has asked. */
  leaveNoMessage: z.boolean(),
  /** Now is a time they called good. */
  goodNow: z.boolean(),
  reachNote: z.string().optional(),
  /** The reader may open the record as well: they are on the team, and it is no turn that lets them in. */
  onTeam: z.boolean(),
  /** The earliest first: check-ins, messages, marks and what was done about them. */
  entries: z.array(NightEntry),
  authors: z.record(z.string(), z.string()),
});
export type Night = z.output<typeof Night>;

/** What somebody did about it outside the hours, for whoever comes in the morning. */
export const NightNote = z.strictObject({
  id,
  outcome: z.enum(nightOutcomes),
  done: z.string().trim().max(2000).default(''),
});
export type NightNote = z.output<typeof NightNote>;
