import { constants } from 'node:fs';
import { chmod, lchown, lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';

/** Every entry below a folder, the folder itself last, so that a parent is only handled when its children are. */
async function eachBelow(
  folder: string,
  visit: (path: string, isFolder: boolean) => Promise<void>,
): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await eachBelow(path, visit);
    else await visit(path, false);
  }
  await visit(folder, true);
}

export async function chownTree(folder: string, account: Account): Promise<void> {
  await eachBelow(folder, (path) => lchown(path, account.uid, account.gid));
}

/** Makes what its owner may read and run readable and runnable for everyone, whatever the umask was while copying. */
export async function openTree(folder: string): Promise<void> {
  await eachBelow(folder, async (path, isFolder) => {
    const { mode } = await lstat(path);
    const run = isFolder || (mode & 0o100) !== 0 ? 0o111 : 0;
    if (isFolder || (mode & constants.S_IFMT) === constants.S_IFREG) await chmod(path, 0o644 | run);
  });
}

export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts a whole tree on the disk. Called once everything is written, since fsync file by file costs far more. */
export async function syncTree(folder: string): Promise<void> {
  await eachBelow(folder, syncPath);
}
