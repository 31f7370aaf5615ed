import { constants } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { socketPort } from './layout.ts';
import type { ProcessFacts } from './look-at-process.ts';
import { lookAt } from './look-at-process.ts';
import { isMissing } from './refuse.ts';

/** What `postmaster.pid` says; PostgreSQL fills its lines in one after the other while starting. */
export interface LockFile {
  pid: number;
  socketDir: string | undefined;
}

export type PostmasterState =
  | { state: 'absent' }
  /** No such process. PostgreSQL itself decides whether the lock may be ignored, knowing of leftover children. */
  | { state: 'dead' }
  /** The number belongs to a zombie or to some other program by now; PostgreSQL would take it for a running server. */
  | { state: 'misleading'; lock: LockFile }
  | { state: 'running'; lock: LockFile };

export function parseLockFile(text: string): LockFile | undefined {
  const [pid, , , , socketDir] = text.split('\n');
  const number = Number(pid);
  if (!Number.isInteger(number) || number <= 0) return undefined;
  return { pid: number, socketDir: socketDir || undefined };
}

/** Whether a command line is that of a server on this cluster: the launcher always writes `-D <cluster>` followed by more. */
export function servesCluster(facts: ProcessFacts, cluster: string): boolean {
  return !facts.zombie && facts.command.includes(`-D ${cluster} `);
}

const lockFileOf = (cluster: string): string => join(cluster, 'postmaster.pid');

async function readLock(cluster: string): Promise<LockFile | undefined> {
  try {
    return parseLockFile(await readFile(lockFileOf(cluster), 'utf8'));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export async function inspectPostmaster(cluster: string): Promise<PostmasterState> {
  const lock = await readLock(cluster);
  if (!lock) return { state: 'absent' };
  const facts = await lookAt(lock.pid);
  if (!facts) return { state: 'dead' };
  return servesCluster(facts, cluster) ? { state: 'running', lock } : { state: 'misleading', lock };
}

/**
 * Puts our own number into a misleading lock. PostgreSQL ignores a lock held by its parent, but still reads the lock's
 * shared memory key and refuses while children of the dead server live; deleting the file would lose that check.
 */
export async function disarmLock(cluster: string, socketDir: string): Promise<void> {
  const socket = join(socketDir, `.s.PGSQL.${socketPort}`);
  await rm(socket, { force: true });
  await rm(`${socket}.lock`, { force: true });
  const handle = await open(lockFileOf(cluster), constants.O_RDWR | constants.O_NOFOLLOW);
  try {
    const [, ...rest] = (await handle.readFile('utf8')).split('\n');
    await handle.truncate(0);
    await handle.write([process.pid, ...rest].join('\n'), 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
