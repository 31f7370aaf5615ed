import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Account } from './account.ts';

const run = promisify(execFile);

/** PG… variables of the caller would redirect the server, and a foreign locale would translate what it says. */
const childEnvironment: NodeJS.ProcessEnv = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Options for starting a child as the server's user, from a folder that everyone can enter. */
export function childOptions(account: Account | undefined) {
  const as = account ? { uid: account.uid, gid: account.gid } : {};
  return { cwd: '/', env: childEnvironment, ...as };
}

/** Runs one of PostgreSQL's programs to its end and returns what it printed. Rejects with its words when it fails. */
export async function runProgram(
  file: string,
  args: string[],
  account: Account | undefined,
): Promise<string> {
  const { stdout } = await run(file, args, { ...childOptions(account), encoding: 'utf8' });
  return stdout;
}
