import type { Kysely, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, keyRing } from '../../../kernel/access/index.ts';
import type { Page } from '../../../lib/pages.ts';
import { pageOf } from '../../../lib/pages.ts';
import type { Category, Fact } from '../domain.ts';
import { cursorOf, readCursor } from '../domain.ts';
import type { TimelineTables } from '../tables.ts';
import { openWords } from '../words.ts';

const columns = [
  'facts.id',
  'facts.participant_id',
  'facts.kind',
  'facts.happened_at',
  'facts.recorded_at',
  'facts.author_id',
  'facts.author_kind',
  'facts.category',
  'facts.audience',
  'facts.between_ids',
  'facts.data',
  'facts.words',
  'facts.about_id',
  'facts.corrects_id',
  'facts.struck_at',
  'person_keys.wrapped',
] as const;

const dbOf = (permit: AnyPermit): Kysely<TimelineTables> => asGuest<TimelineTables>(permit);

/** Facts in force of this organization, with the person's key beside the words. */
function selecting(permit: AnyPermit) {
  return dbOf(permit)
    .selectFrom('facts')
    .leftJoin('person_keys', (join) =>
      join
        .onRef('person_keys.org_id', '=', 'facts.org_id')
        .onRef('person_keys.participant_id', '=', 'facts.participant_id'),
    )
    .select([...columns])
    .where('facts.org_id', '=', permit.orgId)
    .where('facts.in_force', '=', true);
}

/** Every reading but one begins here: withdrawals themselves are never shown. */
function reading(permit: AnyPermit) {
  return selecting(permit).where(sql<SqlBool>`facts.correction is distinct from 'withdraw'`);
}

type Row = Awaited<ReturnType<ReturnType<typeof selecting>['execute']>>[number];

/** Opens the words of many rows, unwrapping each person's key once. */
function factsFrom(permit: AnyPermit, rows: readonly Row[]): Fact[] {
  const ring = keyRing(permit);
  const keys = new Map<string, Buffer>();
  return rows.map((row) => {
    if (row.wrapped && !keys.has(row.participant_id))
      keys.set(row.participant_id, ring.unwrap(row.wrapped, row.participant_id));
    return factFrom(row, keys.get(row.participant_id));
  });
}

function factFrom(row: Row, key: Buffer | undefined): Fact {
  return {
    id: row.id,
    participantId: row.participant_id,
    kind: row.kind,
    happenedAt: row.happened_at,
    recordedAt: row.recorded_at,
    authorKind: row.author_kind,
    category: row.category,
    audience: row.audience,
    betweenIds: row.between_ids,
    data: row.data,
    words: openWords(key, row.id, row.words),
    ...(row.author_id ? { authorId: row.author_id } : {}),
    ...(row.about_id ? { aboutId: row.about_id } : {}),
    ...(row.corrects_id ? { amendsId: row.corrects_id } : {}),
    ...(row.struck_at ? { struckAt: row.struck_at } : {}),
  };
}

export interface LineQuery {
  participantIds: readonly string[];
  /** Only these kinds; all but answers when absent. */
  kinds?: readonly string[];
  categories?: readonly Category[] | 'all';
  before?: string;
  limit: number;
}

/** One page of a person's line, latest first; answers to other facts (with `about_id`) are not rows of their own. */
export async function readLine(permit: AnyPermit, query: LineQuery): Promise<Page<Fact>> {
  let rows = reading(permit).where('facts.about_id', 'is', null);
  const [only, ...others] = query.participantIds;
  rows =
    only && others.length === 0
      ? rows.where('facts.participant_id', '=', only)
      : rows.where(oneOf('facts.participant_id', query.participantIds));
  if (query.kinds) rows = rows.where(oneOfText('facts.kind', query.kinds));
  if (query.categories && query.categories !== 'all')
    rows = rows.where(oneOfText('facts.category', query.categories));
  const cursor = query.before ? readCursor(query.before) : undefined;
  if (cursor)
    rows = rows.where(sql<SqlBool>`(facts.happened_at, facts.id) < (${cursor.at}, ${cursor.id}::uuid)`);
  const found = await rows
    .orderBy('facts.happened_at', 'desc')
    .orderBy('facts.id', 'desc')
    .limit(query.limit + 1)
    .execute();
  return pageOf(factsFrom(permit, found), query.limit, cursorOf);
}

/** `= any(array)`: one statement text whatever the number of ids, so that it is planned once. */
export const oneOf = (column: string, ids: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} = any(${[...ids]}::uuid[])`;
export const oneOfText = (column: string, values: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} = any(${[...values]}::text[])`;

