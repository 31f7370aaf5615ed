import { chmod, chown, lstat, mkdir, mkdtemp, realpath, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { socketFits } from './layout.ts';
import { writeNote } from './place-note.ts';
import type { Home } from './prepare-home.ts';
import { errorCode, isMissing, refusal } from './refuse.ts';

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

/** Made anew under its old name after a stop; a name that someone else has taken meanwhile is given up. */
async function takeAgain(folder: string, account: Account | undefined): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 });
    await giveTo(folder, account);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') return false;
    return isSafe(folder, account?.uid ?? process.getuid?.());
  }
}

async function shortFolder(home: Home): Promise<string> {
  const recorded = home.note.socketDir;
  if (recorded && (await takeAgain(recorded, home.account))) return recorded;
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

const besideCluster = (home: Home): string => join(home.home, 'socket');

/** The folder of the socket: beside the cluster, or, when that path is too long, a short one written down in the note. */
export async function socketFolder(home: Home): Promise<string> {
  const beside = besideCluster(home);
  if (!socketFits(beside)) return shortFolder(home);
  await mkdir(beside, { recursive: true, mode: 0o700 });
  return giveTo(beside, home.account);
}

/** Tidies up after a stop: a folder outside the data folder would stay for ever once the data folder is deleted. */
export async function leaveSocketFolder(home: Home, socketDir: string): Promise<void> {
  if (socketDir === besideCluster(home)) return;
  // Left alone when it is not empty, or gone.
  await rmdir(socketDir).catch(() => undefined);
}
