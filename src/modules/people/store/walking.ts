import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { PeopleTables } from '../tables.ts';

/** Names of the colleagues on whose caseload any of these records is now, by name. */
export async function listWalking(permit: AnyPermit, participantIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct s.name from caseloads c join staff s on s.org_id = c.org_id and s.staff_id = c.staff_id
    where c.org_id = ${permit.orgId} and c.participant_id = any(${[...participantIds]}::uuid[]) and c.until is null
    order by s.name`.execute(asGuest<PeopleTables>(permit));
  return rows.map((row) => row.name);
}
