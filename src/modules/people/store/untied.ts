import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { PeopleTables } from '../tables.ts';

/** Whose ties are meant: those to these programs or this member of staff, to any coach, or to any at all. */
export type TiedTo = { programIds: readonly string[]; staffId: string } | 'any' | 'coach';

/**
 * Those among the participants whose ids a query of another room selects who have no such tie now: in none of the
 * programs and on no such caseload. At most `limit`; records that were withdrawn or merged are left out.
 */
export async function listUntied(
  permit: AnyPermit,
  among: RawBuilder<string>,
  { to = 'any', limit = 100_000 }: { to?: TiedTo; limit?: number } = {},
): Promise<string[]> {
  const target =
    to === 'any' || to === 'coach'
      ? sql`t.kind = any(${to === 'coach' ? ['caseload'] : ['program', 'caseload']}::text[])`
      : sql`((t.kind = 'program' and t.target_id = any(${[...to.programIds]}::uuid[]))
          or (t.kind in ('caseload', 'cover') and t.target_id = ${to.staffId}::uuid))`;
  const rows = await asGuest<PeopleTables>(permit)
    .selectFrom('participants as p')
    .select('p.participant_id as id')
    .where('p.org_id', '=', permit.orgId)
    .where(sql<boolean>`p.participant_id in (${among})`)
    .where('p.withdrawn_at', 'is', null)
    .where('p.merged_into', 'is', null)
    .where(
      sql<boolean>`not exists (select from access_ties t where t.org_id = p.org_id and t.participant_id = p.participant_id
        and ${target} and (t.until is null or t.until > ${permit.now}))`,
    )
    .orderBy('p.participant_id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
