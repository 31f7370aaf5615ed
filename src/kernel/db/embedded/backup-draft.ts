import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupStart, BackupStop } from './base-backup.ts';
import { listCluster } from './cluster-files.ts';
import { copyFile, copySteady, writeHashed } from './copy-file.ts';
import type { BackedUpFile } from './manifest.ts';
import { isMissing, refusal } from './refuse.ts';
import { segmentsBetween } from './wal-segments.ts';

/** A file of the installation beside the database: kept in the backup as `files/<name>`. */
export interface ExtraFile {
  name: string;
  /** Where it lies now, or shall lie after a restore. */
  path: string;
}

/** A backup under way: its folder, and what is in it so far. */
export interface Draft {
  folder: string;
  cluster: string;
  files: BackedUpFile[];
}

const controlFile = 'global/pg_control';

/** A table may be dropped while we copy; the write-ahead log knows of it. */
async function copyUnlessGone(draft: Draft, path: string): Promise<void> {
  try {
    const copied = await copyFile(join(draft.cluster, path), join(draft.folder, 'cluster', path));
    draft.files.push({ path: `cluster/${path}`, ...copied });
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** Copies all but the write-ahead log; returns the folders made. `pg_control` comes last, as PostgreSQL's own tool has it. */
export async function copyCluster(draft: Draft): Promise<string[]> {
  const { folders, files } = await listCluster(draft.cluster);
  for (const path of folders) await mkdir(join(draft.folder, 'cluster', path), { mode: 0o700 });
  for (const path of files) if (path !== controlFile) await copyUnlessGone(draft, path);
  const control = await copySteady(
    join(draft.cluster, controlFile),
    join(draft.folder, 'cluster', controlFile),
  );
  draft.files.push({ path: `cluster/${controlFile}`, ...control });
  return folders.map((path) => `cluster/${path}`);
}

export async function addText(draft: Draft, path: string, content: string): Promise<void> {
  draft.files.push({ path, ...(await writeHashed(join(draft.folder, path), content)) });
}

/** Copies the stretch of the write-ahead log that makes the copied files one consistent whole. */
export async function copyLog(draft: Draft, start: BackupStart, stop: BackupStop): Promise<void> {
  for (const segment of segmentsBetween(start.segment, stop.segment, start.segmentSize)) {
    const path = `pg_wal/${segment}`;
    const before = draft.files.length;
    await copyUnlessGone(draft, path);
    const size = draft.files[before]?.size;
    if (size !== start.segmentSize) {
      throw refusal(
        'backup-failed',
        `The backup needs ${path}, and the database no longer has all of it; nothing was kept.`,
      );
    }
  }
}

const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

export async function copyExtra(draft: Draft, { name, path }: ExtraFile): Promise<void> {
  if (!plainName.test(name)) throw refusal('backup-failed', `'${name}' is no name for a file in a backup.`);
  try {
    draft.files.push({ path: `files/${name}`, ...(await copyFile(path, join(draft.folder, 'files', name))) });
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw refusal(
      'backup-failed',
      `${path} belongs into the backup and does not exist; nothing was kept.`,
      error,
    );
  }
}
