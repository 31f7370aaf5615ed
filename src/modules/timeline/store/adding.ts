import { CompiledQuery } from 'kysely';
import type { AnyPermit, Bring } from '../../../kernel/access/index.ts';
import { broughtTo, keyRing } from '../../../kernel/access/index.ts';
import { literal } from '../../../kernel/db/literal.ts';
import { Failure } from '../../../kernel/failure.ts';
import type { SecretKey } from '../../../kernel/keys.ts';
import { newId } from '../../../lib/ids.ts';
import type { NewFact } from '../domain.ts';
import { withdrawalKind } from '../domain.ts';
import { sealWords } from '../words.ts';
import { dbOf, oneOf } from './facts.ts';

const rowsAtOnce = 2000;

/**
 * Adds facts to people's lines inside the act of the permit. Sending the same id again changes nothing and counts as
 * `already`. Fails with `timeline/already-corrected` when someone else corrected the fact first.
 */
export async function append(
  permit: AnyPermit,
  facts: readonly NewFact[],
): Promise<{ added: string[]; already: string[] }> {
  const keys = await keysFor(permit, [...new Set(facts.filter(hasWords).map((fact) => fact.participantId))]);
  const added = new Set<string>();
  for (let from = 0; from < facts.length; from += rowsAtOnce) {
    for (const id of await insert(permit, facts.slice(from, from + rowsAtOnce), keys)) added.add(id);
  }
  const already = facts.filter((fact) => !added.has(fact.id)).map((fact) => fact.id);
  await mustBeSeen(permit, already);
  return { added: [...added], already };
}

/** Only what the writer can read counts as sent before: under the id of an entry hidden from them nothing was kept. */
async function mustBeSeen(permit: AnyPermit, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const seen = await dbOf(permit)
    .selectFrom('facts')
    .select('id')
    .where('org_id', '=', permit.orgId)
    .where(oneOf('id', ids))
    .execute();
  if (new Set(seen.map((row) => row.id)).size === new Set(ids).size) return;
  throw new Failure('conflict', 'timeline/id-taken', {
    detail: 'This could not be kept under the number it was sent with. Please send it again as a new entry.',
  });
}

const hasWords = (fact: NewFact): boolean => Object.values(fact.words).some((text) => text.trim() !== '');

type Keys = ReadonlyMap<string, SecretKey>;

function rowOf(permit: AnyPermit, fact: NewFact, keys: Keys) {
  const key = keys.get(fact.participantId);
  return {
    org_id: permit.orgId,
    id: fact.id,
    participant_id: fact.participantId,
    kind: fact.kind,
    happened_at: fact.happenedAt.toISOString(),
    recorded_at: (fact.onBehalf?.recordedAt ?? permit.now).toISOString(),
    author_id: fact.onBehalf?.authorId ?? null,
    author_kind: fact.onBehalf?.authorKind ?? 'system',
    category: fact.category,
    audience: fact.audience,
    between_ids: fact.betweenIds.length > 0 ? `{${fact.betweenIds.join(',')}}` : '{}',
    data: fact.data,
    words: key ? (sealWords(key, fact.id, fact.words)?.toString('base64') ?? null) : null,
    about_id: fact.aboutId ?? null,
    corrects_id: fact.corrects?.id ?? null,
    correction: fact.corrects?.how ?? null,
    batch_id: fact.batchId ?? null,
  };
}

/**
 * One statement however many rows: they travel as one JSON document. Those that are known already are looked up at
 * once: asked row by row, a planner without statistics (a new database) walks the whole table for each.
 */
const adding = `
  with given as materialized (
    select * from jsonb_to_recordset($1::jsonb) as r(org_id uuid, id uuid, participant_id uuid, kind text,
      happened_at timestamptz, recorded_at timestamptz, author_id uuid, author_kind text, category text, audience text,
      between_ids text, data jsonb, words text, about_id uuid, corrects_id uuid, correction text, batch_id uuid)
  ), known as materialized (
    select f.id from facts f where f.org_id = $2::uuid and f.id = any(array(select id from given))
  )
  insert into facts (org_id, id, participant_id, kind, happened_at, recorded_at, author_id, author_kind, category,
    audience, between_ids, data, words, about_id, corrects_id, correction, batch_id)
  select org_id, id, participant_id, kind, happened_at, recorded_at, author_id, author_kind, category,
    audience, between_ids::uuid[], data, decode(words, 'base64'), about_id, corrects_id, correction, batch_id
  from given where not exists (select from known where known.id = given.id)
  on conflict (org_id, id) do nothing
  returning id`;

