import type { Access } from '../../../kernel/access/index.ts';
import { asSystem } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { scheduleInForce } from '../store/schedule.ts';
import { refreshDue } from '../store/standing.ts';
import { destroyDue } from './destroy.ts';

interface Day {
  access: Access;
  orgId: string;
  requestId: string;
  signal?: AbortSignal;
}

/** What another act did meanwhile: a new entry, a hold, another approval. */
const overtaken = new Set([
  'retention/not-due',
  'retention/on-hold',
  'retention/destroyed-already',
  'kernel/not-found',
]);

/**
 * Lists due records and, where the schedule says so, destroys them: each in a transaction of its own, so that an
 * interrupted run goes on where it was. Returns how many are due and how many were destroyed.
 */
export async function lookDaily(day: Day): Promise<{ due: number; destroyed: number }> {
  const { access, orgId, requestId, signal } = day;
  const actor = asSystem('retention', orgId);
  const { records, automatic } = await access.permit(
    'retention.find-due',
    { actor, requestId },
    async (permit) => ({
      automatic: (await scheduleInForce(permit)).automatic,
      records: await refreshDue(permit),
    }),
  );
  const open = automatic ? records.filter((record) => !record.onHold) : [];
  let destroyed = 0;
  for (const { participantId } of open) {
    if (signal?.aborted) break;
    const asking = { actor, requestId, participantId };
    const params = { id: participantId };
    const done = await access
      .permit('record.destroy', asking, (permit) => destroyDue(permit, { params }))
      .catch((error: unknown) => {
        if (error instanceof Failure && overtaken.has(error.code)) return undefined;
        throw error;
      });
    if (done) destroyed += 1;
  }
  return { due: records.length, destroyed };
}
