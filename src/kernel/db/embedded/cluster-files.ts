import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './refuse.ts';

/** Paths from the cluster's folder, with `/` between their parts. */
export interface ClusterFiles {
  folders: string[];
  files: string[];
}

/** Emptied by PostgreSQL at every start, or, as the write-ahead log, copied on their own: only the folder is kept. */
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);

/** Belong to the running server, or to another backup. */
const ofThisServer = new Set([
  'postmaster.pid',
  'postmaster.opts',
  'backup_label',
  'backup_label.old',
  'tablespace_map',
  'tablespace_map.old',
  'backup_manifest',
  'postgresql.auto.conf.tmp',
  'current_logfiles',
  'current_logfiles.tmp',
]);

const temporaryFolder = /^pgsql_tmp/;
const cacheFile = /^pg_internal\.init/;
/** A session's own temporary table: t<session>_<number>. */
const temporaryTable = /^t\d+_\d+(_[a-z]+)?(\.\d+)?$/;

export const keepsFolder = (name: string): boolean => !temporaryFolder.test(name);

export function keepsFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return !(ofThisServer.has(path) || cacheFile.test(name) || temporaryTable.test(name));
}

/** An unlogged table is emptied by recovery, from its `_init` file; its other files would only be copied in vain. */
export function withoutUnlogged(files: string[]): string[] {
  const unlogged = new Set(
    files.filter((file) => file.endsWith('_init')).map((file) => file.slice(0, -'_init'.length)),
  );
  return files.filter(
    (file) => file.endsWith('_init') || !unlogged.has(file.replace(/(_(fsm|vm))?(\.\d+)?$/, '')),
  );
}

/** A database may be dropped between being seen and being opened. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function collect(cluster: string, folder: string, into: ClusterFiles): Promise<void> {
  for (const entry of await entriesOf(join(cluster, folder))) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory() && keepsFolder(entry.name)) {
      into.folders.push(path);
      if (!emptied.has(path)) await collect(cluster, path, into);
    } else if (!entry.isDirectory() && keepsFile(path)) {
      into.files.push(path);
    }
  }
}

/** What a backup of this cluster holds, the write-ahead log apart. */
export async function listCluster(cluster: string): Promise<ClusterFiles> {
  const found: ClusterFiles = { folders: [], files: [] };
  await collect(cluster, '', found);
  return { folders: found.folders, files: withoutUnlogged(found.files) };
}
