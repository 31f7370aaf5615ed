import type { AnyPermit } from '../../kernel/access/index.ts';
import { tieMany } from '../../kernel/access/index.ts';
import { renewCover } from './cover.ts';
import { insertCaseloads } from './store/caseloads.ts';

/** Puts many participants into a program, on a colleague's caseload, or both; whoever is there already stays. */
export async function assignMany(
  permit: AnyPermit,
  participantIds: readonly string[],
  to: { staffId?: string | undefined; programId?: string | undefined },
): Promise<void> {
  const { staffId, programId } = to;
  const tied = (kind: 'program' | 'caseload', targetId: string) =>
    participantIds.map((participantId) => ({ participantId, kind, targetId }));
  await tieMany(permit, [
    ...(programId === undefined ? [] : tied('program', programId)),
    ...(staffId === undefined ? [] : tied('caseload', staffId)),
  ]);
  if (staffId === undefined) return;
  await insertCaseloads(
    permit,
    participantIds.map((participantId) => ({ participantId, staffId })),
  );
  await renewCover(permit);
}
