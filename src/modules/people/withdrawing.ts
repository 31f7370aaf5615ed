import type { AnyPermit } from '../../kernel/access/index.ts';
import { tieMany, untieAll } from '../../kernel/access/index.ts';
import { listTiesEndedBy, listTiesOf, markRestored, markWithdrawn } from './store/withdrawing.ts';

/**
 * Undoes the filing of people whom nobody touched since: they leave every list, their numbers are free, nobody is tied
 * to them. Whoever was changed, merged or put on a caseload by a colleague stays. Returns who was withdrawn.
 * `batchId` names the undoing, so that `restoreParticipants` can be told the same people. A thousand at a time, please.
 */
export async function withdrawParticipants(
  permit: AnyPermit,
  ids: readonly string[],
  batchId: string,
): Promise<string[]> {
  const gone = await markWithdrawn(permit, ids, batchId);
  const ties = await listTiesOf(permit, gone);
  for (const [kind, some] of Map.groupBy(ties, (one) => one.kind)) {
    await untieAll(permit, {
      participantIds: [...new Set(some.map((one) => one.participantId))],
      kind,
      targetIds: [...new Set(some.map((one) => one.targetId))],
    });
  }
  return gone;
}

/** Takes a withdrawal back: the same people, programs and caseloads. Fails with `people/external-id-in-use`. */
export async function restoreParticipants(permit: AnyPermit, ids: readonly string[]): Promise<void> {
  const ties = await listTiesEndedBy(permit, ids);
  await markRestored(permit, ids);
  await tieMany(permit, ties);
}
