import type { Actor, Permit } from '../../../kernel/access/index.ts';
import { abilities, noteDeed } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { enqueue } from '../../../kernel/jobs/enqueue.ts';
import { newId } from '../../../lib/ids.ts';
import { changedByAnother, listPrograms } from '../../organizations/index.ts';
import { addParticipant } from '../adding.ts';
import { fullName } from '../domain/names.ts';
import type { Participant } from '../domain/person.ts';
import { findDuplicates } from '../finding-duplicates.ts';
import type {
  GreetingView,
  NewParticipant,
  ParticipantChange,
  ParticipantView,
  ReachChange,
  Saved,
} from '../schema/participants.ts';
import { updateParticipant } from '../store/filing.ts';
import type { WholeRecord } from '../store/one-record.ts';
import { findRecord } from '../store/one-record.ts';
import { findParticipants } from '../store/reading.ts';
import type { PeopleTables } from '../tables.ts';

type P<Action extends string> = Permit<Action, PeopleTables>;

async function getRecord(permit: P<string>, id: string): Promise<WholeRecord> {
  const record = await findRecord(permit, id);
  if (!record) throw notFound();
  return record;
}

const caseloadOf = ({ caseload }: WholeRecord) =>
  caseload.map((entry) => ({
    staffId: entry.staffId,
    staffName: entry.staffName,
    since: new Date(entry.since).toISOString(),
    ...(entry.until ? { until: new Date(entry.until).toISOString() } : {}),
    ...(entry.reason ? { reason: entry.reason } : {}),
    ...(entry.endedReason ? { endedReason: entry.endedReason } : {}),
  }));

const reachView = ({ reach }: Participant): GreetingView['reach'] => ({
  ...reach,
  ways: [...reach.ways],
  times: [...reach.times],
  shifts: [...reach.shifts],
});

export async function readParticipant(permit: P<'participant.read'>, id: string): Promise<ParticipantView> {
  const record = await getRecord(permit, id);
  const { participant } = record;
  return {
    ...participant,
    reach: reachView(participant),
    name: fullName(participant),
    programIds: record.programIds,
    caseload: caseloadOf(record),
    cover: record.cover,
    abilities: abilities(permit),
  };
}

export async function greetParticipant(permit: P<'participant.find'>, id: string): Promise<GreetingView> {
  const record = await getRecord(permit, id);
  const { pronouns, phone, languages, chosenName } = record.participant;
  return {
    id,
    name: fullName(record.participant),
    chosenName,
    languages,
    reach: reachView(record.participant),
    ...(pronouns ? { pronouns } : {}),
    ...(phone ? { phone } : {}),
    caseload: record.caseload.filter((entry) => !entry.until),
  };
}

const wrong = (field: string, code: string): Failure =>
  new Failure('invalid', 'kernel/invalid', { fields: { [field]: code } });

async function checkPrograms(permit: P<'participant.add'>, programIds: readonly string[]): Promise<void> {
  const { actor } = permit;
  if (programIds.length === 0 || !('roles' in actor)) return;
  const known = isManager(actor)
    ? (await listPrograms(permit)).filter((one) => one.closedOn === null).map((one) => one.id)
    : actor.programIds;
  if (!programIds.every((id) => known.includes(id))) throw wrong('programIds', 'people/not-your-program');
}

const isManager = (actor: Actor): boolean => 'roles' in actor && actor.roles.includes('manager');

/** Adds a participant. Whoever adds somebody to no program walks with them: they are on one's own caseload then. */
export async function addOneParticipant(
  permit: P<'participant.add'>,
  { programIds, onMyCaseload, ...person }: NewParticipant,
): Promise<Saved> {
  await checkPrograms(permit, programIds);
  const { actor } = permit;
  const mine = onMyCaseload || (!isManager(actor) && programIds.length === 0);
  const id = await addParticipant(permit, {
    ...person,
    id: person.id ?? newId(),
    programIds,
    caseload: mine && actor.kind === 'staff' ? [{ staffId: actor.id }] : [],
  });
  noteDeed(permit, { subjectId: id });
  return { id, version: 1 };
}

async function getParticipant(permit: P<string>, id: string): Promise<Participant> {
  const [found] = await findParticipants(permit, [id]);
  if (!found) throw notFound();
  return found;
}

async function conflict(permit: P<string>, id: string, yours: unknown): Promise<Failure> {
  return changedByAnother(yours, await getParticipant(permit, id));
}

export async function changeParticipant(
  permit: P<'participant.edit'>,
  id: string,
  change: ParticipantChange,
): Promise<Saved> {
  const { changed, matchesAnew } = await updateParticipant(permit, { ...change, id });
  if (!changed) throw await conflict(permit, id, change);
  if (matchesAnew) await enqueue(permit, findDuplicates, { participantIds: [id] });
  return { id, version: change.version + 1 };
}

/** The participant's own facts about being reached, changed by them or with them. */
export async function changeReach(
  permit: P<'participant.edit-reach'>,
  id: string,
  change: ReachChange,
): Promise<Saved> {
  const known = await getParticipant(permit, id);
  const { phone: _, email: __, pronouns: ___, ...rest } = known;
  const { changed, matchesAnew } = await updateParticipant(permit, { ...rest, ...change, id });
  if (!changed) throw changedByAnother(change, known);
  if (matchesAnew) await enqueue(permit, findDuplicates, { participantIds: [id] });
  return { id, version: change.version + 1 };
}
