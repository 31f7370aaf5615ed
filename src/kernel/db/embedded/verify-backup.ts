import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashFile } from './copy-file.ts';
import type { BackedUpFile, BackupManifest } from './manifest.ts';
import { readManifest } from './manifest.ts';
import { isMissing, refusal } from './refuse.ts';

async function manifestOf(from: string): Promise<BackupManifest> {
  let text: string;
  try {
    text = await readFile(join(from, 'manifest.json'), 'utf8');
  } catch (cause) {
    throw refusal(
      'backup-incomplete',
      `${from} is no complete backup: it has no readable manifest.json.`,
      cause,
    );
  }
  try {
    return readManifest(text);
  } catch (cause) {
    throw refusal(
      'backup-damaged',
      `The manifest.json in ${from} is not as it was written, or of a newer version.`,
      cause,
    );
  }
}

async function checkFile(from: string, file: BackedUpFile): Promise<void> {
  try {
    const { size, sha256 } = await hashFile(join(from, file.path));
    if (size === file.size && sha256 === file.sha256) return;
  } catch (cause) {
    const what = isMissing(cause) ? 'is missing from' : 'cannot be read in';
    throw refusal('backup-damaged', `${file.path} ${what} the backup ${from}.`, cause);
  }
  throw refusal('backup-damaged', `${file.path} in the backup ${from} is not as it was written.`);
}

/** Reads every file of a backup against its manifest. Throws a Failure that names the first one changed or missing. */
export async function verifyBackup(from: string): Promise<BackupManifest> {
  const manifest = await manifestOf(from);
  for (const file of manifest.files) await checkFile(from, file);
  return manifest;
}
