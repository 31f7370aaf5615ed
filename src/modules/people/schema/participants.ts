import { z } from 'zod';
import { isDay } from '../../../lib/dates.ts';
import { digitsOf } from '../../../lib/similarity/fold.ts';
import { reachWays } from '../domain/reach.ts';

const text = (most: number) => z.string().trim().max(most);
const filled = (most: number) => z.string().trim().min(1).max(most);

export const Id = z.uuid();
export const IdParams = z.object({ id: Id });
export const Version = z.int().min(1);
export const Day = z.string().refine(isDay, 'people/not-a-day');
export const Phone = text(40).refine((phone) => digitsOf(phone).length >= 3, 'people/phone-too-short');
const Email = z.email().max(254);
/** IETF language tags, such as 'es' or 'pt-BR'. */
export const Languages = z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)).max(10);

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const ReachWindow = z.strictObject({
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  from: clock,
  until: clock,
});

const Reach = z.strictObject({
  ways: z.array(z.enum(reachWays)).max(reachWays.length),
  times: z.array(ReachWindow).max(21),
  /** At work: no call and no text then. */
  shifts: z.array(ReachWindow).max(21).default([]),
  /** Null: nobody has asked. */
  noMessages: z.boolean().nullable(),
  note: text(500).optional(),
});

const Supporter = z.strictObject({
  name: filled(120),
  relation: text(80).optional(),
  phone: Phone.optional(),
  mayBeTold: z.boolean(),
});

export const Address = z.strictObject({
  street: text(200).optional(),
  city: text(120).optional(),
  region: text(80).optional(),
  postcode: text(20).optional(),
});

const identity = {
  chosenName: filled(120),
  givenName: text(120).optional(),
  familyName: text(120).optional(),
  pronouns: text(60).optional(),
  birthOn: Day.optional(),
  languages: Languages.default([]),
  phone: Phone.optional(),
  email: Email.optional(),
  address: Address.optional(),
  externalIds: z.array(filled(120)).max(20).default([]),
};

const reachable = {
  reach: Reach.default({ ways: [], times: [], shifts: [], noMessages: null }),
  supporters: z.array(Supporter).max(20).default([]),
};

/** What is needed to begin: a name. The rest can wait until the person wants to say it. */
export const NewParticipant = z.strictObject({
  id: Id.optional(),
  ...identity,
  ...reachable,
  /** Programs to join now; each must be one of your own unless you manage the whole. */
  programIds: z.array(Id).max(20).default([]),
  /** Whoever adds them walks with them. So it is anyway where a coach names no program. */
  onMyCaseload: z.boolean().default(false),
});
export type NewParticipant = z.output<typeof NewParticipant>;

export const ParticipantChange = z.strictObject({ ...identity, ...reachable, version: Version });
export type ParticipantChange = z.output<typeof ParticipantChange>;

/** What a participant changes alone: how and when to be reached, and by whom they are supported. */
export const ReachChange = z.strictObject({
  phone: Phone.optional(),
  email: Email.optional(),
  pronouns: text(60).optional(),
  languages: Languages.default([]),
  ...reachable,
  version: Version,
});
export type ReachChange = z.output<typeof ReachChange>;

const CaseloadEntry = z.object({
  staffId: Id,
  staffName: z.string(),
  since: z.iso.datetime(),
  until: z.iso.datetime().optional(),
  reason: z.string().optional(),
  endedReason: z.string().optional(),
});

export const ParticipantView = z.object({
  id: Id,
  name: z.string(),
  ...identity,
  ...reachable,
  version: Version,
  mergedInto: Id.optional(),
  /** Programs the participant is in now. */
  programIds: z.array(Id),
  /** Newest first; those without `until` are now. */
  caseload: z.array(CaseloadEntry),
  /** Who reads meanwhile for someone on leave, today. */
  cover: z.array(z.object({ staffId: Id, name: z.string(), forStaffId: Id, untilOn: Day })),
  abilities: z.array(z.string()),
});
export type ParticipantView = z.output<typeof ParticipantView>;

/** What the front desk needs to greet someone and pass on a call: no birth day, no address, no supporters. */
export const GreetingView = z.object({
  id: Id,
  name: z.string(),
  chosenName: z.string(),
  pronouns: z.string().optional(),
  languages: Languages,
  phone: z.string().optional(),
  reach: Reach,
  caseload: z.array(CaseloadEntry.pick({ staffId: true, staffName: true })),
});
export type GreetingView = z.output<typeof GreetingView>;

export const ListQuery = z.object({
  search: text(100).optional(),
  program: Id.optional(),
  /** A staff member's id: those on their caseload or covered by them. */
  coach: Id.optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ListQuery = z.output<typeof ListQuery>;

export const ListItem = z.object({
  id: Id,
  name: z.string(),
  chosenName: z.string(),
  pronouns: z.string().optional(),
  languages: Languages,
  programIds: z.array(Id),
  coaches: z.array(z.object({ id: Id, name: z.string() })),
});
export type ListItem = z.output<typeof ListItem>;

export const ParticipantList = z.object({
  items: z.array(ListItem),
  next: z.string().optional(),
  /** Nothing is spelled so; these names sound alike. */
  soundsLike: z.boolean(),
});
export type ParticipantList = z.output<typeof ParticipantList>;

export const CaseloadChange = z.strictObject({ staffId: Id, reason: text(300).optional() });
export type CaseloadChange = z.output<typeof CaseloadChange>;

export const CaseloadParams = z.object({ id: Id, staffId: Id });
export const EndReason = z.strictObject({ reason: text(300).optional() });

/** What a write answers; the page asks anew for what it shows. */
export const Saved = z.object({ id: Id, version: Version });
export type Saved = z.output<typeof Saved>;
export const Done = z.object({ done: z.literal(true) });
