import { z } from 'zod';
import { levels } from './domain/levels.ts';

export const OfParticipant = z.object({ id: z.uuid() });

export const OpenedQuery = z.object({ before: z.uuid().optional() });

/** Who opened one record: by day and person, so that it reads like a letter. */
export const Opened = z.object({
  entries: z.array(
    z.object({
      at: z.iso.datetime(),
      /** Absent when the application itself acted. */
      who: z.string().optional(),
      self: z.boolean(),
      /** A family member or guardian, with an account of their own. */
      family: z.boolean(),
      action: z.string(),
      /** Of a line that was read in part: the kinds of entry that were asked for. */
      kinds: z.array(z.string()).optional(),
      inList: z.boolean(),
      refused: z.boolean(),
    }),
  ),
  /** Who, besides the team, can open something of this record: always told. */
  along: z.array(
    z.object({
      name: z.string(),
      how: z.enum(['family', 'guardian', 'partner']),
      fromOn: z.iso.date().optional(),
      untilOn: z.iso.date().optional(),
    }),
  ),
  next: z.uuid().optional(),
});
export type Opened = z.output<typeof Opened>;

/** Who on the staff can open a record now, and how much of it; a script by its name. */
export const CanOpen = z.object({
  people: z.array(
    z.object({
      name: z.string(),
      /** What they are here: 'coach', 'manager'; none of a script. */
      roles: z.array(z.string()),
      level: z.enum(levels),
    }),
  ),
});
export type CanOpen = z.output<typeof CanOpen>;

export const AuditAsked = z.object({
  /** A name: of a colleague, or of a participant whom the asker may name. */
  search: z.string().trim().min(1).max(100).optional(),
  actor: z.uuid().optional(),
  participant: z.uuid().optional(),
  outcome: z.enum(['done', 'refused']).optional(),
  before: z.uuid().optional(),
});

export const AuditEntryKind = z.enum([
  'nobody',
  'participant',
  'token',
  'system',
  'staff',
  'family',
  'partner',
]);
export type AuditEntryKind = z.output<typeof AuditEntryKind>;

export const Audit = z.object({
  entries: z.array(
    z.object({
      id: z.uuid(),
      at: z.iso.datetime(),
      actorId: z.uuid().optional(),
      /** Staff and scripts by name. */
      who: z.string().optional(),
      kind: AuditEntryKind,
      /** What of it, where the act is of several kinds, such as a program closed among changes of settings. */
      what: z.string().optional(),
      action: z.string(),
      outcome: z.enum(['done', 'refused']),
      /** Whose record, by its number: their name is no business of this page. */
      participantId: z.uuid().optional(),
      /** How many people a list showed. */
      seen: z.int(),
    }),
  ),
  next: z.uuid().optional(),
});
export type Audit = z.output<typeof Audit>;

export const Jobs = z.object({
  jobs: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      state: z.string(),
      tries: z.int(),
      madeAt: z.iso.datetime(),
      startedAt: z.iso.datetime().optional(),
      endedAt: z.iso.datetime().optional(),
    }),
  ),
});
