import { chmod, lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ExtraFile } from './backup-draft.ts';
import { copyFile } from './copy-file.ts';
import { beginPartial, finishPartial } from './create-cluster.ts';
import type { BackupManifest } from './manifest.ts';
import { chownTree, syncTree } from './own-tree.ts';
import type { Home } from './prepare-home.ts';
import { confirmPlace, defaultShelter, prepareHome } from './prepare-home.ts';
import type { EmbeddedLog } from './refuse.ts';
import { isMissing, refusal } from './refuse.ts';
import { verifyBackup } from './verify-backup.ts';

export interface RestoreOptions {
  /** A folder `throughline-backup-…`. */
  from: string;
  /** Folder of the new installation: empty, or not there yet. */
  dataDir: string;
  log: EmbeddedLog;
  /** Which of the backup's `files/<name>` to put where; nothing that exists is overwritten. */
  extraFiles?: ExtraFile[] | undefined;
  /** As for `startEmbedded`. */
  shelter?: string | undefined;
}

const ignored = new Set(['lost+found']);

async function requireEmpty(dataDir: string): Promise<void> {
  const found = await readdir(resolve(dataDir)).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  if (found.every((name) => ignored.has(name))) return;
  throw refusal('not-empty', `A backup is restored into an empty folder only, and ${dataDir} is not empty.`);
}

async function requireFree({ path }: ExtraFile): Promise<void> {
  try {
    await lstat(path);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  throw refusal('not-empty', `${path} exists already, and a restore overwrites nothing.`);
}

function requireIncluded(manifest: BackupManifest, { name }: ExtraFile, from: string): void {
  if (manifest.files.some((file) => file.path === `files/${name}`)) return;
  throw refusal('backup-incomplete', `The backup ${from} holds no file ${name}.`);
}

const insideCluster = (path: string): string => path.slice('cluster/'.length);

async function copyCluster(manifest: BackupManifest, from: string, partial: string): Promise<void> {
  for (const path of manifest.folders)
    await mkdir(join(partial, insideCluster(path)), { recursive: true, mode: 0o700 });
  for (const file of manifest.files.filter(({ path }) => path.startsWith('cluster/'))) {
    const copied = await copyFile(join(from, file.path), join(partial, insideCluster(file.path)));
    if (copied.sha256 !== file.sha256) {
      throw refusal('backup-damaged', `${file.path} in the backup ${from} changed while it was restored.`);
    }
  }
}

async function fillHome(home: Home, manifest: BackupManifest, from: string): Promise<void> {
  const partial = await beginPartial(home.cluster, home.account);
  await copyCluster(manifest, from, partial);
  if (home.account) await chownTree(partial, home.account);
  await syncTree(partial);
  await finishPartial(partial, home.cluster);
  await confirmPlace(home);
}

async function putExtra(from: string, { name, path }: ExtraFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await copyFile(join(from, 'files', name), path);
  await chmod(path, 0o600);
}

/** The folder was empty before: a restore that failed leaves it so. */
async function undo(home: Home, extraFiles: ExtraFile[]): Promise<void> {
  for (const { path } of extraFiles) await rm(path, { force: true });
  await rm(home.home, { recursive: true, force: true });
  await rm(home.base, { recursive: true, force: true });
}

/**
 * Puts a verified backup into an empty data folder, where the next `startEmbedded` recovers it. Throws a Failure with
 * a sentence, and then leaves the folder as it was.
 */
export async function restoreEmbedded(options: RestoreOptions): Promise<BackupManifest> {
  const { from, dataDir, log, extraFiles = [], shelter = defaultShelter } = options;
  const manifest = await verifyBackup(from);
  await requireEmpty(dataDir);
  for (const extra of extraFiles) {
    requireIncluded(manifest, extra, from);
    await requireFree(extra);
  }
  const home = await prepareHome({ dataDir, shelter, log });
  try {
    await fillHome(home, manifest, from);
    for (const extra of extraFiles) await putExtra(from, extra);
  } catch (error) {
    await undo(home, extraFiles);
    throw error;
  }
  log(`The backup of ${manifest.madeAt} is restored in ${home.home}.`, { cluster: home.cluster });
  return manifest;
}
