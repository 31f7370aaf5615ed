import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { isMissing } from './refuse.ts';

const run = promisify(execFile);

export interface ProcessFacts {
  /** Ended, but nobody has asked how: it still has a number, and does nothing. */
  zombie: boolean;
  /** The command line, its parts separated by one blank. */
  command: string;
}

/** The state letter follows the program's name, which stands in parentheses and may itself hold some. */
export function stateIn(stat: string): string {
  return stat.slice(stat.lastIndexOf(')') + 2).charAt(0);
}

async function fromProc(pid: number): Promise<ProcessFacts | undefined> {
  try {
    const state = stateIn(await readFile(`/proc/${pid}/stat`, 'utf8'));
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
    return { zombie: state === 'Z' || state === 'X', command: command.split('\0').join(' ') };
  } catch (error) {
    // ESRCH: it ended between opening and reading.
    if (isMissing(error) || (error instanceof Error && 'code' in error && error.code === 'ESRCH'))
      return undefined;
    throw error;
  }
}

async function fromPs(pid: number): Promise<ProcessFacts | undefined> {
  try {
    const { stdout } = await run('ps', ['-ww', '-o', 'stat=,command=', '-p', String(pid)], {
      encoding: 'utf8',
    });
    const [state = '', ...command] = stdout.trim().split(/\s+/);
    return { zombie: state.startsWith('Z'), command: `${command.join(' ')} ` };
  } catch {
    return undefined;
  }
}

/** What runs under this number now; undefined when nothing does. */
export function lookAt(pid: number): Promise<ProcessFacts | undefined> {
  return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid);
}
