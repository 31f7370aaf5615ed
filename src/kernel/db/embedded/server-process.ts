import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import { lookAt } from './look-at-process.ts';
import { servesCluster } from './postmaster.ts';
import type { Program } from './program.ts';
import type { EmbeddedLog } from './refuse.ts';
import { refusal } from './refuse.ts';
import { childOptions } from './run-program.ts';
import { openServerLog, readServerLog } from './server-log.ts';
import { asArguments } from './settings.ts';

export interface ServerPlan {
  cluster: string;
  serverLog: string;
  socketDir: string;
  program: Program;
  account: Account | undefined;
  settings: Record<string, string>;
  log: EmbeddedLog;
}

export interface SpawnedServer {
  ended(): boolean;
  /** What the server wrote since it was started. */
  said(): string;
}

/**
 * Starts the server in a session of its own: Ctrl-C in a terminal reaches the whole foreground group, and the
 * application has to finish its requests before the database goes.
 */
export function spawnServer(plan: ServerPlan): SpawnedServer {
  const output = openServerLog(plan.serverLog);
  const file = join(plan.program.binDir, 'postgres');
  const args = ['-D', plan.cluster, ...asArguments(plan.settings)];
  const stdio = ['ignore' as const, output.fd, output.fd];
  const child = spawn(file, args, { ...childOptions(plan.account), detached: true, stdio });
  closeSync(output.fd);
  const failed = watchSpawn(child);
  return {
    ended: () => failed() !== undefined || child.exitCode !== null || child.signalCode !== null,
    said: () => failed()?.message ?? readServerLog(plan.serverLog, output.from),
  };
}

function watchSpawn(child: ChildProcess): () => Error | undefined {
  let failure: Error | undefined;
  child.on('error', (error) => {
    failure = error;
  });
  child.unref();
  return () => failure;
}

const patienceMs = 60_000;
const pauseMs = 10;

/** By its process, not by its lock file: the file goes first, and a server without one still writes. */
async function isServing(cluster: string, pid: number): Promise<boolean> {
  const facts = await lookAt(pid);
  return facts !== undefined && servesCluster(facts, cluster);
}

async function goneWithin(cluster: string, pid: number, ms: number): Promise<boolean> {
  const until = Date.now() + ms;
  while (await isServing(cluster, pid)) {
    if (Date.now() > until) return false;
    await sleep(pauseMs);
  }
  return true;
}

/** Ends sessions, writes everything to the disk and returns when the server is gone. Harmless when it is gone already. */
export async function stopServer(cluster: string, pid: number, log: EmbeddedLog): Promise<void> {
  for (const [signal, words] of [
    ['SIGINT', 'The database takes long to stop; its next start will replay its log.'],
    ['SIGQUIT', 'The database does not stop.'],
  ] as const) {
    if (!(await isServing(cluster, pid))) return;
    process.kill(pid, signal);
    if (await goneWithin(cluster, pid, patienceMs)) return;
    log(words, { pid });
  }
  throw refusal(
    'not-stopped',
    `The database server (process ${pid}) did not stop; end it by hand before starting again.`,
  );
}
