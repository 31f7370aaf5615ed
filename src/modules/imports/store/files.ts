import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, keyRing } from '../../../kernel/access/index.ts';
import { newId } from '../../../lib/ids.ts';
import type { ImportTables } from '../tables.ts';

const guest = (permit: AnyPermit) => asGuest<ImportTables>(permit);

/** What an import's files and rows say is sealed under a ring of its own. */
export const importRing = (permit: AnyPermit) => keyRing(permit).derive('imports');

export interface NewFile {
  importId: string;
  source: string;
  fileName: string;
  bytes: Uint8Array;
}

/** Keeps a file, sealed, until the import is done or discarded. */
export async function insertFile(permit: AnyPermit, file: NewFile): Promise<void> {
  const id = newId<'import-file'>();
  await guest(permit)
    .insertInto('import_files')
    .values({
      org_id: permit.orgId,
      id,
      import_id: file.importId,
      source: file.source,
      file_name: file.fileName,
      bytes: file.bytes.length,
      sha256: hash('sha256', file.bytes),
      sealed: importRing(permit).seal(Buffer.from(file.bytes), id),
    })
    .execute();
}

export interface KeptFile {
  source: string;
  fileName: string;
  bytes: Buffer;
}

/** The files of an import, opened. Those destroyed already are not among them. */
export async function readFiles(permit: AnyPermit, importId: string): Promise<KeptFile[]> {
  const rows = await guest(permit)
    .selectFrom('import_files')
    .select(['id', 'source', 'file_name', 'sealed'])
    .where('org_id', '=', permit.orgId)
    .where('import_id', '=', importId)
    .execute();
  const ring = importRing(permit);
  return rows.flatMap(({ id, source, file_name, sealed }) =>
    sealed ? [{ source, fileName: file_name, bytes: ring.unseal(sealed, id) }] : [],
  );
}

/** What is shown of a file's sheets and columns: sealed JSON, since samples are people's words. */
export async function writeFileView(permit: AnyPermit, importId: string, view: unknown): Promise<void> {
  await guest(permit)
    .updateTable('import_files')
    .set({ sealed_view: importRing(permit).seal(Buffer.from(JSON.stringify(view)), importId) })
    .where('org_id', '=', permit.orgId)
    .where('import_id', '=', importId)
    .execute();
}

/** The names of an import's files and, while they are here, what is shown of their sheets and columns. */
export async function describeFiles(
  permit: AnyPermit,
  importId: string,
): Promise<{ names: string[]; view?: unknown }> {
  const rows = await guest(permit)
    .selectFrom('import_files')
    .select(['file_name', 'sealed_view'])
    .where('org_id', '=', permit.orgId)
    .where('import_id', '=', importId)
    .orderBy('id')
    .execute();
  const names = rows.map((row) => row.file_name);
  const sealed = rows.find((row) => row.sealed_view)?.sealed_view;
  return sealed
    ? { names, view: JSON.parse(importRing(permit).unseal(sealed, importId).toString()) }
    : { names };
}

/** Names of the files of these imports. */
export async function listFileNames(
  permit: AnyPermit,
  importIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await guest(permit)
    .selectFrom('import_files')
    .select(['import_id', 'file_name'])
    .where('org_id', '=', permit.orgId)
    .where(sql<boolean>`import_id = any(${[...importIds]}::uuid[])`)
    .orderBy('id')
    .execute();
  const names = Map.groupBy(rows, (row) => row.import_id);
  return new Map([...names].map(([id, files]) => [id, files.map((file) => file.file_name)]));
}

/** Another import of the very same files that stands or is under way; of several the latest. */
export async function findSame(
  permit: AnyPermit,
  importId: string,
): Promise<{ id: string; at: Date } | undefined> {
  const { rows } = await sql<{ id: string; at: Date }>`
    select i.id, coalesce(i.finished_at, i.made_at) as at from imports i
    where i.org_id = ${permit.orgId} and i.id <> ${importId}::uuid and i.state in ('done', 'running', 'restoring')
      and i.id in (select f.import_id from import_files f join import_files mine
        on mine.org_id = f.org_id and mine.sha256 = f.sha256
        where f.org_id = ${permit.orgId} and mine.import_id = ${importId}::uuid)
    order by i.id desc limit 1`.execute(guest(permit));
  return rows[0];
}

/** An import under way of exactly these files, by their digests: what a command that was killed had begun. */
export async function findUnfinished(
  permit: AnyPermit,
  files: readonly { source: string; bytes: Uint8Array }[],
): Promise<string | undefined> {
  const digests = files.map(({ source, bytes }) => `${source} ${hash('sha256', bytes)}`);
  const { rows } = await sql<{ id: string }>`
    select i.id from imports i
    where i.org_id = ${permit.orgId} and i.state = 'running'
      and (select array_agg(f.source || ' ' || f.sha256 order by 1) from import_files f
        where f.org_id = i.org_id and f.import_id = i.id)
      = (select array_agg(d order by 1) from unnest(${digests}::text[]) d)
    order by i.id desc limit 1`.execute(guest(permit));
  return rows[0]?.id;
}

/** Destroys what the files said. That they were there, how large and what they were called, stays. */
export async function destroyFiles(permit: AnyPermit, importId: string): Promise<void> {
  await guest(permit)
    .updateTable('import_files')
    .set({ sealed: null, sealed_view: null, destroyed_at: permit.now })
    .where('org_id', '=', permit.orgId)
    .where('import_id', '=', importId)
    .where('destroyed_at', 'is', null)
    .execute();
}
