import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import type { Fact } from '../domain.ts';
import type { Row } from './facts.ts';
import { dbOf, factColumns, readFacts, standing } from './facts.ts';

export interface AroundQuery {
  participantIds: readonly string[];
  /** Of each, the latest fact a person has: of the kind, and containing this data. */
  latest: readonly { kind: string; data?: Record<string, unknown> }[];
  /** Kinds of which all are wanted that no fact of `closedBy` answers. */
  open: readonly string[];
  closedBy: readonly string[];
  /** Kinds of which all since an instant are wanted. */
  recent?: { kinds: readonly string[]; since: Date };
  /** Kinds whose words nobody asks for: they are left sealed. */
  sealed?: readonly string[];
}

// Kinds are names in our code: written into the text, they let PostgreSQL choose the index of kinds for good.
const ofKinds = (column: string, kinds: readonly string[]) =>
  sql<SqlBool>`${sql.raw(column)} = any(array[${sql.join(kinds.map((kind) => sql.lit(kind)))}]::text[])`;

/**
 * What stands around many people, in one statement: the latest fact of some kinds, every open fact of others, and
 * what is recent; latest first, each once. A lateral question a person and kind keeps every plan walking the index of
 * kinds, so that rows read grow with the people asked for alone.
 */
export async function listAround(permit: AnyPermit, query: AroundQuery): Promise<Fact[]> {
  const latest = JSON.stringify(query.latest.map(({ kind, data = {} }) => ({ kind, data })));
  const theirs = sql`f.org_id = ${permit.orgId}::uuid and f.participant_id = person.id and ${standing}`;
  const found = await readFacts(
    permit,
    sql<Row>`
      with person as materialized (
        select p.id, (select k.wrapped from person_keys k
            where k.org_id = ${permit.orgId}::uuid and k.participant_id = p.id) as wrapped
          from unnest(${[...query.participantIds]}::uuid[]) p(id)
      )
      select f.id, f.participant_id, f.kind, f.happened_at, f.recorded_at, f.author_id, f.author_kind, f.category,
        f.audience, f.between_ids, f.data, f.about_id, f.corrects_id, f.struck_at, person.wrapped,
        case when ${ofKinds('f.kind', query.sealed ?? [])} then null else f.words end as words
      from person cross join lateral (
        select f.* from jsonb_to_recordset(${latest}::jsonb) as wanted(kind text, data jsonb) cross join lateral (
          select ${factColumns} from facts f where ${theirs} and f.kind = wanted.kind and f.data @> wanted.data
          order by f.happened_at desc limit 1) f
        union all
        select ${factColumns} from facts f where ${theirs} and ${ofKinds('f.kind', query.open)}
          and not exists (
            select from facts answer where answer.org_id = ${permit.orgId}::uuid and answer.about_id = f.id
              and answer.in_force and ${ofKinds('answer.kind', query.closedBy)})
        union all
        select ${factColumns} from facts f where ${theirs} and ${ofKinds('f.kind', query.recent?.kinds ?? [])}
          and f.happened_at >= ${query.recent?.since ?? permit.now}
      ) f order by f.happened_at desc`,
  );
  return [...new Map(found.map((fact) => [fact.id, fact])).values()];
}

/** Whether anything of a kind stands on a line that whoever asks may read: a participant on their own, staff on anybody's. */
export async function hasWritten(permit: AnyPermit, kind: string): Promise<boolean> {
  const own = permit.actor.kind === 'participant' ? permit.actor.id : undefined;
  const mine = own ? sql`and f.participant_id = ${own}::uuid` : sql``;
  // The kind is a name in our code, written into the text: the index of a few kinds is then found.
  const { rows } = await sql<{ some: boolean }>`
    select exists(select from facts f where f.org_id = ${permit.orgId}::uuid ${mine} and f.kind = ${sql.lit(kind)}
      and f.in_force) as some`.execute(dbOf(permit));
  return rows[0]?.some ?? false;
}

export interface EventQuery {
  kind: string;
  data?: Record<string, unknown>;
  /** The one field of the data wanted. */
  field: string;
}

interface BareEvent {
  participantId: string;
  happenedAt: Date;
  recordedAt: Date;
  /** It came with an import. */
  imported: boolean;
  kind: string;
  value: string;
}

/** Bare events of some kinds over the whole organization, without words: who, when, and one field. For counts. */
export async function listEvents(permit: AnyPermit, queries: readonly EventQuery[]): Promise<BareEvent[]> {
  const wanted = JSON.stringify(queries.map(({ kind, data = {}, field }) => ({ kind, data, field })));
  const { rows } = await sql<{
    participant_id: string;
    happened_at: Date;
    recorded_at: Date;
    imported: boolean;
    kind: string;
    value: string | null;
  }>`
    select f.participant_id, f.happened_at, f.recorded_at, f.batch_id is not null as imported, f.kind,
      f.data ->> k.field as value
    from facts f join jsonb_to_recordset(${wanted}::jsonb) as k(kind text, data jsonb, field text) on f.kind = k.kind and f.data @> k.data
    where f.org_id = ${permit.orgId}::uuid and ${standing} and ${ofKinds(
      'f.kind',
      queries.map(({ kind }) => kind),
    )}`.execute(dbOf(permit));
  return rows.map((row) => ({
    participantId: row.participant_id,
    happenedAt: row.happened_at,
    recordedAt: row.recorded_at,
    imported: row.imported,
    kind: row.kind,
    value: row.value ?? '',
  }));
}
