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
  /** The person was one of several in a list. */
  inList: boolean;
}

export interface AuditQuery {
  participantIds?: readonly string[];
  actorId?: string | undefined;
  before?: Date | undefined;
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
}

const entryOf = (row: Row): AuditEntry => ({
  id: row.id,
  at: row.at,
  actorId: row.actor_id,
  actorKind: row.actor_kind,
  action: row.action,
  participantId: row.participant_id,
  outcome: row.outcome,
  inList: row.participant_id === null,
});

/** Lines of the audit, latest first: of the whole organization, of one actor, or about one participant, lists included. */
export async function listAudit(permit: AnyPermit, query: AuditQuery): Promise<AuditEntry[]> {
  const ids = query.participantIds ? [...query.participantIds] : null;
  const { rows } = await sql<Row>`
    select id, at, actor_id, actor_kind, action, participant_id, outcome from audit_events
    where org_id = ${permit.orgId}::uuid
      and (${ids}::uuid[] is null or participant_id = any(${ids}::uuid[]) or seen_ids && ${ids}::uuid[])
      and (${query.actorId ?? null}::uuid is null or actor_id = ${query.actorId ?? null}::uuid)
      and (${query.outcome ?? null}::text is null or outcome = ${query.outcome ?? null}::text)
      and (${query.before ?? null}::timestamptz is null or at < ${query.before ?? null}::timestamptz)
    order by at desc limit ${query.limit}`.execute(asGuest<KernelTables>(permit));
  return rows.map(entryOf);
}
