import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { PeopleTables } from '../tables.ts';

/**
 * Those on nobody's caseload among the participants whose ids a query of another room selects, each as the record that
 * is kept, by name; at most `limit`.
 */
export async function listUnassigned(
  permit: AnyPermit,
  among: RawBuilder<string>,
  limit = 200,
): Promise<{ id: string; name: string }[]> {
  return asGuest<PeopleTables>(permit)
    .selectFrom('participants as p')
    .select(['p.participant_id as id', 'p.chosen_name as name'])
    .where('p.org_id', '=', permit.orgId)
    .where(
      sql<boolean>`p.participant_id in (select coalesce(one.merged_into, one.participant_id) from participants one
        where one.org_id = ${permit.orgId}::uuid and one.participant_id in (${among}))`,
    )
    .where('p.withdrawn_at', 'is', null)
    .where(
      sql<boolean>`not exists (select from access_ties t where t.org_id = p.org_id and t.participant_id = p.participant_id
        and t.kind = 'caseload' and (t.until is null or t.until > ${permit.now}))`,
    )
    .orderBy('p.sort_name')
    .limit(limit)
    .execute();
}
