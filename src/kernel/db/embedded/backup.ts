import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Draft, ExtraFile } from './backup-draft.ts';
import { addText, copyCluster, copyExtra, copyLog } from './backup-draft.ts';
import type { BaseBackup } from './base-backup.ts';
import { beginBaseBackup } from './base-backup.ts';
import { writeHashed } from './copy-file.ts';
import type { EmbeddedServer } from './launcher.ts';
import type { BackupManifest } from './manifest.ts';
import { manifestFormat, writeManifest } from './manifest.ts';
import { syncPath, syncTree } from './own-tree.ts';
import type { EmbeddedLog } from './refuse.ts';
import { errorCode, refusal } from './refuse.ts';

export interface BackupOptions {
  /** From `startEmbedded`, or from `attachEmbedded` in another process. */
  embedded: EmbeddedServer;
  /** Folder that receives a new folder `throughline-backup-<UTC stamp>`. */
  to: string;
  log: EmbeddedLog;
  /** Copied after the database, so that a key the database refers to is in. */
  extraFiles?: ExtraFile[] | undefined;
}

export interface FinishedBackup {
  folder: string;
  manifest: BackupManifest;
  bytes: number;
  tookMs: number;
}

async function fill(draft: Draft, base: BaseBackup, options: BackupOptions): Promise<BackupManifest> {
  await mkdir(join(draft.folder, 'cluster'), { mode: 0o700 });
  await mkdir(join(draft.folder, 'files'), { mode: 0o700 });
  const folders = await copyCluster(draft);
  const stop = await base.finish();
  await addText(draft, 'cluster/backup_label', stop.label);
  if (stop.tablespaces) await addText(draft, 'cluster/tablespace_map', stop.tablespaces);
  await copyLog(draft, base.start, stop);
  for (const extra of options.extraFiles ?? []) await copyExtra(draft, extra);
  const manifest: BackupManifest = {
    format: manifestFormat,
    madeAt: new Date().toISOString(),
    postgresMajor: options.embedded.major,
    startLsn: base.start.lsn,
    stopLsn: stop.lsn,
    folders,
    files: draft.files,
  };
  await writeHashed(join(draft.folder, 'manifest.json'), writeManifest(manifest));
  await syncTree(draft.folder);
  return manifest;
}

async function copyWhileServing(draft: Draft, options: BackupOptions): Promise<BackupManifest> {
  const base = await beginBaseBackup(options.embedded);
  try {
    return await fill(draft, base, options);
  } finally {
    await base.end();
  }
}

const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

function explain(error: unknown, to: string): unknown {
  const code = errorCode(error) ?? '';
  if (code === 'ELOOP') {
    return refusal(
      'backup-failed',
      'The database has folders outside its own; a backup cannot hold those.',
      error,
    );
  }
  if (!noRoom.has(code)) return error;
  return refusal(
    'backup-no-room',
    `There is not enough room in ${to} for the backup; nothing was kept.`,
    error,
  );
}

const unfinished = '.partial';
const prefix = 'throughline-backup-';

async function newDraft({ embedded, to, log }: BackupOptions): Promise<Draft> {
  const target = resolve(to);
  if (`${target}${sep}`.startsWith(`${embedded.clusterDir}${sep}`)) {
    throw refusal(
      'backup-failed',
      `A backup cannot lie inside the database's own folder ${embedded.clusterDir}.`,
    );
  }
  await mkdir(target, { recursive: true, mode: 0o700 });
  const left = (await readdir(target)).filter((name) => name.startsWith(prefix) && name.endsWith(unfinished));
  for (const name of left) log(`${join(target, name)} is a backup that was not finished; it may be deleted.`);
  const stamp = new Date().toISOString().replaceAll(/[-:.]/g, '');
  const folder = join(target, `${prefix}${stamp}${unfinished}`);
  await mkdir(folder, { mode: 0o700 });
  return { folder, cluster: embedded.clusterDir, files: [] };
}

/** The name without `.partial` is given last: whatever has it is complete and on the disk. */
async function keep(draft: Draft): Promise<string> {
  const folder = draft.folder.slice(0, -unfinished.length);
  await rename(draft.folder, folder);
  await syncPath(dirname(folder));
  return folder;
}

/**
 * Copies the running database and the given files into a new folder that `restoreEmbedded` can read. Everything that
 * was acknowledged before the call is in it. Throws a Failure with a sentence and leaves nothing that looks complete.
 */
export async function backupEmbedded(options: BackupOptions): Promise<FinishedBackup> {
  const begun = performance.now();
  const draft = await newDraft(options);
  try {
    const manifest = await copyWhileServing(draft, options);
    const folder = await keep(draft);
    const bytes = manifest.files.reduce((sum, file) => sum + file.size, 0);
    const tookMs = Math.round(performance.now() - begun);
    options.log(`The backup is in ${folder}.`, { bytes, files: manifest.files.length, tookMs });
    return { folder, manifest, bytes, tookMs };
  } catch (error) {
    await rm(draft.folder, { recursive: true, force: true });
    throw explain(error, options.to);
  }
}