async function insert(permit: AnyPermit, facts: readonly NewFact[], keys: Keys): Promise<string[]> {
  const rows = JSON.stringify(facts.map((fact) => rowOf(permit, fact, keys)));
  try {
    const query: CompiledQuery<{ id: string }> = CompiledQuery.raw(adding, [rows, permit.orgId]);
    const { rows: added } = await dbOf(permit).executeQuery(query);
    return added.map((row) => row.id);
  } catch (error) {
    throw correctionFailure(error);
  }
}

function correctionFailure(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'TL409') {
    return new Failure('conflict', 'timeline/already-corrected', {
      detail: 'Someone changed this entry first.',
      cause: error,
    });
  }
  if (code === 'TL404') return new Failure('not-found', 'kernel/not-found', { cause: error });
  return error;
}

/** Each person's open key, made on first use. Two first uses at once end with one key: the loser reads the winner's. */
export async function keysFor(permit: AnyPermit, participantIds: readonly string[]): Promise<Keys> {
  if (participantIds.length === 0) return new Map();
  const found = await readKeys(permit, participantIds);
  const missing = participantIds.filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const ring = keyRing(permit);
  const made = missing.map((id) => ({
    org_id: permit.orgId,
    participant_id: id,
    wrapped: ring.makeKey(id).wrapped,
  }));
  await dbOf(permit)
    .insertInto('person_keys')
    .values(made)
    .onConflict((oc) => oc.doNothing())
    .execute();
  return readKeys(permit, participantIds);
}

interface KeyRow {
  participant_id: string;
  wrapped: Buffer | null;
}

/** For acts that write words about one person: their key comes with the opening. */
export const bringKey: Bring = (participantId) =>
  `select participant_id, wrapped from key_of_person(${literal(participantId)})`;

/** The keys that came with the opening; undefined where not all did. */
function broughtKeys(permit: AnyPermit, participantIds: readonly string[]): KeyRow[] | undefined {
  const rows = broughtTo(permit).filter((row): row is KeyRow => 'wrapped' in row);
  const found = participantIds.flatMap((id) => rows.find((row) => row.participant_id === id) ?? []);
  return found.length === participantIds.length ? found : undefined;
}

const askForKeys = (permit: AnyPermit, participantIds: readonly string[]): Promise<KeyRow[]> =>
  dbOf(permit)
    .selectFrom('person_keys')
    .select(['participant_id', 'wrapped'])
    .where('org_id', '=', permit.orgId)
    .where(oneOf('participant_id', participantIds))
    .execute();

async function readKeys(permit: AnyPermit, participantIds: readonly string[]): Promise<Keys> {
  const rows = broughtKeys(permit, participantIds) ?? (await askForKeys(permit, participantIds));
  if (rows.some((row) => !row.wrapped)) {
    throw new Failure('gone', 'timeline/erased', {
      detail: 'This record was erased; nothing can be written to it.',
    });
  }
  const ring = keyRing(permit);
  return new Map(
    rows.flatMap((row) =>
      row.wrapped ? [[row.participant_id, ring.unwrap(row.wrapped, row.participant_id)]] : [],
    ),
  );
}

/** Withdraws everything a batch added that still stands: each gets a withdrawal of its own. Returns how many. */
export async function withdrawBatch(permit: AnyPermit, batchId: string, undoId: string): Promise<number> {
  const standing = await dbOf(permit)
    .selectFrom('facts')
    .select(['id', 'participant_id', 'happened_at', 'category', 'audience', 'between_ids'])
    .where('org_id', '=', permit.orgId)
    .where('batch_id', '=', batchId)
    .where('in_force', '=', true)
    .execute();
  const withdrawals = standing.map(
    (row): NewFact => ({
      id: newId(),
      participantId: row.participant_id,
      kind: withdrawalKind,
      happenedAt: permit.now,
      category: row.category,
      audience: row.audience,
      betweenIds: row.between_ids,
      data: {},
      words: {},
      corrects: { id: row.id, how: 'withdraw' },
      batchId: undoId,
    }),
  );
  await append(permit, withdrawals);
  return standing.length;
}
