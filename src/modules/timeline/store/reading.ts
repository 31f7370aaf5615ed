import type { RawBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { personOf } from '../../../kernel/access/index.ts';
import type { Page } from '../../../lib/pages.ts';
import { pageOf } from '../../../lib/pages.ts';
import type { Audience, Category, Fact } from '../domain.ts';
import { cursorOf, outlivingAnswers, readCursor } from '../domain.ts';
import type { Row } from './facts.ts';
import { dbOf, factColumns, oneOf, oneOfText, readFacts, readRows, standing } from './facts.ts';

export interface LineQuery {
  participantIds: readonly string[];
  /** Only these kinds; all but answers when absent. */
  kinds?: readonly string[];
  categories?: readonly Category[] | 'all';
  audience?: Audience;
  before?: string;
  limit: number;
}

/**
 * An entry of the line with what answers it (replies, signatures, a step done), and with what was said about its earlier
 * words; each oldest first.
 */
export type AnsweredFact = Fact & { answers: Fact[]; earlierAnswers: Fact[] };

/** A row of an entry, or of an answer to the entry `entry_id`; `earlier` where it is about words that were amended since. */
type LineRow = Row & { entry_id: string | null; earlier: boolean };

const ofAnswers = (permit: AnyPermit, entries: string) => sql`
        select ${factColumns}, null::uuid as entry_id, false as earlier from ${sql.raw(entries)} f
        union all
        select ${factColumns}, entry.id, false from ${sql.raw(entries)} entry
          join facts f on f.org_id = ${permit.orgId}::uuid and f.about_id = entry.id and ${standing}
        union all
        select ${factColumns}, earlier.entry_id, true from earlier
          join facts f on f.org_id = ${permit.orgId}::uuid and f.about_id = earlier.id and ${standing}
            and ${oneOfText('f.kind', outlivingAnswers)}`;

// What the entries said before, back to the first words of each: an entry that stands corrects by amending alone.
const earlierOf = (permit: AnyPermit, entries: string) => sql`earlier as (
        select entry.id as entry_id, entry.corrects_id as id from ${sql.raw(entries)} entry where entry.corrects_id is not null
        union all
        select earlier.entry_id, f.corrects_id from earlier
          join facts f on f.org_id = ${permit.orgId}::uuid and f.id = earlier.id
          where f.corrects_id is not null and f.correction = 'amend'
      )`;

async function readAnswered(permit: AnyPermit, statement: RawBuilder<LineRow>): Promise<AnsweredFact[]> {
  const read = (await readRows(permit, statement)).toReversed();
  const to = Map.groupBy(read, ({ row }) => row.entry_id);
  const answersTo = (id: string, earlier: boolean): Fact[] =>
    (to.get(id) ?? []).filter(({ row }) => row.earlier === earlier).map(({ fact }) => fact);
  return (to.get(null) ?? [])
    .map(({ fact }) => ({
      ...fact,
      answers: answersTo(fact.id, false),
      earlierAnswers: answersTo(fact.id, true),
    }))
    .toReversed();
}

// An equality walks the line's index in its order; a list of merged records has to be sorted.
function ofWhom([only = '', ...others]: readonly string[]): RawBuilder<SqlBool> {
  return others.length === 0
    ? sql<SqlBool>`f.participant_id = ${only}::uuid`
    : oneOf('f.participant_id', [only, ...others]);
}

// The audience is written into the text: only a constant lets PostgreSQL take the index of what is just between two.
function narrowed({ kinds, categories, audience, before }: Partial<LineQuery>): RawBuilder<SqlBool>[] {
  const cursor = before ? readCursor(before) : undefined;
  return [
    ...(kinds ? [oneOfText('f.kind', kinds)] : []),
    ...(categories && categories !== 'all' ? [oneOfText('f.category', categories)] : []),
    ...(audience ? [sql<SqlBool>`f.audience = ${sql.lit(audience)}`] : []),
    ...(cursor ? [sql<SqlBool>`(f.happened_at, f.id) < (${cursor.at}, ${cursor.id}::uuid)`] : []),
  ];
}

/**
 * One page of a person's line, latest first, with the answers to each entry, in one statement. The limit is written
 * into its text: as a parameter it would have PostgreSQL plan each time anew, for fear of a long page.
 */
export async function readLine(permit: AnyPermit, query: LineQuery): Promise<Page<AnsweredFact>> {
  const where = sql.join([standing, ofWhom(query.participantIds), ...narrowed(query)], sql` and `);
  const entries = await readAnswered(
    permit,
    sql<LineRow>`
      with recursive page as materialized (
        select ${factColumns} from facts f
        where f.org_id = ${permit.orgId}::uuid and f.about_id is null and ${where}
        order by f.happened_at desc, f.id desc limit ${sql.lit(query.limit + 1)}
      ), ${earlierOf(permit, 'page')}, keys as materialized (
        select k.participant_id, k.wrapped from person_keys k
        where k.org_id = ${permit.orgId}::uuid and ${oneOf('k.participant_id', query.participantIds)}
      )
      select f.*, keys.wrapped from (${ofAnswers(permit, 'page')}
      ) f left join keys on keys.participant_id = f.participant_id
      order by f.happened_at desc, f.id desc`,
  );
  return pageOf(entries, query.limit, cursorOf);
}

const withKeys = sql.raw(`facts f left join person_keys k
  on k.org_id = f.org_id and k.participant_id = f.participant_id`);

// A fact and, where it was amended, all that came in its place.
const versionsOf = (permit: AnyPermit, id: string) => sql`with recursive version as (
        select ${id}::uuid as id
        union
        select later.id from version join facts later on later.org_id = ${permit.orgId}::uuid
          and later.corrects_id = version.id and later.correction = 'amend'
      )`;

/** One entry of these people's line with its answers; of one that was amended the version that stands. */
export async function readEntry(
  permit: AnyPermit,
  id: string,
  query: Pick<LineQuery, 'participantIds' | 'categories'>,
): Promise<AnsweredFact | undefined> {
  const where = sql.join([standing, ofWhom(query.participantIds), ...narrowed(query)], sql` and `);
  const [entry] = await readAnswered(
    permit,
    sql<LineRow>`${versionsOf(permit, id)}, entry as materialized (
        select ${factColumns} from version join facts f on f.org_id = ${permit.orgId}::uuid and f.id = version.id
        where f.about_id is null and ${where}
      ), ${earlierOf(permit, 'entry')}
      select f.*, k.wrapped from (${ofAnswers(permit, 'entry')}
      ) f left join person_keys k on k.org_id = ${permit.orgId}::uuid and k.participant_id = f.participant_id
      order by f.happened_at desc, f.id desc`,
  );
  return entry;
}

/**
 * An entry that stands and what it said before it was amended, the latest first; nothing where it does not stand for
 * this reader. Versions that were taken back are no part of it.
 */
export function readWithEarlier(
  permit: AnyPermit,
  id: string,
  query: Pick<LineQuery, 'participantIds' | 'categories'>,
): Promise<Fact[]> {
  const where = sql.join([ofWhom(query.participantIds), ...narrowed(query)], sql` and `);
  return readFacts(
    permit,
    sql<Row>`with recursive version as (
        select f.id, case f.correction when 'amend' then f.corrects_id end as before, 0 as back from facts f
        where f.org_id = ${permit.orgId}::uuid and f.id = ${id}::uuid and ${standing}
        union all
        select f.id, case f.correction when 'amend' then f.corrects_id end, version.back + 1
        from version join facts f on f.org_id = ${permit.orgId}::uuid and f.id = version.before
      )
      select ${factColumns}, k.wrapped
      from version join ${withKeys} on f.org_id = ${permit.orgId}::uuid and f.id = version.id
      where ${where} order by version.back`,
  );
}

/** Facts by id, in no order; those not in force or not for this reader are simply absent. */
export function findFacts(permit: AnyPermit, ids: readonly string[]): Promise<Fact[]> {
  return readFacts(
    permit,
    sql<Row>`select ${factColumns}, k.wrapped from ${withKeys}
      where f.org_id = ${permit.orgId}::uuid and ${standing} and ${oneOf('f.id', ids)}`,
  );
}

/** Facts by id whatever became of them since, for whoever could read them; never a withdrawal. */
export function findEver(permit: AnyPermit, ids: readonly string[]): Promise<Fact[]> {
  return readFacts(
    permit,
    sql<Row>`select ${factColumns}, k.wrapped from ${withKeys}
      where f.org_id = ${permit.orgId}::uuid and f.correction is distinct from 'withdraw' and ${oneOf('f.id', ids)}`,
  );
}

/**
 * What this person wrote under an id before, whatever became of it since: a phone that lost its network sends the same
 * again.
 */
export async function findWritten(permit: AnyPermit, id: string): Promise<Fact | undefined> {
  const [fact] = await readFacts(
    permit,
    sql<Row>`select ${factColumns}, k.wrapped from ${withKeys}
      where f.org_id = ${permit.orgId}::uuid and f.id = ${id}::uuid
        and f.author_id = ${personOf(permit.actor) ?? null}::uuid`,
  );
  return fact;
}

/**
 * A fact for whoever is about to amend it. Of two at once the second waits here, and then finds it amended: what stands
 * in its place comes instead, where this reader may see it.
 */
export async function findToAmend(
  permit: AnyPermit,
  id: string,
): Promise<{ fact: Fact } | { amendedBy: Fact | undefined }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`facts ${id}`}, 0))`.execute(dbOf(permit));
  const [fact] = await findFacts(permit, [id]);
  return fact ? { fact } : { amendedBy: await findSuccessor(permit, id) };
}

/** The last of a row of amendments that began with this fact. */
async function findSuccessor(permit: AnyPermit, id: string): Promise<Fact | undefined> {
  const [last] = await readFacts(
    permit,
    sql<Row>`${versionsOf(permit, id)}
      select ${factColumns}, k.wrapped from version join ${withKeys} on f.org_id = ${permit.orgId}::uuid and f.id = version.id
      where ${standing}`,
  );
  return last;
}

/** A withdrawal by its id: the one kind of fact no other reading returns. */
export async function findWithdrawal(permit: AnyPermit, id: string): Promise<Fact | undefined> {
  const [withdrawal] = await readFacts(
    permit,
    sql<Row>`select ${factColumns}, k.wrapped from ${withKeys}
      where f.org_id = ${permit.orgId}::uuid and f.in_force and f.correction = 'withdraw' and f.id = ${id}::uuid`,
  );
  return withdrawal;
}
