import { chmod, chown, lstat, mkdir, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { socketFits } from './layout.ts';
import { writeNote } from './place-note.ts';
import type { Home } from './prepare-home.ts';
import { isMissing, refusal } from './refuse.ts';

async function giveTo(folder: string, account: Account | undefined): Promise<string> {
  await chmod(folder, 0o700);
  if (account) await chown(folder, account.uid, account.gid);
  return folder;
}

/** A folder for all to write in may hold someone else's: only a real folder, ours, closed to others, is trusted. */
async function isSafe(folder: string, ownerUid: number | undefined): Promise<boolean> {
  try {
    const found = await lstat(folder);
    return found.isDirectory() && found.uid === ownerUid && (found.mode & 0o077) === 0;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function shortFolder(home: Home): Promise<string> {
  const recorded = home.note.socketDir;
  if (recorded && (await isSafe(recorded, home.account?.uid ?? process.getuid?.()))) return recorded;
  const made = await mkdtemp(join(await realpath(tmpdir()), 'throughline-'));
  if (!socketFits(made)) {
    throw refusal(
      'socket-path',
      `The path ${made} is too long for a socket; set TMPDIR to a shorter folder.`,
    );
  }
  await writeNote(home.base, { ...home.note, socketDir: made });
  return giveTo(made, home.account);
}

/** The folder of the socket: beside the cluster, or, when that path is too long, a short one written down in the note. */
export async function socketFolder(home: Home): Promise<string> {
  const beside = join(home.home, 'socket');
  if (!socketFits(beside)) return shortFolder(home);
  await mkdir(beside, { recursive: true, mode: 0o700 });
  return giveTo(beside, home.account);
}
