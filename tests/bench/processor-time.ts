import { readdirSync, readFileSync } from 'node:fs';

// What /proc counts in: 100 a second on every Linux of today.
const tickMs = 10;

/** Fields of /proc/PID/stat after the name, which may hold blanks; from the process's state on. */
function fieldsOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    // Ended between two looks.
    return [];
  }
}

const parent = 1;
const own = [11, 12] as const;
const endedChildren = [13, 14] as const;

const sum = (fields: readonly string[], places: readonly number[]): number =>
  places.reduce((total, place) => total + Number(fields[place] ?? 0), 0);

export const canTellProcessorTime = process.platform === 'linux';

/** Milliseconds of processor a process has used so far. */
export const processorTime = (pid: number): number => sum(fieldsOf(String(pid)), own) * tickMs;

/** The same for a PostgreSQL server with all its connections, those that ended too. */
export function serverTime(postmaster: number): number {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const living = children.map(fieldsOf).filter((fields) => Number(fields[parent]) === postmaster);
  const ended = sum(fieldsOf(String(postmaster)), endedChildren);
  return (living.reduce((total, fields) => total + sum(fields, own), 0) + ended) * tickMs;
}