/** Facts by id, in no order; those not in force or not for this reader are simply absent. */
export async function findFacts(permit: AnyPermit, ids: readonly string[]): Promise<Fact[]> {
  return factsFrom(permit, await reading(permit).where(oneOf('facts.id', ids)).execute());
}

/** A withdrawal by its id: the one kind of fact no other reading returns. */
export async function findWithdrawal(permit: AnyPermit, id: string): Promise<Fact | undefined> {
  const rows = await selecting(permit)
    .where('facts.id', '=', id)
    .where('facts.correction', '=', 'withdraw')
    .execute();
  return factsFrom(permit, rows)[0];
}

/** Everything that answers these facts (replies, signatures, steps done), oldest first. */
export async function listAnswers(permit: AnyPermit, factIds: readonly string[]): Promise<Fact[]> {
  if (factIds.length === 0) return [];
  const rows = await reading(permit)
    .where(oneOf('facts.about_id', factIds))
    .orderBy('facts.happened_at')
    .execute();
  return factsFrom(permit, rows);
}

export interface AroundQuery {
  participantIds: readonly string[];
  /** Of each, the latest fact a person has: of the kind, and containing this data. */
  latest: readonly { kind: string; data?: Record<string, unknown> }[];
  /** Kinds of which all are wanted that no fact of `closedBy` answers. */
  open: readonly string[];
  closedBy: readonly string[];
  /** Kinds of which all since an instant are wanted. */
  recent?: { kinds: readonly string[]; since: Date };
}

const standing = sql<SqlBool>`f.in_force and f.correction is distinct from 'withdraw'`;

/**
 * What stands around many people, in one statement: the latest fact of some kinds, every open fact of others, and
 * what is recent. Each part walks an index per person and kind, so rows read grow with the people asked for alone.
 */
export async function listAround(permit: AnyPermit, query: AroundQuery): Promise<Fact[]> {
  const ids = [...query.participantIds];
  const latest = JSON.stringify(query.latest.map(({ kind, data = {} }) => ({ kind, data })));
  const around = sql<SqlBool>`facts.id in (
    select found.id from unnest(${ids}::uuid[]) p(id)
      cross join jsonb_to_recordset(${latest}::jsonb) as k(kind text, data jsonb)
      cross join lateral (
        select f.id from facts f
        where f.org_id = ${permit.orgId}::uuid and f.participant_id = p.id and f.kind = k.kind and f.data @> k.data and ${standing}
        order by f.happened_at desc limit 1) found
    union all
    select found.id from unnest(${ids}::uuid[]) p(id)
      cross join unnest(${[...query.open]}::text[]) k(kind)
      cross join lateral (
        select f.id from facts f
        where f.org_id = ${permit.orgId}::uuid and f.participant_id = p.id and f.kind = k.kind and ${standing}
          and not exists (
            select from facts answer where answer.org_id = f.org_id and answer.about_id = f.id
              and answer.in_force and answer.kind = any(${[...query.closedBy]}::text[]))) found
    union all
    select found.id from unnest(${ids}::uuid[]) p(id)
      cross join unnest(${[...(query.recent?.kinds ?? [])]}::text[]) k(kind)
      cross join lateral (
        select f.id from facts f
        where f.org_id = ${permit.orgId}::uuid and f.participant_id = p.id and f.kind = k.kind and ${standing}
          and f.happened_at >= ${query.recent?.since ?? permit.now}) found)`;
  return factsFrom(
    permit,
    await reading(permit).where(around).orderBy('facts.happened_at', 'desc').execute(),
  );
}

export interface EventQuery {
  kind: string;
  data?: Record<string, unknown>;
  /** The one field of the data wanted. */
  field: string;
}

/** Bare events of some kinds over the whole organization, without words: who, when, and one field. For counts. */
export async function listEvents(
  permit: AnyPermit,
  queries: readonly EventQuery[],
): Promise<{ participantId: string; happenedAt: Date; kind: string; value: string }[]> {
  const wanted = JSON.stringify(queries.map(({ kind, data = {}, field }) => ({ kind, data, field })));
  const { rows } = await sql<{
    participant_id: string;
    happened_at: Date;
    kind: string;
    value: string | null;
  }>`
    select f.participant_id, f.happened_at, f.kind, f.data ->> k.field as value
    from facts f join jsonb_to_recordset(${wanted}::jsonb) as k(kind text, data jsonb, field text) on f.kind = k.kind and f.data @> k.data
    where f.org_id = ${permit.orgId}::uuid and ${standing}`.execute(dbOf(permit));
  return rows.map((row) => ({
    participantId: row.participant_id,
    happenedAt: row.happened_at,
    kind: row.kind,
    value: row.value ?? '',
  }));
}
