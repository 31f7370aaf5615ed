import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import { fullName } from '../domain/names.ts';
import type { PeopleTables } from '../tables.ts';

/** Of which programs: every one of the organization, or some. */
export type OfPrograms = 'every' | readonly string[];

/**
 * A tie without an end is a program somebody is in; once it ended, follow-up keeps a tie to its team for a while. So does
 * an answer that needed someone, to those who were told of it.
 */
const tied = (permit: AnyPermit, how: 'in-program' | 'at-all', programs: OfPrograms) => {
  const open =
    how === 'in-program' ? sql`t.until is null` : sql`(t.until is null or t.until > ${permit.now})`;
  const kinds = how === 'in-program' ? ['program'] : ['program', 'on-call'];
  const ofThese = programs === 'every' ? sql`true` : sql`t.target_id = any(${[...programs]}::uuid[])`;
  return sql<boolean>`exists (select from access_ties t where t.org_id = p.org_id
    and t.participant_id = p.participant_id and t.kind = any(${kinds}::text[]) and ${open} and ${ofThese})`;
};

function onNoCaseload(permit: AnyPermit) {
  return asGuest<PeopleTables>(permit)
    .selectFrom('participants as p')
    .where('p.org_id', '=', permit.orgId)
    .where('p.withdrawn_at', 'is', null)
    .where('p.merged_into', 'is', null)
    .where(
      sql<boolean>`not exists (select from access_ties t where t.org_id = p.org_id and t.participant_id = p.participant_id
        and t.kind = 'caseload' and (t.until is null or t.until > ${permit.now}))`,
    );
}

/** Somebody on nobody's caseload; `inProgram` is false for those who are only followed up. */
export interface Unassigned {
  id: string;
  name: string;
  inProgram: boolean;
}

/** On nobody's caseload, and in a program now, followed up after one, or tied for an answer that needed someone; by name, at most `limit`. */
export async function listUnassigned(permit: AnyPermit, limit = 400): Promise<Unassigned[]> {
  const rows = await onNoCaseload(permit)
    .select([
      'p.participant_id as id',
      'p.chosen_name as chosenName',
      'p.family_name as familyName',
      tied(permit, 'in-program', 'every').as('inProgram'),
    ])
    .where(tied(permit, 'at-all', 'every'))
    .orderBy('p.sort_name')
    .limit(limit)
    .execute();
  return rows.map(({ id, chosenName, familyName, inProgram }) => ({
    id,
    name: fullName({ chosenName, familyName: familyName ?? undefined }),
    inProgram: Boolean(inProgram),
  }));
}

/** How many people in these programs now are on nobody's caseload. */
export async function countUnassigned(permit: AnyPermit, programs: OfPrograms): Promise<number> {
  const row = await onNoCaseload(permit)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(tied(permit, 'in-program', programs))
    .executeTakeFirstOrThrow();
  return row.count;
}
