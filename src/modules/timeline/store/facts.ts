import type { Kysely, RawBuilder, Selectable, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, keyRing } from '../../../kernel/access/index.ts';
import type { SecretKey } from '../../../kernel/keys.ts';
import type { Fact } from '../domain.ts';
import type { FactRow, TimelineTables } from '../tables.ts';
import { openWords } from '../words.ts';

/** What a reading selects of `facts f`; the person's wrapped key comes beside it. */
export const factColumns = sql.raw(`f.id, f.participant_id, f.kind, f.happened_at, f.recorded_at, f.author_id,
  f.author_kind, f.category, f.audience, f.between_ids, f.data, f.words, f.about_id, f.corrects_id, f.struck_at`);

export type Row = Omit<Selectable<FactRow>, 'org_id' | 'in_force' | 'correction' | 'batch_id'> & {
  wrapped: Buffer | null;
};

/** In force and no withdrawal: withdrawals themselves are never shown. */
export const standing = sql<SqlBool>`f.in_force and f.correction is distinct from 'withdraw'`;

/** `= any(array)`: one statement text whatever the number of ids, so that it is planned once. */
export const oneOf = (column: string, ids: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} = any(${[...ids]}::uuid[])`;
export const oneOfText = (column: string, values: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} = any(${[...values]}::text[])`;

export const dbOf = (permit: AnyPermit): Kysely<TimelineTables> => asGuest<TimelineTables>(permit);

/** Runs a statement that selects `factColumns` and `wrapped`, and opens the words: each person's key is unwrapped once. */
export async function readFacts(permit: AnyPermit, statement: RawBuilder<Row>): Promise<Fact[]> {
  return (await readRows(permit, statement)).map(({ fact }) => fact);
}

/** As `readFacts`, for whoever needs further columns of the row beside the fact. */
export async function readRows<Wide extends Row>(
  permit: AnyPermit,
  statement: RawBuilder<Wide>,
): Promise<{ row: Wide; fact: Fact }[]> {
  const { rows } = await statement.execute(dbOf(permit));
  const ring = keyRing(permit);
  const keys = new Map<string, SecretKey>();
  return rows.map((row) => {
    if (row.wrapped && row.words && !keys.has(row.participant_id))
      keys.set(row.participant_id, ring.unwrap(row.wrapped, row.participant_id));
    return { row, fact: factFrom(row, keys.get(row.participant_id)) };
  });
}

function factFrom(row: Row, key: SecretKey | undefined): Fact {
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
