import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { lookAt } from '../../src/kernel/db/embedded/look-at-process.ts';

const program = fileURLToPath(new URL('../../bin/throughline.mjs', import.meta.url));

/** The real program, started as an operator starts it. */
export interface Program {
  url: string;
  pid: number;
  dataDir: string;
  /** Everything it printed. */
  said(): string;
  /** Sends a signal and waits for the end; the exit code, or null where a signal ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

interface Starting {
  dataDir: string;
  /** No file may grow beyond so many bytes: what a full disk is to one file. */
  mostFileBytes?: number;
  port?: number;
  /** Further flags, as an operator types them. */
  flags?: readonly string[];
}

const started = new Set<ChildProcess>();

const shellBlock = 512;

function launch({ dataDir, mostFileBytes, port = 0, flags = [] }: Starting): ChildProcess {
  const words = [program, 'serve', '--data', dataDir, '--port', String(port), '--json', ...flags];
  const env = { PATH: process.env.PATH, TZ: 'UTC', THROUGHLINE_LOG_LEVEL: 'error' };
  const options = { env, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] };
  if (mostFileBytes === undefined) return spawn(process.execPath, words, options);
  const limited = `ulimit -f ${Math.floor(mostFileBytes / shellBlock)} && exec "$0" "$@"`;
  return spawn('/bin/sh', ['-c', limited, process.execPath, ...words], options);
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
  return () => text;
}

const addressIn = (said: string): string | undefined => /^\{"url":"([^"]+)"\}$/m.exec(said)?.[1];

/** Starts the program and waits until it says where it is; throws what it said when it ends instead. */
export async function startProgram(starting: Starting): Promise<Program> {
  const child = launch(starting);
  started.add(child);
  const said = collect(child);
  while (addressIn(said()) === undefined) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It did not start: ${said()}`);
    await wait(50);
  }
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    }
    return child.exitCode;
  };
  const url = addressIn(said())?.replace('localhost', '127.0.0.1') ?? '';
  return { url, pid: child.pid ?? 0, dataDir: starting.dataDir, said, end };
}

export async function aDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tl-fault-'));
  // As root the database runs as another account, which has to pass.
  await chmod(folder, 0o711);
  return join(folder, 'data');
}

/** The number of the database's first process, or undefined while none runs. */
export async function databasePid(dataDir: string): Promise<number | undefined> {
  const lock = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
  const pid = Number.parseInt(await readFile(lock, 'utf8').catch(() => ''), 10);
  return Number.isInteger(pid) && (await isRunning(pid)) ? pid : undefined;
}

/** What has ended and waits for somebody to ask how (a zombie) runs no more. */
export async function isRunning(pid: number): Promise<boolean> {
  const facts = await lookAt(pid);
  return facts !== undefined && !facts.zombie;
}

/** Ends whatever a test left running on a data folder, and removes it. */
export async function clearUp(dataDir: string): Promise<void> {
  for (const child of started)
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  await Promise.all([...started].map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')));
  started.clear();
  const left = await databasePid(dataDir);
  if (left) process.kill(left, 'SIGINT');
  while (left && (await isRunning(left))) await wait(50);
  await rm(join(dataDir, '..'), { recursive: true, force: true });
}
