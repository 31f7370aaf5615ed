import type { Kysely } from 'kysely';
import { newId } from '../../lib/ids.ts';
import type { KernelTables } from '../db/tables.ts';
import type { Actor } from './actor.ts';
import { personOf } from './actor.ts';
import type { Deed } from './permit.ts';

export interface AuditLine {
  orgId: string;
  actor: Actor;
  action: string;
  purpose: string;
  outcome: 'done' | 'refused';
  participantId: string | undefined;
  requestId: string;
  deed: Deed;
}

const kindOf = (actor: Actor): string => (actor.kind === 'system' ? `system: ${actor.reason}` : actor.kind);

/** One line of the audit, in the transaction of the act it tells of. */
export async function writeAudit(db: Kysely<KernelTables>, line: AuditLine): Promise<void> {
  const { deed } = line;
  await db
    .insertInto('audit_events')
    .values({
      org_id: line.orgId,
      id: newId(),
      actor_id: personOf(line.actor) ?? null,
      actor_kind: kindOf(line.actor),
      action: line.action,
      participant_id: line.participantId ?? null,
      seen_ids: deed.seen.size > 0 ? [...deed.seen] : null,
      subject_id: deed.subjectId ?? null,
      purpose: line.purpose,
      outcome: line.outcome,
      request_id: line.requestId,
      detail: Object.keys(deed.detail).length > 0 ? JSON.stringify(deed.detail) : null,
    })
    .execute();
}
