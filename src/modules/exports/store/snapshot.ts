import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { TableShape } from '../domain.ts';
import { leavingColumns, leavingTables, leftOutColumns, openedColumns } from '../domain.ts';
import { listTables } from './catalogue.ts';

/** One row on its way out. */
export interface SnapshotRow {
  /** Which part of the snapshot it is of. */
  part: number;
  /** The row as JSON, keys in the database's own order. */
  row: string;
  /** Where words lie sealed: the words as they lie sealed, the key they are sealed under, and whose key it is. */
  id: string | null;
  sealed: Buffer | null;
  wrapped: Buffer | null;
  participant_id: string | null;
}

export interface LeavingTable {
  name: string;
  columns: string[];
}

/** The tables that leave, in the order in which they are taken in again. */
export async function describeLeaving(permit: AnyPermit): Promise<LeavingTable[]> {
  const all = leavingTables(await listTables(asGuest<unknown>(permit)));
  return all.map((table) => ({ name: table.name, columns: leavingColumns(table) }));
}

const asJson = (table: string, alias: string): RawBuilder<string> => {
  const gone = [...Object.keys(leftOutColumns[table] ?? {}), ...(openedColumns[table] ?? [])];
  return sql`(to_jsonb(${sql.ref(alias)}) - ${gone}::text[])::text`;
};

/** Bytes decide the order of texts, so that every server writes the same rows in the same order. */
const inOrder = ({ key, columns }: TableShape): RawBuilder<unknown> =>
  sql.join(
    key.map((name) => {
      const collated = columns.find((column) => column.name === name)?.collated;
      return collated ? sql`${sql.ref(`t.${name}`)} collate "C"` : sql.ref(`t.${name}`);
    }),
  );

function partOf(permit: AnyPermit, table: TableShape, part: number): RawBuilder<unknown> {
  if (table.name in openedColumns) return wordedPart(permit, table.name, part, inOrder(table), sql`true`);
  return sql`(select ${part}::int as part, ${asJson(table.name, 't')} as row, null::text as id, null::bytea as sealed,
      null::bytea as wrapped, null::text as participant_id
    from ${sql.table(table.name)} t where t.org_id = ${permit.orgId}::uuid order by ${inOrder(table)})`;
}

const wordedPart = (
  permit: AnyPermit,
  table: string,
  part: number,
  order: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
): RawBuilder<unknown> =>
  sql`(select ${part}::int as part, ${asJson(table, 't')} as row, t.id::text as id, t.words as sealed, k.wrapped,
      t.participant_id::text as participant_id
    from ${sql.table(table)} t left join person_keys k on k.org_id = t.org_id and k.participant_id = t.participant_id
    where t.org_id = ${permit.orgId}::uuid and ${which} order by ${order})`;

const rowsAtOnce = 1000;

/** Parts after the tables: people in lists, and contacts that stand, for files a spreadsheet program opens. */
export interface ExtraParts {
  people: number;
  contacts: number;
}

/**
 * Every row that leaves, table by table, then people and contacts once more. One cursor over one statement: it sees
 * the database as it was at one moment, however long the reading takes and whatever else is written meanwhile.
 */
export async function* readSnapshot(
  permit: AnyPermit,
  tables: readonly LeavingTable[],
  extra: ExtraParts,
): AsyncGenerator<SnapshotRow[]> {
  const db = asGuest<unknown>(permit);
  const shapes = new Map((await listTables(db)).map((table) => [table.name, table]));
  const parts = tables.flatMap(({ name }, at) => {
    const shape = shapes.get(name);
    return shape ? [partOf(permit, shape, at)] : [];
  });
  const people = sql`(select ${extra.people}::int, ${asJson('participants', 't')}, null::text, null::bytea, null::bytea, null::text
    from participants t where t.org_id = ${permit.orgId}::uuid and t.merged_into is null and t.withdrawn_at is null
    order by t.sort_name collate "C", t.participant_id)`;
  const standing = sql`t.kind = 'contact' and t.in_force and t.correction is distinct from 'withdraw'`;
  const contacts = wordedPart(
    permit,
    'facts',
    extra.contacts,
    sql`t.participant_id, t.happened_at, t.id`,
    standing,
  );
  await sql`set local timezone to 'UTC'`.execute(db);
  await sql`declare leaving no scroll cursor for ${sql.join([...parts, people, contacts], sql` union all `)}`.execute(
    db,
  );
  for (;;) {
    const { rows } = await sql<SnapshotRow>`fetch ${sql.lit(rowsAtOnce)} from leaving`.execute(db);
    if (rows.length === 0) return;
    yield rows;
  }
}
