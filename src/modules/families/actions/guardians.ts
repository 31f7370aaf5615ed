import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed, tie, untie } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { addDays } from '../../../lib/dates.ts';
import { newId } from '../../../lib/ids.ts';
import { startOfDay } from '../../../lib/wall-clock.ts';
import { getOrganization } from '../../organizations/index.ts';
import { getParticipants } from '../../people/index.ts';
import { endAccess, findAccount, makeAccount, makeFirstCodeFor } from '../../sign-in/index.ts';
import { problemWith } from '../domain/guardianship.ts';
import type { GuardianEntry, HandedCode } from '../schema/shapes.ts';
import type { Guardian } from '../store/guardians.ts';
import { endGuardian, insertGuardian, listGuardians } from '../store/guardians.ts';
import type { FamilyTables } from '../tables.ts';
import { subjectOf } from './linking.ts';

type Keeping = Permit<'guardian.keep', FamilyTables>;
interface OfGuardian {
  params: { guardianshipId: string };
}

const fieldOf = {
  'until-before-from': 'untilOn',
  'paper-shows-something-else': 'paper',
  'birth-date-missing': 'basis',
  'of-age': 'untilOn',
} as const;

/**
 * Puts a guardian on record, as somebody who has seen the paper, and makes the code they hand over. The participant sees
 * it from then on. What a guardian may do begins and ends with its dates.
 */
export async function record(permit: Keeping, { body }: { body: GuardianEntry }): Promise<HandedCode> {
  const participantId = subjectOf(permit);
  const known = await findOne(permit, body.id);
  if (known) return { id: known.id, ...(await makeFirstCodeFor(permit, known.familyId)) };
  const [participant] = await getParticipants(permit, [participantId]);
  if (!participant) throw notFound();
  const problem = problemWith(body, participant.birthOn);
  const wrong = problem ? { [fieldOf[problem]]: `families/${problem}` } : stateProblem(body);
  if (wrong) throw new Failure('invalid', 'families/guardian-not-recorded', { fields: wrong });
  const familyId = newId();
  await makeAccount(permit, { id: familyId, kind: 'family', roles: [], programIds: [], name: body.called });
  const { state, ...rest } = body;
  const participantName = participant.chosenName;
  await insertGuardian(permit, {
    ...rest,
    participantId,
    familyId,
    participantName,
    ...(state ? { state } : {}),
  });
  await tieGuardian(permit, { participantId, familyId, fromOn: body.fromOn, untilOn: body.untilOn });
  noteDeed(permit, { subjectId: body.id, detail: { basis: body.basis } });
  return { id: body.id, ...(await makeFirstCodeFor(permit, familyId)) };
}

/** A parent decides by the law of a state, and the record says which. */
const stateProblem = ({ basis, state }: GuardianEntry) =>
  (basis === 'minor') === (state !== undefined) ? undefined : { state: 'families/which-state' };

/** From the start of its first day to the end of its last, on the organization's calendar. */
async function tieGuardian(
  permit: Keeping,
  one: Pick<Guardian, 'participantId' | 'familyId' | 'fromOn' | 'untilOn'>,
): Promise<void> {
  const { timeZone } = await getOrganization(permit);
  await tie(
    permit,
    { participantId: one.participantId, kind: 'guardian', targetId: one.familyId },
    { since: startOfDay(timeZone, one.fromOn), until: startOfDay(timeZone, addDays(one.untilOn, 1)) },
  );
}

async function findOne(permit: Keeping, id: string): Promise<Guardian | undefined> {
  return (await listGuardians(permit, permit)).find((one) => one.id === id);
}

async function getOne(permit: Keeping, id: string): Promise<Guardian> {
  const found = await findOne(permit, id);
  if (!found || found.endedAt) throw notFound();
  noteDeed(permit, { subjectId: id });
  return found;
}

/** Another code for a guardian who has not come in yet. */
export async function newGuardianCode(permit: Keeping, { params }: OfGuardian): Promise<HandedCode> {
  const { id, familyId } = await getOne(permit, params.guardianshipId);
  return { id, ...(await makeFirstCodeFor(permit, familyId)) };
}

/** Ends it before its date, at once. */
export async function endRecord(permit: Keeping, { params }: OfGuardian): Promise<{ done: true }> {
  const { id, participantId, familyId } = await getOne(permit, params.guardianshipId);
  await endGuardian(permit, id);
  await untie(permit, { participantId, kind: 'guardian', targetId: familyId });
  const account = await findAccount(permit, familyId);
  if (account?.status === 'invited') await endAccess(permit, familyId);
  return { done: true };
}
