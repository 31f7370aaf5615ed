import type { Selectable } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, keyRing, personOf } from '../../../kernel/access/index.ts';
import type { ExportState } from '../domain.ts';
import type { ExportRow, ExportTables } from '../tables.ts';

const guest = (permit: AnyPermit) => asGuest<ExportTables>(permit);

export interface Export {
  id: string;
  state: ExportState;
  trouble?: string;
  madeBy?: string;
  madeAt: Date;
  finishedAt?: Date;
  expiresAt?: Date;
  takenAt?: Date;
  bytes?: number;
  sha256?: string;
  rows: Record<string, number>;
}

const exportOf = (row: Selectable<ExportRow>): Export => ({
  id: row.id,
  state: row.state,
  madeAt: row.made_at,
  rows: row.rows,
  ...(row.trouble ? { trouble: row.trouble } : {}),
  ...(row.made_by ? { madeBy: row.made_by } : {}),
  ...(row.finished_at ? { finishedAt: row.finished_at } : {}),
  ...(row.expires_at ? { expiresAt: row.expires_at } : {}),
  ...(row.taken_at ? { takenAt: row.taken_at } : {}),
  ...(row.bytes === null ? {} : { bytes: row.bytes }),
  ...(row.sha256 ? { sha256: row.sha256 } : {}),
});

export async function insertExport(permit: AnyPermit, id: string): Promise<void> {
  await guest(permit)
    .insertInto('exports')
    .values({
      org_id: permit.orgId,
      id,
      state: 'waiting',
      made_by: personOf(permit.actor) ?? null,
      made_at: permit.now,
    })
    .execute();
}

export async function findExport(permit: AnyPermit, id: string): Promise<Export | undefined> {
  const row = await guest(permit)
    .selectFrom('exports')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && exportOf(row);
}

/** The latest exports, those that are gone too. */
export async function listExports(permit: AnyPermit, limit = 20): Promise<Export[]> {
  const rows = await guest(permit)
    .selectFrom('exports')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(exportOf);
}

export interface ExportChange {
  state?: ExportState;
  trouble?: string | null;
  finishedAt?: Date;
  expiresAt?: Date;
  takenAt?: Date;
  bytes?: number;
  sha256?: string;
  rows?: Record<string, number>;
}

export async function changeExport(permit: AnyPermit, id: string, change: ExportChange): Promise<void> {
  await guest(permit)
    .updateTable('exports')
    .set({
      state: change.state,
      trouble: change.trouble,
      finished_at: change.finishedAt,
      expires_at: change.expiresAt,
      taken_at: change.takenAt,
      bytes: change.bytes,
      sha256: change.sha256,
      rows: change.rows && JSON.stringify(change.rows),
    })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .execute();
}

const ringOf = (permit: AnyPermit) => keyRing(permit).derive('exports');
const placeOf = (id: string, part: number): string => `${id} ${part}`;

export async function insertPart(permit: AnyPermit, id: string, part: number, bytes: Buffer): Promise<void> {
  await guest(permit)
    .insertInto('export_parts')
    .values({
      org_id: permit.orgId,
      export_id: id,
      part,
      sealed: ringOf(permit).seal(bytes, placeOf(id, part)),
    })
    .execute();
}

/** One part of an export's file; undefined after the last. */
export async function findPart(permit: AnyPermit, id: string, part: number): Promise<Buffer | undefined> {
  const row = await guest(permit)
    .selectFrom('export_parts')
    .select('sealed')
    .where('org_id', '=', permit.orgId)
    .where('export_id', '=', id)
    .where('part', '=', part)
    .executeTakeFirst();
  return row && ringOf(permit).unseal(row.sealed, placeOf(id, part));
}

export async function deleteParts(permit: AnyPermit, id: string): Promise<void> {
  await guest(permit)
    .deleteFrom('export_parts')
    .where('org_id', '=', permit.orgId)
    .where('export_id', '=', id)
    .execute();
}

/** Finished exports whose time to be fetched is over. */
export async function listOver(permit: AnyPermit): Promise<Export[]> {
  const rows = await guest(permit)
    .selectFrom('exports')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('state', '=', 'ready')
    .where('expires_at', '<', permit.now)
    .execute();
  return rows.map(exportOf);
}
