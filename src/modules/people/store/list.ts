import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Permit } from '../../../kernel/access/index.ts';
import { handle } from '../../../kernel/access/index.ts';
import type { SearchTerm } from '../domain/search.ts';
import type { PeopleTables } from '../tables.ts';
import type { Row } from './reading.ts';

type P = Permit<string, PeopleTables>;

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

/**
 * One way of narrowing the list. Where it leaves few people, their ids lead the query; where it leaves many, walking
 * the names in order and asking of each fills a page at once. So no page costs more than a few thousand index rows.
 */
interface Narrowing {
  /** Ids, at most `few` + 1 of them. */
  probe: RawBuilder<unknown>;
  /** Whether `p.participant_id` is one of them. */
  holds: RawBuilder<boolean>;
}

const few = 2000;

const active = (permit: P) => sql`t.since <= ${permit.now} and (t.until is null or t.until > ${permit.now})`;

// `offset 0` keeps the planner from turning the question into a join that reads every tie of a large program.
function tiedBy(permit: P, targets: RawBuilder<unknown>): Narrowing {
  return {
    probe: sql`array(select participant_id from access_ties t where t.org_id = ${permit.orgId}
      and (${targets}) and ${active(permit)} limit ${few + 1})`,
    holds: sql<boolean>`exists (select from access_ties t where t.org_id = ${permit.orgId}
      and t.participant_id = p.participant_id and (${targets}) and ${active(permit)} offset 0)`,
  };
}

const byPrograms = (ids: readonly string[]) =>
  sql`t.kind = 'program' and t.target_id = any(${[...ids]}::uuid[])`;
const byStaff = (id: string) => sql`t.kind in ('caseload', 'cover') and t.target_id = ${id}::uuid`;

function ofScope(permit: P, scope: Exclude<Scope, 'everyone'>): Narrowing {
  return tiedBy(permit, sql`(${byPrograms(scope.programIds)}) or (${byStaff(scope.staffId)})`);
}

// Above every other character in the order of bytes: what begins with the prefix lies below it.
const last = '\u{10ffff}';

function keysOf(term: SearchTerm, how: 'spelled' | 'sounds'): RawBuilder<unknown> {
  if (how === 'sounds') return sql`k.key = ${term.sound ?? ''}`;
  const ranges = term.prefixes.map((prefix) => sql`(k.key >= ${prefix} and k.key < ${prefix + last})`);
  return sql.join(ranges, sql` or `);
}

function ofTerm(permit: P, term: SearchTerm, how: 'spelled' | 'sounds'): Narrowing {
  const keys = keysOf(term, how);
  return {
    probe: sql`array(select found_as from participant_search_keys k
      where k.org_id = ${permit.orgId} and (${keys}) limit ${few + 1})`,
    holds: sql<boolean>`exists (select from participant_search_keys k where k.org_id = ${permit.orgId}
      and k.found_as = p.participant_id and (${keys}) offset 0)`,
  };
}

function narrowings(permit: P, search: Search, how: 'spelled' | 'sounds'): Narrowing[] {
  const { scope, programId, coachId, terms } = search;
  return [
    ...(scope === 'everyone' ? [] : [ofScope(permit, scope)]),
    ...(programId ? [tiedBy(permit, byPrograms([programId]))] : []),
    ...(coachId ? [tiedBy(permit, byStaff(coachId))] : []),
    ...terms.map((term) => ofTerm(permit, term, how)),
  ];
}

async function probe(permit: P, all: readonly Narrowing[]): Promise<string[][]> {
  if (all.length === 0) return [];
  const columns = all.map((one, at) => sql`${one.probe} as ${sql.ref(`n${at}`)}`);
  const { rows } = await sql<{ [name: string]: string[] }>`select ${sql.join(columns)}`.execute(
    handle(permit),
  );
  return all.map((_, at) => rows[0]?.[`n${at}`] ?? []);
}

const cardColumns = sql`p.participant_id, p.chosen_name, p.family_name, p.pronouns, p.languages, p.sort_name`;

export type CardRow = Pick<
  Row,
  'participant_id' | 'chosen_name' | 'family_name' | 'pronouns' | 'languages' | 'sort_name'
> & { program_ids: string[]; coaches: { id: string; name: string }[] };

const cardTies = (permit: P) => sql`
  array(select t.target_id from access_ties t where t.org_id = p.org_id and t.participant_id = p.participant_id
    and t.kind = 'program' and ${active(permit)}) as program_ids,
  coalesce((select jsonb_agg(jsonb_build_object('id', s.staff_id, 'name', s.name) order by s.name)
    from access_ties t join staff s on s.org_id = t.org_id and s.staff_id = t.target_id
    where t.org_id = p.org_id and t.participant_id = p.participant_id and t.kind = 'caseload'
      and ${active(permit)}), '[]') as coaches`;

/** The people of a search by name, one more than the limit where there are more. */
async function page(
  permit: P,
  search: Search,
  all: readonly Narrowing[],
  ids: readonly string[][],
): Promise<CardRow[]> {
  const led = ids
    .filter((some) => some.length <= few)
    .map((some) => sql`p.participant_id = any(${some}::uuid[])`);
  const asked = all.filter((_, at) => (ids[at]?.length ?? 0) > few).map((one) => one.holds);
  const { after } = search;
  const from = after ? [sql`(p.sort_name, p.participant_id) > (${after.sortName}, ${after.id}::uuid)`] : [];
  const conditions = sql.join([...led, ...asked, ...from, sql`p.merged_into is null`], sql` and `);
  const { rows } = await sql<CardRow>`
    select ${cardColumns}, ${cardTies(permit)} from (
      select * from participants p where p.org_id = ${permit.orgId} and ${conditions}
      order by p.sort_name, p.participant_id limit ${search.limit + 1}) p
    order by p.sort_name, p.participant_id`.execute(handle(permit));
  return rows;
}

async function look(permit: P, search: Search, how: 'spelled' | 'sounds'): Promise<CardRow[]> {
  const all = narrowings(permit, search, how);
  const ids = await probe(permit, all);
  if (ids.some((some) => some.length === 0)) return [];
  return page(permit, search, all, ids);
}

/** Names spelled so; when there are none and every term has a sound, names that sound so. */
export async function listPeople(
  permit: P,
  search: Search,
): Promise<{ rows: CardRow[]; soundsLike: boolean }> {
  const rows = await look(permit, search, 'spelled');
  const sounded = search.terms.length > 0 && search.terms.every((term) => term.sound !== undefined);
  if (rows.length > 0 || !sounded || search.after) return { rows, soundsLike: false };
  const alike = await look(permit, search, 'sounds');
  return { rows: alike, soundsLike: alike.length > 0 };
}
