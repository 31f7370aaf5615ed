import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const STOP_MS = 5_000;

/** A temporary folder of one run. Others may pass through: as root, PostgreSQL runs as another account. */
export async function makeScratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tl-run-'));
  await chmod(folder, 0o755);
  return folder;
}

async function serversBelow(folder: string): Promise<number[]> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const locks = files.filter((file) => file.endsWith('postmaster.pid'));
  const texts = await Promise.all(locks.map((lock) => readFile(join(folder, lock), 'utf8').catch(() => '')));
  // The first line is the number of the process; a server that cannot start leaves it negative.
  return texts.map((text) => Math.abs(Number.parseInt(text, 10))).filter((pid) => pid > 1);
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** An interrupted run leaves its PostgreSQL servers behind: those whose data lies in the folder are stopped at once. */
async function stopServers(folder: string): Promise<void> {
  const pids = (await serversBelow(folder)).filter((pid) => signal(pid, 'SIGINT'));
  const deadline = Date.now() + STOP_MS;
  while (pids.some((pid) => signal(pid, 0)) && Date.now() < deadline) await wait(100);
  for (const pid of pids) signal(pid, 'SIGKILL');
}

/** Removes the folder, and whatever still serves data from it. */
export async function removeScratchFolder(folder: string): Promise<void> {
  await stopServers(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
