import { sql } from 'kysely';
import type { AnyPermit } from '../../kernel/access/index.ts';
import { asGuest } from '../../kernel/access/index.ts';
import type { CheckInTables } from './tables.ts';

export interface Walker {
  staffId: string;
  /** Stands in for a colleague, and is on no caseload of this person's own. */
  covers: boolean;
}

/** Those on whose caseload the permit's participant is now, and who covers for them; those of the caseload first. */
export async function listWalkers(permit: AnyPermit): Promise<Walker[]> {
  const { rows } = await sql<{ staff_id: string; covers: boolean }>`
    select t.target_id as staff_id, bool_and(t.kind = 'cover') as covers from access_ties t
    where t.org_id = ${permit.orgId} and t.participant_id = any(${[...permit.participantIds]}::uuid[])
      and t.kind in ('caseload', 'cover')
      and t.since <= ${permit.now} and (t.until is null or t.until > ${permit.now})
    group by t.target_id order by covers, min(t.since), t.target_id`.execute(asGuest<CheckInTables>(permit));
  return rows.map((row) => ({ staffId: row.staff_id, covers: row.covers }));
}
