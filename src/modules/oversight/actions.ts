import type { z } from 'zod';
import type { AnyPermit, AuditEntry, Permit } from '../../kernel/access/index.ts';
import { listAudit } from '../../kernel/access/index.ts';
import { listJobs } from '../../kernel/jobs/list.ts';
import { partnerNames, partnersLetIn } from '../consents/index.ts';
import { listAlong, namesAlong } from '../families/index.ts';
import { findNamed, namesOf } from '../people/index.ts';
import { accountNames, listTokensFor } from '../sign-in/index.ts';
import type { Audit, AuditAsked, Jobs, Opened, OpenedQuery } from './schema.ts';
import { AuditEntryKind } from './schema.ts';

type Nothing = Record<never, never>;

const atOnce = 100;
const jobsAtOnce = 200;

const idsOf = (entries: readonly AuditEntry[]): string[] => [
  ...new Set(entries.flatMap((entry) => entry.actorId ?? [])),
];

/** What the scripts among them are called; nothing is asked where there is none. */
async function scriptNames(
  permit: AnyPermit,
  entries: readonly AuditEntry[],
): Promise<Record<string, string>> {
  if (!entries.some(({ actorKind }) => actorKind === 'token')) return {};
  return Object.fromEntries((await listTokensFor(permit)).map(({ id, name }) => [id, name]));
}

/** A participant is told the name they know somebody by; staff, the account's. Nothing is asked where none is among them. */
async function namesIn(permit: AnyPermit, entries: readonly AuditEntry[]): Promise<Record<string, string>> {
  const family = idsOf(entries.filter(({ actorKind }) => actorKind === 'family'));
  const outside = idsOf(entries.filter(({ actorKind }) => actorKind === 'partner'));
  const named = permit.actor.kind === 'participant' ? namesAlong : accountNames;
  return {
    ...(await namesOf(permit, idsOf(entries))),
    ...(await named(permit, family)),
    ...(await partnerNames(permit, outside)),
    ...(await scriptNames(permit, entries)),
  };
}

const nextOf = (entries: readonly AuditEntry[]): { next?: string } => {
  const last = entries.length === atOnce ? entries.at(-1) : undefined;
  return last ? { next: last.id } : {};
};

const kindsOf = ({ detail: { kinds } }: AuditEntry): { kinds?: string[] } =>
  typeof kinds === 'string' ? { kinds: kinds.split(',') } : {};

/** Who opened a record, and when, latest first. */
export async function readOpened(
  permit: Permit<'opened.read', Nothing> | Permit<'opened.oversee', Nothing>,
  { query }: { query: z.output<typeof OpenedQuery> },
): Promise<Opened> {
  const entries = await listAudit(permit, {
    participantIds: permit.participantIds,
    before: query.before,
    limit: atOnce,
  });
  const names = await namesIn(permit, entries);
  return {
    along: [
      ...(await partnersLetIn(permit)).map((name) => ({ name, how: 'partner' as const })),
      ...(await listAlong(permit)),
    ],
    entries: entries.map((entry) => ({
      at: entry.at.toISOString(),
      family: entry.actorKind === 'family',
      ...(entry.actorId ? { who: names[entry.actorId] ?? '' } : {}),
      self: entry.actorId !== null && permit.participantIds.includes(entry.actorId),
      action: entry.action,
      ...kindsOf(entry),
      inList: entry.participantId === null,
      refused: entry.outcome === 'refused',
    })),
    ...nextOf(entries),
  };
}

/** Staff and scripts by name; a participant who read their own record stays unnamed here. */
const nameOf = (entry: AuditEntry, names: Record<string, string>): string | undefined =>
  entry.actorKind === 'participant' ? undefined : names[entry.actorId ?? ''];

/** The application tells why it acted behind its kind: 'system: import'. */
const kindOf = ({ actorKind }: AuditEntry): AuditEntryKind => {
  const [kind] = actorKind.split(':');
  return AuditEntryKind.parse(kind);
};

const whatOf = ({ detail: { what } }: AuditEntry): { what?: string } =>
  typeof what === 'string' ? { what } : {};

/** The audit as a privacy officer or administrator walks through it. */
export async function readAudit(
  permit: Permit<'audit.read', Nothing>,
  { query }: { query: z.output<typeof AuditAsked> },
): Promise<Audit> {
  const entries = await listAudit(permit, {
    actorId: query.actor,
    outcome: query.outcome,
    before: query.before,
    limit: atOnce,
    ...(query.search ? { anyOf: await findNamed(permit, query.search) } : {}),
    ...(query.participant ? { participantIds: [query.participant] } : {}),
  });
  const names = await namesIn(permit, entries);
  return {
    entries: entries.map((entry) => ({
      id: entry.id,
      at: entry.at.toISOString(),
      who: nameOf(entry, names),
      kind: kindOf(entry),
      action: entry.action,
      ...whatOf(entry),
      outcome: entry.outcome,
      seen: entry.seen,
      ...(entry.participantId ? { participantId: entry.participantId } : {}),
      ...(entry.actorId ? { actorId: entry.actorId } : {}),
    })),
    ...nextOf(entries),
  };
}

export async function readJobs(permit: Permit<'jobs.read', Nothing>): Promise<z.output<typeof Jobs>> {
  const jobs = await listJobs(permit, jobsAtOnce);
  return {
    jobs: jobs.map(({ madeAt, startedAt, endedAt, ...job }) => ({
      ...job,
      madeAt: madeAt.toISOString(),
      ...(startedAt ? { startedAt: startedAt.toISOString() } : {}),
      ...(endedAt ? { endedAt: endedAt.toISOString() } : {}),
    })),
  };
}
