import type { AnyPermit } from '../../kernel/access/index.ts';
import { tieMany, untieAll } from '../../kernel/access/index.ts';
import { planCover } from './domain/cover.ts';
import { readCover } from './store/absences.ts';

/**
 * Brings the ties of cover in line with leave and caseloads as they stand, for the participant of the permit or, where
 * it is about none, for everyone. Called when either changes, and by a job every hour.
 */
export async function renewCover(permit: AnyPermit): Promise<void> {
  const { needs, ties } = await readCover(permit);
  const { wanted, surplus } = planCover(needs, ties, permit.now);
  for (const coverId of new Set(surplus.map((one) => one.coverId))) {
    const participantIds = surplus.filter((one) => one.coverId === coverId).map((one) => one.participantId);
    await untieAll(permit, { participantIds, kind: 'cover', targetIds: [coverId] });
  }
  await tieMany(
    permit,
    wanted.map(({ coverId, ...rest }) => ({ ...rest, kind: 'cover', targetId: coverId })),
  );
}
