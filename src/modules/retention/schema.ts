import { z } from 'zod';
import { outcomes, wishes } from './domain.ts';

const id = z.uuid();
const instant = z.iso.datetime();
const day = z.iso.date();
const reason = z.string().trim().min(3).max(500);

export const OfParticipant = z.object({ id });
export const OfEntry = z.object({ id, factId: id });
export const OfHold = z.object({ id, holdId: id });
export const OfRequest = z.object({ id, requestId: id });
export const OfCertificate = z.object({ id });

/** What is left of an entry: when it was struck. `versions` counts the person's own versions of it that went with it. */
export const Struck = z.object({ struckAt: instant, versions: z.int() });

const schedule = {
  years: z.int().min(1).max(100),
  notBeforeAge: z.int().min(18).max(100).optional(),
  automatic: z.boolean(),
  onRequest: z.boolean(),
  answerDays: z.int().min(1).max(365),
  /** The law, contract or decision it follows. */
  source: z.string().trim().min(3).max(300),
  /** How many schedules there have been; a change names the one it was written over. */
  version: z.int().min(1),
};

export const ScheduleChange = z.strictObject(schedule);
export type ScheduleChange = z.output<typeof ScheduleChange>;

export const ScheduleView = z.object({
  ...schedule,
  since: instant,
  /** Nobody has looked at it yet. */
  provisional: z.boolean(),
});
export type ScheduleView = z.output<typeof ScheduleView>;

export const ClosureWish = z.strictObject({ id, wish: z.enum(wishes) });
export type ClosureWish = z.output<typeof ClosureWish>;

export const ClosureDecision = z.strictObject({ outcome: z.enum(outcomes), reason });
export type ClosureDecision = z.output<typeof ClosureDecision>;

export const RequestView = z.object({
  id,
  participantId: id,
  wish: z.enum(wishes),
  askedAt: instant,
  answerBy: day,
  withdrawnAt: instant.optional(),
  outcome: z.enum(outcomes).optional(),
  reason: z.string().optional(),
  keepUntil: day.optional(),
  decidedAt: instant.optional(),
});
export type RequestView = z.output<typeof RequestView>;

/** What a participant learns of how long their record is kept. */
export const KeepingView = z.object({
  years: z.int(),
  /** Absent while they are in a program or on a caseload. */
  keepUntil: day.optional(),
  onHold: z.boolean(),
  /** The record may be erased when they ask. */
  mayErase: z.boolean(),
  answerDays: z.int(),
  /** The latest request, answered or not. */
  request: RequestView.optional(),
});
export type KeepingView = z.output<typeof KeepingView>;

export const HoldPlacing = z.strictObject({ id, reason });
export const HoldLifting = z.strictObject({ reason });

const named = { participantId: id, name: z.string() };

export const HoldView = z.object({
  id,
  ...named,
  reason: z.string().optional(),
  placedAt: instant,
  placedBy: z.string().optional(),
  liftedAt: instant.optional(),
  liftReason: z.string().optional(),
});
export type HoldView = z.output<typeof HoldView>;

export const DueView = z.object({ ...named, lastOn: day, dueOn: day, onHold: z.boolean(), foundAt: instant });
export type DueView = z.output<typeof DueView>;

export const NamedRequest = RequestView.extend({ name: z.string(), onHold: z.boolean() });
export type NamedRequest = z.output<typeof NamedRequest>;

/** What the page for those who keep records opens with. */
export const Overview = z.object({
  schedule: ScheduleView,
  requests: z.array(NamedRequest),
  /** Today on the organization's calendar. */
  today: day,
  /** False for an administrator where there is a privacy officer, and for managers. */
  mayDecide: z.boolean(),
  privacyOfficers: z.array(z.string()),
});
export type Overview = z.output<typeof Overview>;

export const CertificateView = z.object({
  id,
  participantIds: z.array(id),
  at: instant,
  by: z.string(),
  byKind: z.string(),
  basis: z.enum(['own-words', 'due', 'asked']),
  rule: z
    .object({
      scheduleId: id,
      years: z.int(),
      notBeforeAge: z.int().nullable(),
      source: z.string(),
      lastOn: day,
      dueOn: day.nullable(),
    })
    .optional(),
  counts: z.record(z.string(), z.int()),
  /** SHA-256 of the line in the ledger outside the database. */
  hash: z.string(),
  replayedAt: instant.optional(),
});
export type CertificateView = z.output<typeof CertificateView>;

export const KeptRecords = z.object({
  due: z.array(DueView),
  holds: z.array(HoldView),
  certificates: z.array(CertificateView),
});
export type KeptRecords = z.output<typeof KeptRecords>;

export const PersonQuery = z.object({ q: z.string().trim().min(2).max(120) });
export const PeopleFound = z.object({ items: z.array(z.object({ ...named, birthOn: day.optional() })) });
export const Done = z.object({ done: z.literal(true) });
export const Destroyed = z.object({ certificateId: id });
