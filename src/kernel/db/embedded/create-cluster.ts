import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { superuser } from './layout.ts';
import { lookAt } from './look-at-process.ts';
import { syncPath } from './own-tree.ts';
import type { Program } from './program.ts';
import { errorCode, isMissing, refusal } from './refuse.ts';
import { runProgram } from './run-program.ts';
import type { Durability } from './settings.ts';
import { initdbArguments } from './settings.ts';

export interface ClusterPlan {
  cluster: string;
  program: Program;
  account: Account | undefined;
  durability: Durability;
}

const partialMark = '.partial-';

/** A folder beside the cluster that becomes the cluster in one step, so that an interruption leaves no half of one. */
export async function beginPartial(cluster: string, account: Account | undefined): Promise<string> {
  const partial = `${cluster}${partialMark}${process.pid}-${randomBytes(4).toString('hex')}`;
  await mkdir(partial, { mode: 0o700 });
  if (account) await chown(partial, account.uid, account.gid);
  return partial;
}

/** Removes what starters left behind that were killed while making a cluster. */
async function sweepPartials(cluster: string): Promise<void> {
  const mark = `${basename(cluster)}${partialMark}`;
  for (const name of await readdir(dirname(cluster))) {
    const abandoned = name.startsWith(mark) && !(await lookAt(Number.parseInt(name.slice(mark.length), 10)));
    if (abandoned) await rm(join(dirname(cluster), name), { recursive: true, force: true });
  }
}

async function isCluster(cluster: string): Promise<boolean> {
  try {
    return (await stat(join(cluster, 'PG_VERSION'))).isFile();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

const taken = new Set(['ENOTEMPTY', 'EEXIST']);

/** Where two starters make a cluster at once, the first to finish wins and the other uses it. */
export async function finishPartial(partial: string, cluster: string): Promise<void> {
  try {
    await rename(partial, cluster);
    await syncPath(dirname(cluster));
  } catch (error) {
    if (!taken.has(errorCode(error) ?? '')) throw error;
    await rm(partial, { recursive: true, force: true });
    if (!(await isCluster(cluster))) {
      throw refusal(
        'not-a-database',
        `${cluster} holds files but no database; empty that folder or choose another one.`,
        error,
      );
    }
  }
}

export async function createCluster({ cluster, program, account, durability }: ClusterPlan): Promise<void> {
  await sweepPartials(cluster);
  const partial = await beginPartial(cluster, account);
  const args = initdbArguments(partial, superuser, program.major, durability);
  try {
    await runProgram(join(program.binDir, 'initdb'), args, account);
  } catch (cause) {
    await rm(partial, { recursive: true, force: true });
    throw refusal(
      'not-created',
      `The database could not be created in ${cluster}. ${firstComplaint(cause)}`,
      cause,
    );
  }
  await finishPartial(partial, cluster);
}

/** The line in which a PostgreSQL program says what is wrong. */
function firstComplaint(cause: unknown): string {
  const said = cause instanceof Error ? cause.message : String(cause);
  return /^.*(?:error|FATAL):\s*(.*)$/m.exec(said)?.[1] ?? said;
}
