import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed, tie, untieAll } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { renewCover } from '../cover.ts';
import type { CaseloadChange } from '../schema/participants.ts';
import { endCaseload, insertCaseload } from '../store/caseloads.ts';
import type { PeopleTables } from '../tables.ts';

type P = Permit<'participant.assign', PeopleTables>;

/** Puts the participant on a colleague's caseload, or one's own; doing so twice changes nothing. */
export async function takeOn(permit: P, id: string, change: CaseloadChange): Promise<{ done: true }> {
  const known = await insertCaseload(permit, { participantId: id, ...change });
  if (!known) {
    throw new Failure('invalid', 'kernel/invalid', { fields: { staffId: 'people/no-such-colleague' } });
  }
  noteDeed(permit, { subjectId: change.staffId });
  await tie(permit, { participantId: id, kind: 'caseload', targetId: change.staffId });
  await renewCover(permit);
  return { done: true };
}

/** Ends a caseload; the history keeps it with its reason. */
export async function letGo(permit: P, staffId: string, reason: string | undefined): Promise<{ done: true }> {
  const { participantIds } = permit;
  if (!(await endCaseload(permit, participantIds, staffId, reason))) throw notFound();
  noteDeed(permit, { subjectId: staffId });
  await untieAll(permit, { participantIds, kind: 'caseload', targetIds: [staffId] });
  await renewCover(permit);
  return { done: true };
}
