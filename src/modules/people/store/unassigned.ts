import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { PeopleTables } from '../tables.ts';

/** Participants on nobody's caseload, by name; at most `limit`. */
export async function listUnassigned(
  permit: AnyPermit,
  limit = 200,
): Promise<{ id: string; name: string }[]> {
  const rows = await asGuest<PeopleTables>(permit)
    .selectFrom('participants as p')
    .select(['p.participant_id as id', 'p.chosen_name as name'])
    .where('p.org_id', '=', permit.orgId)
    .where('p.merged_into', 'is', null)
    .where('p.withdrawn_at', 'is', null)
    .where(
      sql<boolean>`not exists (select from caseloads c where c.org_id = p.org_id and c.participant_id = p.participant_id and c.until is null)`,
    )
    .orderBy('p.sort_name')
    .limit(limit)
    .execute();
  return rows;
}
