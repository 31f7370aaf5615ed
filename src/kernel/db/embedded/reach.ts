import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Account } from './account.ts';

/** One folder on the way to a place, with who may pass it. */
export interface Step {
  path: string;
  mode: number;
  uid: number;
  gid: number;
}

function mayPass(step: Step, account: Account): boolean {
  if (step.uid === account.uid) return (step.mode & 0o100) !== 0;
  if (step.gid === account.gid) return (step.mode & 0o010) !== 0;
  return (step.mode & 0o001) !== 0;
}

/** The first folder that the account cannot enter. */
export function blockedAt(steps: Step[], account: Account): string | undefined {
  return steps.find((step) => !mayPass(step, account))?.path;
}

/** All folders from the root of the disk down to `path` itself, which is already free of symbolic links. */
export async function stepsTo(path: string): Promise<Step[]> {
  const { mode, uid, gid } = await stat(path);
  const parent = dirname(path);
  return [...(parent === path ? [] : await stepsTo(parent)), { path, mode, uid, gid }];
}
