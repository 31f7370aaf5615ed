import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed, personOf, sawParticipants } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { newId } from '../../../lib/ids.ts';
import { changedByAnother } from '../../organizations/index.ts';
import { getParticipants, namesOf } from '../../people/index.ts';
import type { NewFact } from '../../timeline/index.ts';
import { append, factOf, listAround, withdrawBatch } from '../../timeline/index.ts';
import { groupAttendanceKind } from '../kinds.ts';
import type { GroupChange, GroupEntry, Groups, MeetingEntry, Regulars } from '../schema.ts';
import { insertGroups } from '../store.ts';
import {
  findGroupName,
  findMeeting,
  insertMeeting,
  readDropIns,
  readGroups,
  updateGroup,
  withdrawMeeting,
} from '../store-groups.ts';
import type { Whose } from '../store-near.ts';
import { listNear, nearAmong } from '../store-near.ts';
import type { CoachingTables } from '../tables.ts';

type Keeping = Permit<'group.keep', CoachingTables>;
type Done = { id: string; already: boolean };

const dayInMs = 86_400_000;
const dropInsShown = 14;
/** Whoever has not come to a group for this long is no longer offered as usual. */
const usualDays = 60;
/** Beyond this many near people the page's search serves better than a list. */
const mostNear = 1000;

export async function listGroups(permit: Keeping): Promise<Groups> {
  const groups = await readGroups(permit);
  return { groups, dropIns: await readDropIns(permit, dropInsShown) };
}

export async function makeGroup(permit: Keeping, { body }: { body: GroupEntry }): Promise<Done> {
  const already = (await findGroupName(permit, body.id)) !== undefined;
  if (!already) await insertGroups(permit, [{ ...body, place: body.place || undefined }]);
  noteDeed(permit, { subjectId: body.id });
  return { id: body.id, already };
}

export async function changeGroup(
  permit: Keeping,
  { params, body }: { params: { groupId: string }; body: GroupChange },
): Promise<Done> {
  noteDeed(permit, { subjectId: params.groupId });
  if (!(await updateGroup(permit, params.groupId, body))) {
    const theirs = (await readGroups(permit)).find((group) => group.id === params.groupId);
    throw theirs ? changedByAnother(body, theirs) : notFound();
  }
  return { id: params.groupId, already: false };
}

/** Whose people the asker may name; a manager may name everyone, which this says as undefined. */
function whoseOf(permit: Keeping): Whose | undefined {
  const { actor } = permit;
  if (!('roles' in actor)) throw new Failure('bug', 'coaching/no-staff');
  return actor.roles.includes('manager') ? undefined : { staffId: actor.id, programIds: actor.programIds };
}

/** Of those the asker may see, whoever was named at this group in the last weeks. */
export async function listRegulars(
  permit: Keeping,
  { params }: { params: { groupId: string } },
): Promise<Regulars> {
  const { actor } = permit;
  const own: Whose | undefined =
    'programIds' in actor ? { staffId: actor.id, programIds: actor.programIds } : undefined;
  const near = own ? await listNear(permit, own, mostNear) : [];
  const facts = await listAround(permit, {
    participantIds: near,
    latest: [{ kind: groupAttendanceKind.kind, data: { groupId: params.groupId } }],
    open: [],
    closedBy: [],
  });
  const since = permit.now.getTime() - usualDays * dayInMs;
  const usual = facts.filter((fact) => fact.happenedAt.getTime() >= since).map((fact) => fact.participantId);
  const names = await namesOf(permit, usual);
  sawParticipants(permit, usual);
  const regulars = Object.entries(names).map(([id, name]) => ({ id, name }));
  return { regulars: regulars.sort((a, b) => a.name.localeCompare(b.name)) };
}

/** Nobody is put on the list of a group who is not there to be seen by whoever takes it. */
async function mustBeNear(permit: Keeping, ids: readonly string[]): Promise<void> {
  const whose = whoseOf(permit);
  const known = whose
    ? await nearAmong(permit, ids, whose)
    : new Set((await getParticipants(permit, ids)).map((participant) => participant.id));
  if (ids.some((id) => !known.has(id))) throw notFound();
}

function attendanceOf(meeting: MeetingEntry, name: string, batchId: string): NewFact[] {
  return meeting.people.map((person) =>
    factOf(groupAttendanceKind, {
      id: person.id,
      participantId: person.participantId,
      happenedAt: new Date(meeting.happenedAt),
      data: {
        // A day's drop-in is a meeting without a group, and is its own.
        groupId: meeting.groupId ?? meeting.id,
        name,
        sessionId: meeting.id,
        present: person.present,
      },
      batchId,
    }),
  );
}

/** Takes attendance: a fact on the line of each person named, and a number for those without a name. */
export async function takeAttendance(permit: Keeping, { body }: { body: MeetingEntry }): Promise<Done> {
  if (Date.parse(body.happenedAt) > permit.now.getTime() + dayInMs) {
    throw new Failure('invalid', 'coaching/in-the-future', { fields: { heldOn: 'coaching/in-the-future' } });
  }
  const name = body.groupId ? await findGroupName(permit, body.groupId) : '';
  if (name === undefined) throw notFound();
  const ids = body.people.map((person) => person.participantId);
  await mustBeNear(permit, ids);
  noteDeed(permit, { subjectId: body.id });
  sawParticipants(permit, ids);
  const batchId = newId();
  if (!(await insertMeeting(permit, body, batchId))) return { id: body.id, already: true };
  await append(permit, attendanceOf(body, name, batchId));
  return { id: body.id, already: false };
}

/** Takes back the attendance of a whole meeting, as when the wrong group was chosen: whoever took it, or a manager. */
export async function takeBackMeeting(
  permit: Keeping,
  { params }: { params: { meetingId: string } },
): Promise<Done> {
  const meeting = await findMeeting(permit, params.meetingId);
  const own = meeting?.keptBy === personOf(permit.actor);
  if (!(meeting && (own || whoseOf(permit) === undefined))) throw notFound();
  const withdrawn = await withdrawMeeting(permit, params.meetingId);
  if (withdrawn && meeting.batchId) await withdrawBatch(permit, meeting.batchId, newId());
  noteDeed(permit, { subjectId: params.meetingId });
  return { id: params.meetingId, already: !withdrawn };
}
