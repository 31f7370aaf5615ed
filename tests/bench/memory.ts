import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startChild } from './child-process.ts';
import type { Stage } from './stage.ts';
import { openEmpty } from './stage.ts';

/** Resident memory in MB that is a process's own, shared pages divided by those who share them. */
function proportionalMb(pid: string): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

const parentOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1] ?? '';
  } catch {
    return '';
  }
};

function serverMb(clusterDir: string): number {
  const [postmaster = ''] = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
  const all = readdirSync('/proc').filter((pid) => pid === postmaster || parentOf(pid) === postmaster);
  return all.reduce((total, pid) => total + proportionalMb(pid), 0);
}

/** What a new installation holds while nobody asks for anything. Printed alone, and only where the system tells. */
export async function tellMemory(stage: Stage): Promise<void> {
  if (process.platform !== 'linux') return console.log('\nResident memory: this system does not tell.');
  const { database, order } = await openEmpty(stage);
  const child = await startChild('./app-process.ts', { ...order, works: true });
  await wait(settlingMs);
  const app = proportionalMb(String(child.pid));
  const server = serverMb(stage.embedded.clusterDir);
  const parts = `application ${app.toFixed(0)} MB, database ${server.toFixed(0)} MB`;
  console.log(`\nResident memory idle: ${(app + server).toFixed(0)} MB (${parts})`);
  await child.end();
  await database.drop();
}

const settlingMs = 1500;
