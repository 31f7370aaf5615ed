import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, personOf } from '../../../kernel/access/index.ts';
import type { ImportState, RecordType, Totals } from '../domain.ts';
import { atWork } from '../domain.ts';
import type { ImportRow, ImportTables } from '../tables.ts';

const guest = (permit: AnyPermit) => asGuest<ImportTables>(permit);

/** One import as it stands. `mapping` and `plan` are JSON, read by whoever knows their shape. */
export interface Import {
  id: string;
  state: ImportState;
  record: RecordType;
  mapping: unknown;
  plan: unknown;
  totals?: Totals;
  rowsOf: number;
  rowsDone: number;
  trouble?: string;
  madeBy?: string;
  madeAt: Date;
  agreedAt?: Date;
  finishedAt?: Date;
  undoneAt?: Date;
  undoId?: string;
  version: number;
}

function importOf(row: Selectable<ImportRow>): Import {
  return {
    id: row.id,
    state: row.state,
    record: row.record,
    mapping: row.mapping,
    plan: row.plan,
    rowsOf: row.rows_of,
    rowsDone: row.rows_done,
    madeAt: row.made_at,
    version: row.version,
    ...(row.totals ? { totals: row.totals } : {}),
    ...(row.trouble ? { trouble: row.trouble } : {}),
    ...(row.made_by ? { madeBy: row.made_by } : {}),
    ...(row.undo_id ? { undoId: row.undo_id } : {}),
    ...momentsOf(row),
  };
}

const momentsOf = (row: Selectable<ImportRow>) => ({
  ...(row.agreed_at ? { agreedAt: row.agreed_at } : {}),
  ...(row.finished_at ? { finishedAt: row.finished_at } : {}),
  ...(row.undone_at ? { undoneAt: row.undone_at } : {}),
});

export async function insertImport(
  permit: AnyPermit,
  made: { id: string; record: RecordType; mapping: unknown },
): Promise<void> {
  await guest(permit)
    .insertInto('imports')
    .values({
      org_id: permit.orgId,
      id: made.id,
      state: 'open',
      record: made.record,
      mapping: JSON.stringify(made.mapping),
      plan: '{}',
      made_by: personOf(permit.actor) ?? null,
      made_at: permit.now,
      moved_at: permit.now,
    })
    .execute();
}

export async function findImport(permit: AnyPermit, id: string): Promise<Import | undefined> {
  const row = await guest(permit)
    .selectFrom('imports')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && importOf(row);
}

/** The import, held until the end of the transaction: two workers at one import take turns. */
export async function lockImport(permit: AnyPermit, id: string): Promise<Import | undefined> {
  const row = await guest(permit)
    .selectFrom('imports')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && importOf(row);
}

/** The latest imports, those thrown away before anything was written left out. */
export async function listImports(permit: AnyPermit, limit = 100): Promise<Import[]> {
  const rows = await guest(permit)
    .selectFrom('imports')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('state', '<>', 'discarded')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(importOf);
}

/** The mappings of the latest imports somebody agreed to in which names were said, the latest first. */
export async function listWithNames(permit: AnyPermit, limit = 20): Promise<unknown[]> {
  const rows = await guest(permit)
    .selectFrom('imports')
    .select('mapping')
    .where('org_id', '=', permit.orgId)
    .where('agreed_at', 'is not', null)
    .where(sql<boolean>`mapping->'names' is not null`)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ mapping }) => mapping);
}

export interface ImportChange {
  state?: ImportState;
  record?: RecordType;
  mapping?: unknown;
  plan?: unknown;
  totals?: Totals | null;
  rowsOf?: number;
  rowsDone?: number;
  trouble?: string | null;
  agreed?: true;
  finished?: true;
  /** The batch of the withdrawals, or null once the undo is taken back. */
  undoId?: string | null;
  undone?: boolean;
}

const orNothing = (value: unknown): string | null | undefined =>
  value === undefined || value === null ? value : JSON.stringify(value);

function columnsOf(permit: AnyPermit, change: ImportChange) {
  const { agreed, finished, undone } = change;
  const who = personOf(permit.actor) ?? null;
  return {
    state: change.state,
    record: change.record,
    mapping: orNothing(change.mapping) ?? undefined,
    plan: orNothing(change.plan) ?? undefined,
    totals: orNothing(change.totals),
    rows_of: change.rowsOf,
    rows_done: change.rowsDone,
    trouble: change.trouble,
    undo_id: change.undoId,
    ...(agreed ? { agreed_by: who, agreed_at: permit.now } : {}),
    ...(finished ? { finished_at: permit.now } : {}),
    ...(undone === undefined
      ? {}
      : { undone_by: undone ? who : null, undone_at: undone ? permit.now : null }),
  };
}

/** Changes an import; with a version, only over that one. False when it was another. */
export async function changeImport(
  permit: AnyPermit,
  id: string,
  change: ImportChange,
  version?: number,
): Promise<boolean> {
  const result = await guest(permit)
    .updateTable('imports')
    .set(columnsOf(permit, change))
    .set((eb) => ({ moved_at: permit.now, version: eb('version', '+', 1) }))
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Imports whose work has not got further since, because its process died. */
export async function listStuck(permit: AnyPermit, since: Date): Promise<Import[]> {
  const rows = await guest(permit)
    .selectFrom('imports')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('state', 'in', [...atWork])
    .where('trouble', 'is', null)
    .where('moved_at', '<', since)
    .execute();
  return rows.map(importOf);
}

/** Imports nobody agreed to, untouched since then. */
export async function listForgotten(permit: AnyPermit, since: Date): Promise<Import[]> {
  const rows = await guest(permit)
    .selectFrom('imports')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('state', 'in', ['open', 'looked'])
    .where('moved_at', '<', since)
    .execute();
  return rows.map(importOf);
}
