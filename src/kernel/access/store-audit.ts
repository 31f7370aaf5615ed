import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { KernelTables } from '../db/tables.ts';
import type { AnyPermit } from './permit.ts';
import { asGuest } from './permit.ts';

/** One line of the audit as whoever oversees it reads it. */
export interface AuditEntry {
  id: string;
  at: Date;
  actorId: string | null;
  actorKind: string;
  action: string;
  participantId: string | null;
  outcome: 'done' | 'refused';
  /** How many people it showed beside the one it was about: a list. */
  seen: number;
  /** What the act noted about itself, never anything personal. */
  detail: Readonly<Record<string, string | number | boolean>>;
}

export interface AuditQuery {
  participantIds?: readonly string[];
  actorId?: string | undefined;
  /** Lines of any of these people: by them, about them, or of a list they stood in. */
  anyOf?: readonly string[] | undefined;
  /** Only what stands below this line, which an earlier answer ended with. */
  before?: string | undefined;
  outcome?: 'done' | 'refused' | undefined;
  limit: number;
}

interface Row {
  id: string;
  at: Date;
  actor_id: string | null;
  actor_kind: string;
  action: string;
  participant_id: string | null;
  outcome: 'done' | 'refused';
  seen: number;
  detail: AuditEntry['detail'] | null;
}

const entryOf = (row: Row): AuditEntry => ({
  id: row.id,
  at: row.at,
  actorId: row.actor_id,
  actorKind: row.actor_kind,
  action: row.action,
  participantId: row.participant_id,
  outcome: row.outcome,
  seen: row.seen,
  detail: row.detail ?? {},
});

const columns = sql.raw(
  'id, at, actor_id, actor_kind, action, participant_id, outcome, coalesce(cardinality(seen_ids), 0) as seen, detail',
);

/** What every line has to meet, whomever it is about. */
const asked = (permit: AnyPermit, query: AuditQuery) => sql`
  e.org_id = ${permit.orgId}::uuid
    and (${query.actorId ?? null}::uuid is null or e.actor_id = ${query.actorId ?? null}::uuid)
    and (${query.outcome ?? null}::text is null or e.outcome = ${query.outcome ?? null}::text)
    and (${query.before ?? null}::uuid is null or (e.at, e.id) < (select last.at, last.id from audit_events last
      where last.org_id = ${permit.orgId}::uuid and last.id = ${query.before ?? null}::uuid))`;

/** The latest lines of each of these people: by them, about them, of a list they stood in; each by an index of its own. */
function ofAnyOf(permit: AnyPermit, query: AuditQuery, ids: readonly string[]) {
  const latest = (holds: RawBuilder<unknown>) => sql`
    (select e.* from audit_events e where ${holds} and ${asked(permit, query)}
      order by e.at desc, e.id desc limit ${query.limit})`;
  return sql`(select distinct on (e.at, e.id) e.* from unnest(${[...ids]}::uuid[]) who, lateral (
    ${latest(sql`e.actor_id = who`)} union all
    ${latest(sql`e.participant_id = who`)} union all
    ${latest(sql`e.seen_ids @> array[who]`)}) e)`;
}

/** Lines of the audit, latest first: of the whole organization, of one actor, or about one participant, lists included. */
export async function listAudit(permit: AnyPermit, query: AuditQuery): Promise<AuditEntry[]> {
  const ids = query.participantIds ? [...query.participantIds] : null;
  const from = query.anyOf ? ofAnyOf(permit, query, query.anyOf) : sql`audit_events`;
  const { rows } = await sql<Row>`
    select ${columns}
    from ${from} e
    where (${ids}::uuid[] is null or e.participant_id = any(${ids}::uuid[]) or e.seen_ids && ${ids}::uuid[])
      and ${asked(permit, query)}
    order by e.at desc, e.id desc limit ${query.limit}`.execute(asGuest<KernelTables>(permit));
  return rows.map(entryOf);
}
