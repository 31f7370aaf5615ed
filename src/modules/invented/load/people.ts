import type { AnyPermit, SpannedTie } from '../../../kernel/access/index.ts';
import { tieMany } from '../../../kernel/access/index.ts';
import { tieUntil } from '../../episodes/index.ts';
import type { NewPerson } from '../../people/index.ts';
import { addAbsence, addCaseloads, addParticipants, addStaff, renewCover } from '../../people/index.ts';
import { makeAccount } from '../../sign-in/index.ts';
import type { InventedWorld, Participant, StaffMember, Way } from '../world/types.ts';

const startOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** Coaches walk with people of their own programs; everybody else of the house with all of them. */
function programsOf(world: InventedWorld, member: StaffMember): string[] {
  const own = world.caseloads.filter((one) => one.staffId === member.id).map((one) => one.programId);
  const everyone = world.programs.map((program) => program.id);
  return member.role === 'coach' && own.length > 0 ? [...new Set(own)] : everyone;
}

export async function loadStaff(permit: AnyPermit, world: InventedWorld): Promise<void> {
  for (const member of world.staff) {
    await addStaff(permit, {
      id: member.id,
      name: member.fullName,
      pronouns: member.pronouns,
      languages: [...member.languages],
      phone: member.phone,
      roles: [member.role],
      programIds: programsOf(world, member),
      comesIn: true,
    });
  }
}

const reachWay: Record<Way, 'text' | 'call' | 'in-person'> = {
  text: 'text',
  phone: 'call',
  'in-person': 'in-person',
};

function namesOf({
  chosenName,
  fullName,
}: Participant): Pick<NewPerson, 'chosenName' | 'givenName' | 'familyName'> {
  const [givenName = fullName, ...family] = fullName.split(' ');
  return { chosenName, givenName, familyName: family.join(' ') };
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];

function personOf(world: InventedWorld, participant: Participant): NewPerson {
  const {
    id,
    pronouns,
    birthDate,
    languages,
    phone,
    ways,
    leaveMessage,
    safeFrom,
    safeUntil,
    shifts,
    reachNote,
  } = participant;
  const now = world.caseloads.filter((one) => one.participantId === id && !one.endedOn);
  const beside = world.alongside.filter((one) => one.participantId === id);
  return {
    id,
    ...namesOf(participant),
    pronouns,
    birthOn: birthDate,
    languages: [...languages],
    ...(phone ? { phone } : {}),
    reach: {
      ways: ways.map((way) => reachWay[way]),
      times: [{ days: everyDay, from: safeFrom, until: safeUntil }],
      shifts: shifts.map(({ days, from, until }) => ({ days: [...days], from, until })),
      noMessages: !leaveMessage,
      ...(reachNote ? { note: reachNote } : {}),
    },
    supporters: world.supporters.filter((one) => one.participantId === id).map(supporterOf),
    programIds: [
      ...new Set(
        world.enrolments
          .filter((one) => one.participantId === id && !one.endedOn)
          .map((one) => one.programId),
      ),
    ],
    caseload: [...now, ...beside].map((one) => ({
      staffId: one.staffId,
      since: startOf(one.startedOn),
      reason: one.reason,
    })),
    since: startOf(participant.createdAt.slice(0, 10)),
  };
}

const supporterOf = ({ name, relation, phone, mayBeCalled }: InventedWorld['supporters'][number]) => ({
  name,
  relation,
  mayBeTold: mayBeCalled,
  ...(phone ? { phone } : {}),
});

/** Participants with their accounts, former coaches, and who covers for whom. */
export async function loadParticipants(permit: AnyPermit, world: InventedWorld): Promise<void> {
  await addParticipants(
    permit,
    world.participants.map((participant) => personOf(world, participant)),
  );
  for (const { id, chosenName } of world.participants) {
    await makeAccount(permit, { id, kind: 'participant', roles: [], programIds: [], name: chosenName });
  }
  const former = world.caseloads.flatMap(({ participantId, staffId, startedOn, endedOn, reason }) =>
    endedOn ? [{ participantId, staffId, reason, since: startOf(startedOn), until: startOf(endedOn) }] : [],
  );
  await addCaseloads(permit, former);
  for (const leave of world.leaves) {
    await addAbsence(permit, {
      id: leave.id,
      staffId: leave.staffId,
      fromOn: leave.firstDay,
      untilOn: leave.lastDay,
      coveredBy: leave.coverId ?? undefined,
    });
  }
  await tieMany(permit, followUpTies(world));
  await renewCover(permit);
}

/** Whose program has ended stays with its team until follow-up is over, as closing it would have said. */
function followUpTies(world: InventedWorld): SpannedTie[] {
  const open = new Set(
    world.enrolments.flatMap((one) => (one.endedOn ? [] : [`${one.participantId} ${one.programId}`])),
  );
  return world.enrolments.flatMap(({ participantId, programId, startedOn, followUpDates }) => {
    const until = tieUntil({ kind: 'scheduled', on: [...followUpDates] });
    if (!until || open.has(`${participantId} ${programId}`)) return [];
    const span = { since: startOf(startedOn), until: startOf(until) };
    return [{ participantId, kind: 'program', targetId: programId, ...span }];
  });
}
