import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startApp } from './sides.ts';
import type { Place, Stage } from './stage.ts';

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

/** What app and database hold while nobody asks for anything. Printed alone, and only where the system tells. */
export async function tellMemory(stage: Stage, place: Place): Promise<void> {
  if (process.platform !== 'linux') return console.log('\nResident memory: this system does not tell.');
  const { child } = await startApp(stage, place);
  await wait(1500);
  const app = proportionalMb(String(child.pid));
  const database = serverMb(stage.embedded.clusterDir);
  const parts = `application ${app.toFixed(0)} MB, database ${database.toFixed(0)} MB`;
  console.log(`\nResident memory idle: ${(app + database).toFixed(0)} MB (${parts})`);
  await child.end();
}
