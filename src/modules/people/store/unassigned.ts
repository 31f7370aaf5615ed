import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { PeopleTables } from '../tables.ts';

/** Of which programs: every one of the organization, or some. */
export type OfPrograms = 'every' | readonly string[];

/**
 * People in a program now and on nobody's caseload. Whose program has ended keeps a tie to its team that ends when
 * follow-up does; a tie without an end is a program somebody is in.
 */
function unassigned(permit: AnyPermit, programs: OfPrograms) {
  const ofThese = programs === 'every' ? sql`true` : sql`t.target_id = any(${[...programs]}::uuid[])`;
  return asGuest<PeopleTables>(permit)
    .selectFrom('participants as p')
    .where('p.org_id', '=', permit.orgId)
    .where('p.withdrawn_at', 'is', null)
    .where('p.merged_into', 'is', null)
    .where(
      sql<boolean>`exists (select from access_ties t where t.org_id = p.org_id and t.participant_id = p.participant_id
        and t.kind = 'program' and t.until is null and ${ofThese})`,
    )
    .where(
      sql<boolean>`not exists (select from access_ties t where t.org_id = p.org_id and t.participant_id = p.participant_id
        and t.kind = 'caseload' and (t.until is null or t.until > ${permit.now}))`,
    );
}

/** By name; at most `limit`. */
export async function listUnassigned(
  permit: AnyPermit,
  limit = 200,
): Promise<{ id: string; name: string }[]> {
  return unassigned(permit, 'every')
    .select(['p.participant_id as id', 'p.chosen_name as name'])
    .orderBy('p.sort_name')
    .limit(limit)
    .execute();
}

/** How many there are. */
export async function countUnassigned(permit: AnyPermit, programs: OfPrograms): Promise<number> {
  const row = await unassigned(permit, programs)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}
