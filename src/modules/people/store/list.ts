import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { SearchTerm } from '../domain/search.ts';
import type { PeopleTables } from '../tables.ts';
import { firstLetter, foundBy, gathered } from './list-search.ts';
import type { Narrowing, Target } from './list-ties.ts';
import { active, few, tiedBy } from './list-ties.ts';
import type { Row } from './reading.ts';

type P = AnyPermit;

/** Whose ties let the asker see a participant; `everyone` for those who see the whole organization. */
export type Scope = 'everyone' | { programIds: readonly string[]; staffId: string };

export interface Search {
  scope: Scope;
  terms: readonly SearchTerm[];
  programId?: string | undefined;
  coachId?: string | undefined;
  after?: { sortName: string; id: string } | undefined;
  limit: number;
}

const programs = (ids: readonly string[]): Target[] => ids.map((id) => ({ kind: 'program', id }));
const caseloadOf = (id: string): Target[] => [
  { kind: 'caseload', id },
  { kind: 'cover', id },
];

function narrowings(permit: P, { scope, programId, coachId }: Search): Narrowing[] {
  return [
    ...(scope === 'everyone'
      ? []
      : [tiedBy(permit, [...programs(scope.programIds), ...caseloadOf(scope.staffId)])]),
    ...(programId ? [tiedBy(permit, programs([programId]))] : []),
    ...(coachId ? [tiedBy(permit, caseloadOf(coachId))] : []),
  ];
}

async function probe(permit: P, all: readonly Narrowing[]): Promise<string[][]> {
  if (all.length === 0) return [];
  const columns = all.map((one, at) => sql`${one.probe} as ${sql.ref(`n${at}`)}`);
  const { rows } = await sql<{ [name: string]: string[] }>`select ${sql.join(columns)}`.execute(
    asGuest<PeopleTables>(permit),
  );
  return all.map((_, at) => rows[0]?.[`n${at}`] ?? []);
}

type How = 'spelled' | 'sounds';

/**
 * What leads to the people of a page. Few tied people: their ids. A search: everyone its words find, since names
 * searched for lie together in the order of names. Neither: the names themselves, in order.
 */
function conditions(
  permit: P,
  search: Search,
  how: How,
  tied: { all: readonly Narrowing[]; ids: readonly string[][] },
): RawBuilder<unknown>[] {
  const short = tied.ids.filter((ids) => ids.length <= few);
  const asked = tied.all.filter((_, at) => (tied.ids[at]?.length ?? 0) > few).map((one) => one.holds);
  const lead = short.map((ids) => sql`p.participant_id = any(${ids}::uuid[])`);
  if (lead.length > 0) return [...lead, ...asked, ...search.terms.map((term) => foundBy(permit, term, how))];
  const words = search.terms.filter((term) => !term.letter);
  const letters = search.terms.filter((term) => term.letter);
  const [letter, ...others] = letters;
  if (words.length > 0)
    return [gathered(permit, words, how), ...asked, ...letters.map((term) => foundBy(permit, term, how))];
  const first = letter ? [firstLetter(letter)] : [];
  return [...first, ...asked, ...others.map((term) => foundBy(permit, term, how))];
}

export type CardRow = Pick<
  Row,
  'participant_id' | 'chosen_name' | 'family_name' | 'pronouns' | 'languages' | 'sort_name'
> & { program_ids: string[]; coaches: { id: string; name: string }[] };

// Whose program has ended keeps a tie to its team, with an end, while they are followed up: they are in it no longer.
const cardTies = (permit: P) => sql`
  array(select t.target_id from access_ties t where t.org_id = p.org_id and t.participant_id = p.participant_id
    and t.kind = 'program' and t.until is null and ${active(permit)}) as program_ids,
  coalesce((select jsonb_agg(jsonb_build_object('id', s.staff_id, 'name', s.name) order by s.name)
    from access_ties t join staff s on s.org_id = t.org_id and s.staff_id = t.target_id
    where t.org_id = p.org_id and t.participant_id = p.participant_id and t.kind = 'caseload'
      and ${active(permit)}), '[]') as coaches`;

/** One page by name, one row more than the limit where there are more. */
async function page(permit: P, search: Search, leading: readonly RawBuilder<unknown>[]): Promise<CardRow[]> {
  const { after, limit } = search;
  const from = after ? [sql`(p.sort_name, p.participant_id) > (${after.sortName}, ${after.id}::uuid)`] : [];
  const where = sql.join(
    [...leading, ...from, sql`p.merged_into is null and p.withdrawn_at is null`],
    sql` and `,
  );
  const { rows } = await sql<CardRow>`
    select p.participant_id, p.chosen_name, p.family_name, p.pronouns, p.languages, p.sort_name, ${cardTies(permit)}
    from (select * from participants p where p.org_id = ${permit.orgId} and ${where}
      order by p.sort_name, p.participant_id limit ${limit + 1}) p
    order by p.sort_name, p.participant_id`.execute(asGuest<PeopleTables>(permit));
  return rows;
}

/** Names spelled so; when there are none and every word has a sound, names that sound so. */
export async function listPeople(
  permit: P,
  search: Search,
): Promise<{ rows: CardRow[]; soundsLike: boolean }> {
  const all = narrowings(permit, search);
  const ids = await probe(permit, all);
  if (ids.some((some) => some.length === 0)) return { rows: [], soundsLike: false };
  const look = (how: How) => page(permit, search, conditions(permit, search, how, { all, ids }));
  const rows = await look('spelled');
  const sounded = search.terms.length > 0 && search.terms.every((term) => term.sound !== undefined);
  if (rows.length > 0 || !sounded || search.after) return { rows, soundsLike: false };
  const alike = await look('sounds');
  return { rows: alike, soundsLike: alike.length > 0 };
}
