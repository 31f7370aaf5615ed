import { z } from 'zod';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { enqueue } from '../../../kernel/jobs/enqueue.ts';
import type { Job, JobContext } from '../../../kernel/jobs/job.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import type { ImportState } from '../domain.ts';
import { changeImport } from '../store/imports.ts';
import { lookThrough } from './look.ts';
import { restoreAll } from './restore.ts';
import { undoAll } from './undo.ts';
import type { Work } from './work.ts';
import { inAct } from './work.ts';
import { writeAll } from './write.ts';

const OneImport = z.object({ importId: z.uuid() });

/**
 * Runs the work and, where it fails, notes why on the import, for the page to tell; the queue tries again. An
 * interruption is no failure: the work goes on when the process is back.
 */
export async function atWork(
  work: Work,
  id: string,
  run: (work: Work, id: string) => Promise<void>,
): Promise<void> {
  try {
    await run(work, id);
  } catch (error) {
    const code = error instanceof Failure ? error.code : 'imports/stopped';
    if (code !== 'imports/interrupted') await note(work, id, code);
    throw error;
  }
}

async function note(work: Work, id: string, trouble: string): Promise<void> {
  try {
    await inAct(work, (permit) => changeImport(permit, id, { trouble }));
  } catch {
    // The database is away; the failure that led here is told in any event.
  }
}

const jobOf = (name: string, says: string, run: (work: Work, id: string) => Promise<void>) =>
  defineJob({
    name,
    says,
    data: OneImport,
    retries: 3,
    expiresInSeconds: 900,
    run: ({ access, orgId, requestId, signal }: JobContext, { importId }) =>
      atWork({ access, orgId, requestId, signal }, importId, run),
  });

export const lookJob = jobOf(
  'imports.look',
  'Looks through the rows of a file and says what would become of each.',
  lookThrough,
);
export const writeJob = jobOf('imports.write', 'Writes the rows of an import that was agreed to.', writeAll);
export const undoJob = jobOf('imports.undo', 'Takes back everything an import wrote.', undoAll);
export const restoreJob = jobOf('imports.restore', 'Puts back what the undo of an import took.', restoreAll);

const jobFor: Partial<Record<ImportState, Job<{ importId: string }>>> = {
  looking: lookJob,
  running: writeJob,
  undoing: undoJob,
  restoring: restoreJob,
};

/** Puts the work that a state stands for on the queue; while one waits, another is not added. */
export async function enqueueWork(permit: AnyPermit, id: string, state: ImportState): Promise<void> {
  const job = jobFor[state];
  if (job) await enqueue(permit, job, { importId: id }, id);
}
