import { z } from 'zod';
import { Information, Purpose } from './consents.ts';

const id = z.uuid();
const instant = z.iso.datetime();

/** What one consent lets a partner have, in data: § 2.32(b)'s clear explanation of its scope. */
export const Scope = z.object({
  consentId: id,
  information: z.array(Information),
  purposes: z.array(Purpose),
  signedAt: instant,
  /** Absent where it ends with an event or when it is taken back. */
  until: instant.optional(),
});
export type Scope = z.output<typeof Scope>;

/** The statement that goes with what leaves (§ 2.32(a)). */
const NoticeView = z.object({ text: z.string(), sha256: z.string(), paragraph: z.string() });

/** The people who agreed that this partner may have something now, by name. */
export const SharedPeople = z.object({
  partner: z.object({ name: z.string(), from: z.string() }),
  people: z.array(z.object({ id, name: z.string(), scope: z.array(Scope) })),
  notice: NoticeView,
});
export type SharedPeople = z.output<typeof SharedPeople>;

/** An entry of the line as it leaves: what the line shows, without who wrote it and whom it is between. */
export const SharedEntry = z.object({
  id,
  kind: z.string(),
  happenedAt: instant,
  category: Information,
  writtenBy: z.enum(['participant', 'somebody-else']),
  data: z.record(z.string(), z.unknown()),
  words: z.record(z.string(), z.string()),
});
export type SharedEntry = z.output<typeof SharedEntry>;

export const SharedQuery = z.object({
  before: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const SharedRecord = z.object({
  id,
  name: z.string(),
  scope: z.array(Scope),
  notice: NoticeView,
  entries: z.array(SharedEntry.extend({ answers: z.array(SharedEntry) })),
  next: z.string().optional(),
});
export type SharedRecord = z.output<typeof SharedRecord>;

/**
 * Names of the events of `GET /shared/changes` (`text/event-stream`, data always `{}`): `ready` once it listens, `changed`
 * when what is shared with this partner changed, `ended` when the session is over. Comment lines keep it open.
 */
export const changeEvents = ['ready', 'changed', 'ended'] as const;
