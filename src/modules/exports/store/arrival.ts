import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { Failure } from '../../../kernel/failure.ts';
import type { KeyRing, SecretKey } from '../../../kernel/keys.ts';
import { sealWords } from '../../timeline/index.ts';
import { openedColumns } from '../domain.ts';
import type { Manifest } from '../schema.ts';
import { listTables } from './catalogue.ts';

/** A connection as the owner of the tables. */
export type OwnerDb = Kysely<unknown>;
type Db = OwnerDb;
type Row = Record<string, unknown>;

// The same line in which first set-ups wait: an installation is filled once, by one of the two.
const setUpLock = 7_310_001;

/** Refuses an installation in which anything is set up, and holds its place until the end of the transaction. */
export async function holdEmpty(db: Db, orgId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${setUpLock}::bigint)`.execute(db);
  await sql`select set_config('app.org_id', ${orgId}, true), set_config('app.actor_kind', 'system', true)`.execute(
    db,
  );
  const { rows } = await sql`select from list_organizations() limit 1`.execute(db);
  if (rows.length > 0) {
    throw new Failure('conflict', 'exports/not-empty', {
      detail:
        'Something is set up here already: an export is taken in where nothing is. Give --data a new folder.',
    });
  }
}

/** Refuses an export that holds what this version knows no place for. */
export async function checkPlaces(db: Db, manifest: Manifest): Promise<void> {
  const known = new Map((await listTables(db)).map((table) => [table.name, table]));
  for (const { name, columns } of manifest.tables) {
    const there = new Set(known.get(name)?.columns.map((column) => column.name));
    const missing = columns.find((column) => !there.has(column));
    if (missing === undefined) continue;
    throw new Failure('invalid', 'exports/newer', {
      detail: `This export was made by a newer version: nothing here is called ${name}.${missing}. Please upgrade first.`,
    });
  }
}

/**
 * Rows come in as they were, so nothing signs, corrects or remembers them on the way. Needs the owner of the tables;
 * other connections see none of it before the transaction ends.
 */
export async function setTriggers(db: Db, tables: readonly string[], on: boolean): Promise<void> {
  for (const table of tables) {
    const how = sql.raw(on ? 'enable' : 'disable');
    await sql`alter table ${sql.table(table)} ${how} trigger user`.execute(db);
  }
}

/** Puts rows into their table; columns that did not travel get what the table gives new rows. */
async function insertRows(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`
    insert into ${sql.table(table)} (${names}) overriding system value
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    db,
  );
}

const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/** Takes tables in row by row. New keys are made for people, and their words are sealed anew under them. */
export class Arrival {
  readonly #db: Db;
  readonly #ring: KeyRing;
  readonly #keys = new Map<string, SecretKey>();

  constructor(db: Db, ring: KeyRing) {
    this.#db = db;
    this.#ring = ring;
  }

  async take(table: string, columns: readonly string[], lines: readonly string[]): Promise<void> {
    const rows = lines.map((line) => JSON.parse(line) as Row);
    if (table === 'person_keys') {
      await insertRows(
        this.#db,
        table,
        [...columns, 'wrapped'],
        rows.map((row) => this.#withKey(row)),
      );
    } else if (table in openedColumns) {
      await insertRows(
        this.#db,
        table,
        columns,
        rows.map((row) => this.#sealed(row)),
      );
    } else await insertRows(this.#db, table, columns, rows);
  }

  /** Whoever was erased gets no key again. */
  #withKey(row: Row): Row {
    const id = String(row.participant_id);
    if (row.destroyed_at !== null) return { ...row, wrapped: null };
    const { key, wrapped } = this.#ring.makeKey(id);
    this.#keys.set(id, key);
    return { ...row, wrapped: hex(wrapped) };
  }

  #sealed(row: Row): Row {
    if (row.words === null || row.words === undefined) return { ...row, words: null };
    const key = this.#keys.get(String(row.participant_id));
    if (!key)
      throw new Failure('invalid', 'exports/damaged', {
        detail: 'An entry has words but its person has no key.',
      });
    const sealed = sealWords(key, String(row.id), row.words as Record<string, string>);
    return { ...row, words: sealed && hex(sealed) };
  }
}

export async function countIn(db: Db, table: string, orgId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(table)} where org_id = ${orgId}::uuid`.execute(db);
  return rows[0]?.count ?? 0;
}

/** All or nothing, as the owner of the tables. */
export function inOwnersTransaction<T>(owner: Db, act: (db: Db) => Promise<T>): Promise<T> {
  return owner.transaction().execute(act);
}
