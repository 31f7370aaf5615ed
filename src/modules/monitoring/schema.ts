import { z } from 'zod';

const id = z.uuid();

const ReasonView = z.object({
  rule: z.string(),
  /** A sentence of the words catalogue; `facts` fill it. */
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  needsPerson: z.boolean(),
  act: z.enum(['reach-out', 'call', 'confirm', 'plan', 'finish-step', 'answer']),
});

/** How and when someone may be reached, as they said. */
const ReachView = z.object({
  ways: z.array(z.enum(['text', 'call', 'email', 'in-person'])),
  /** Spoken to the coach's own clock: 'HH:MM' from when today, absent when now is fine or nothing was said. */
  freeFrom: z.string().optional(),
  /** 'HH:MM' until when, where the safe time ends within two hours. */
  freeUntil: z.string().optional(),
  /** 'HH:MM' when work ends, while they are at work. */
  atWorkUntil: z.string().optional(),
  /** Nothing more today. */
  notToday: z.boolean(),
  /** Null: nobody has asked whether a message may be left. */
  doNotLeaveMessage: z.boolean().nullable(),
  note: z.string().optional(),
  phone: z.string().optional(),
});

export const TodayPerson = z.object({
  id,
  name: z.string(),
  pronouns: z.string().optional(),
  reach: ReachView,
  reasons: z.array(ReasonView),
  /** How many contacts took place and groups were attended in the last 30 days: the thread is drawn by it. */
  beside: z.int(),
  /** Not on the coach's own caseload: they cover for someone. */
  covering: z.boolean(),
  nextStep: z
    .object({ id, what: z.string(), owner: z.enum(['participant', 'staff']), dueOn: z.iso.date() })
    .optional(),
});
export type TodayPerson = z.output<typeof TodayPerson>;

/** Somebody whose words wait while it is one's turn outside the hours: who and why, and nothing else of their record. */
const TonightPerson = z.object({
  id,
  name: z.string(),
  pronouns: z.string().optional(),
  reasons: z.array(ReasonView),
});
export type TonightPerson = z.output<typeof TonightPerson>;

const Short = z.object({ id, name: z.string() });

export const Today = z.object({
  date: z.iso.date(),
  people: z.array(TodayPerson).max(7),
  later: z.array(TodayPerson),
  /** Absent where nothing waits for a turn of one's own. */
  tonight: z.array(TonightPerson).optional(),
  snoozed: z.array(Short.extend({ until: z.iso.date(), why: z.string(), snoozeId: id })),
  done: z.array(Short),
  nothingDue: z.array(Short),
  caseload: z.int(),
  /** While one's own caseload is empty: how many people of one's programs are on nobody's; for a manager of all. */
  unassigned: z.int().optional(),
});
export type Today = z.output<typeof Today>;

export const SnoozeEntry = z.strictObject({
  id,
  until: z.iso.date(),
  why: z.string().trim().min(1).max(500),
});
export const OfParticipant = z.object({ id });
export const Snoozed = z.object({ id, already: z.boolean() });

/** One participant beside the list: strengths first, then what they said would help, then the next step. */
export const Beside = z.object({
  strengths: z.array(z.object({ id, what: z.string(), origin: z.enum(['earlier', 'new']) })),
  helps: z.array(z.object({ id, what: z.string() })),
  steps: z.array(
    z.object({ id, what: z.string(), owner: z.enum(['participant', 'staff']), dueOn: z.iso.date() }),
  ),
  /** Ahead, the nearest first; `onDate` is when it comes round next. */
  milestones: z.array(
    z.object({ id, title: z.string(), wish: z.string(), onDate: z.iso.date(), yearly: z.boolean() }),
  ),
  abilities: z.array(z.string()),
});

/** The manager's version: the same over coaches, without copying every record. */
export const CoachesToday = z.object({
  date: z.iso.date(),
  coaches: z.array(
    z.object({
      id,
      name: z.string(),
      /** Of whoever walks along without being a coach. */
      role: z.string().optional(),
      caseload: z.int(),
      needing: z.int(),
      overdueSteps: z.int(),
      silent: z.int(),
      longestSilence: z.int(),
      contactsThisWeek: z.int(),
      away: z.boolean(),
      /** The invitation waits to be taken up. */
      invited: z.boolean(),
      coveredBy: z.string().optional(),
    }),
  ),
  /** An answer needs someone today, and nobody on a caseload is there to see it. */
  needingSomeone: z.array(Short),
  /** People in a program now and on nobody's caseload. */
  unassigned: z.array(Short),
  /** People whose program has ended, whom nobody walks with, and whose promised follow-up is due. */
  followUps: z.array(Short),
});
