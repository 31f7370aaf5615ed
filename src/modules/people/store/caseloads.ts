import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, personOf } from '../../../kernel/access/index.ts';
import { newId } from '../../../lib/ids.ts';
import type { PeopleTables } from '../tables.ts';

const guest = (permit: AnyPermit) => asGuest<PeopleTables>(permit);

export interface CaseloadStart {
  participantId: string;
  staffId: string;
  since?: Date | undefined;
  /** Only for what is past: when it ended. */
  until?: Date | undefined;
  reason?: string | undefined;
}

/** Puts participants on caseloads; whoever is on one already stays as they are. */
export async function insertCaseloads(permit: AnyPermit, starts: readonly CaseloadStart[]): Promise<void> {
  if (starts.length === 0) return;
  const rows = starts.map((one) => ({
    org_id: permit.orgId,
    id: newId(),
    participant_id: one.participantId,
    staff_id: one.staffId,
    since: (one.since ?? permit.now).toISOString(),
    until: one.until?.toISOString() ?? null,
    reason: one.reason || null,
    made_by: personOf(permit.actor) ?? null,
  }));
  await sql`
    insert into caseloads (org_id, id, participant_id, staff_id, since, until, reason, made_by)
    select org_id, id, participant_id, staff_id, since, until, reason, made_by
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(org_id uuid, id uuid, participant_id uuid,
      staff_id uuid, since timestamptz, until timestamptz, reason text, made_by uuid)
    on conflict do nothing`.execute(guest(permit));
}

/** As `insertCaseloads`, for one colleague who still works here; false when nobody of that id does. */
export async function insertCaseload(permit: AnyPermit, start: CaseloadStart): Promise<boolean> {
  const { rows } = await sql<{ staff_id: string }>`
    with colleague as (
      select staff_id from staff
      where org_id = ${permit.orgId} and staff_id = ${start.staffId} and ended_on is null
    ), made as (
      insert into caseloads (org_id, id, participant_id, staff_id, since, reason, made_by)
      select ${permit.orgId}::uuid, ${newId()}::uuid, ${start.participantId}::uuid, staff_id, ${permit.now}::timestamptz,
        ${start.reason || null}::text, ${personOf(permit.actor) ?? null}::uuid from colleague
      on conflict do nothing
    ) select staff_id from colleague`.execute(guest(permit));
  return rows.length > 0;
}

/** Ends a caseload; false when there was none. `participantIds` are one participant's records. */
export async function endCaseload(
  permit: AnyPermit,
  participantIds: readonly string[],
  staffId: string,
  reason: string | undefined,
): Promise<boolean> {
  const result = await guest(permit)
    .updateTable('caseloads')
    .set({ until: permit.now, ended_reason: reason || null })
    .where('org_id', '=', permit.orgId)
    .where('participant_id', 'in', [...participantIds])
    .where('staff_id', '=', staffId)
    .where('until', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export interface CaseloadPair {
  participantId: string;
  staffId: string;
  /** `cover`: read for a colleague on leave. */
  as: 'caseload' | 'cover';
  since: Date;
}

/** Who is on these caseloads now, those covered for a colleague too. Merged records are left out. */
export async function listCaseload(permit: AnyPermit, staffIds: readonly string[]): Promise<CaseloadPair[]> {
  if (staffIds.length === 0) return [];
  const { rows } = await sql<{
    participant_id: string;
    target_id: string;
    kind: 'caseload' | 'cover';
    since: Date;
  }>`
    select t.participant_id, t.target_id, t.kind, t.since from access_ties t
    join participants p on p.org_id = t.org_id and p.participant_id = t.participant_id and p.merged_into is null
    where t.org_id = ${permit.orgId} and t.kind in ('caseload', 'cover')
      and t.target_id = any(${[...staffIds]}::uuid[])
      and t.since <= ${permit.now} and (t.until is null or t.until > ${permit.now})`.execute(guest(permit));
  return rows.map((row) => ({
    participantId: row.participant_id,
    staffId: row.target_id,
    as: row.kind,
    since: row.since,
  }));
}
