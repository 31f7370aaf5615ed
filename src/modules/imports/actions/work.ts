import type { Access, Permit } from '../../../kernel/access/index.ts';
import { asSystem, noteDeed } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import type { ImportTables } from '../tables.ts';

export type Writing = Permit<'import.write', ImportTables>;

/** What the work on an import holds, in a job or on the command line. */
export interface Work {
  access: Access;
  orgId: string;
  requestId: string;
  /** What the audit calls it where it is not the writing: nothing is written about anybody by a look. */
  doing?: 'look' | 'undo' | 'restore' | undefined;
  /** Tells that the process is asked to stop; the work goes on where it was, later. */
  signal?: AbortSignal | undefined;
  /** Hears how far it is. */
  tell?: ((done: number, of: number) => void) | undefined;
}

/** One step of the work: a transaction of its own with a line in the audit. */
export function inAct<T>(work: Work, act: (permit: Writing) => Promise<T>): Promise<T> {
  if (work.signal?.aborted) {
    throw new Failure('unavailable', 'imports/interrupted', {
      detail: 'The work was interrupted; it goes on where it was.',
    });
  }
  const actor = asSystem('import', work.orgId);
  return work.access.permit('import.write', { actor, requestId: work.requestId }, (permit) => {
    if (work.doing) noteDeed(permit, { detail: { what: work.doing } });
    return act(permit);
  });
}

/** Gathers what comes one by one into lists of at most so many. */
export function* inBatches<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
