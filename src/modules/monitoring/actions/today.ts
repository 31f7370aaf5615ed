import type { Permit } from '../../../kernel/access/index.ts';
import { listTies, personOf, sawParticipants } from '../../../kernel/access/index.ts';
import { getOrganization } from '../../organizations/index.ts';
import type { OfPrograms, Participant, WallTime } from '../../people/index.ts';
import { countUnassigned, fullName, getParticipants, reachToday, wallTimeIn } from '../../people/index.ts';
import type { Fact } from '../../timeline/index.ts';
import type { Around, Reason } from '../domain/around.ts';
import type { Beginning } from '../domain/gather.ts';
import { besideIn, gather } from '../domain/gather.ts';
import { listToday, listTonight } from '../domain/today.ts';
import type { Today, TodayPerson } from '../schema.ts';
import { besideDays, daysBefore, lookAround } from './look.ts';

interface Seen {
  name: string;
  participant: Participant;
  facts: readonly Fact[];
  around: Around;
  covering: boolean;
}

/** Who needs me, in order, each with its reasons; the number of statements does not grow with the caseload. */
export async function readToday(permit: Permit<'today.read'>): Promise<Today> {
  const me = personOf(permit.actor) ?? '';
  const ties = await listTies(permit, ['caseload', 'cover', 'on-call', 'night'], [me]);
  const all = [...new Set(ties.map((tie) => tie.participantId))];
  const own = new Set(ties.filter(({ kind }) => kind !== 'night').map((tie) => tie.participantId));
  const begun = beginningsOf(ties);
  const { timeZone: zone } = await getOrganization(permit);
  const people = (await getParticipants(permit, all)).filter((participant) => !participant.mergedInto);
  const around = await lookAround(permit, all);
  sawParticipants(permit, all);
  const everybody = people.map((participant) => {
    const facts = around.get(participant.id) ?? [];
    return see({ participant, facts }, { now: permit.now, zone, begun: begun.get(participant.id) });
  });
  const seen = everybody.filter(({ participant }) => own.has(participant.id));
  const list = {
    ...present(seen, permit.now, zone),
    ...tonightOf(everybody.filter(({ participant }) => !own.has(participant.id))),
  };
  return seen.length === 0
    ? { ...list, unassigned: await countUnassigned(permit, programsOf(permit)) }
    : list;
}

/** Of those whom nothing but a turn shows: who waits, and for what. */
function tonightOf(seen: readonly Seen[]): Pick<Today, 'tonight'> {
  const waiting = listTonight(seen.map((one) => ({ person: one, around: one.around })));
  if (waiting.length === 0) return {};
  return {
    tonight: waiting.map(({ person, reasons }) => ({
      ...short(person),
      ...(person.participant.pronouns ? { pronouns: person.participant.pronouns } : {}),
      reasons: reasons.map(reasonView),
    })),
  };
}

const reasonView = ({ rule, code, facts, needsPerson, act }: Reason): TodayPerson['reasons'][number] => ({
  rule,
  code,
  facts,
  needsPerson,
  act,
});

function programsOf({ actor }: Permit<'today.read'>): OfPrograms {
  if (!('roles' in actor)) return [];
  return actor.roles.includes('manager') ? 'every' : actor.programIds;
}

/** Since when each of these people is on the own caseload or, where they are covered, on the colleague's. */
function beginningsOf(ties: readonly Awaited<ReturnType<typeof listTies>>[number][]): Map<string, Beginning> {
  const begun = new Map<string, Beginning>();
  for (const { participantId, kind, since, walkedSince } of ties) {
    if (kind === 'caseload') begun.set(participantId, { since, own: true });
    else if (kind === 'cover' && !begun.has(participantId))
      begun.set(participantId, { since: walkedSince ?? since, own: false });
  }
  return begun;
}

function see(
  { participant, facts }: Pick<Seen, 'participant' | 'facts'>,
  moment: Parameters<typeof gather>[1],
): Seen {
  return {
    name: fullName(participant),
    participant,
    facts,
    around: gather(facts, moment),
    covering: !moment.begun?.own,
  };
}

const short = ({ participant, name }: Seen) => ({ id: participant.id, name });

function present(seen: readonly Seen[], now: Date, zone: string): Today {
  const today = gather([], { now, zone }).today;
  const list = listToday(seen.map((one) => ({ person: one, around: one.around })));
  const moment = { now, clock: wallTimeIn(zone, now) };
  const needing = ({ person, reasons }: { person: Seen; reasons: Reason[] }) =>
    viewOf(person, reasons, moment);
  return {
    date: today,
    people: list.people.map(needing),
    later: list.later.map(needing),
    snoozed: list.snoozed.map(({ person, until, why }) => ({
      ...short(person),
      until,
      why,
      snoozeId: snoozeIdOf(person.facts),
    })),
    done: list.done.map(short),
    nothingDue: list.nothingDue.map(short),
    caseload: seen.length,
  };
}

const snoozeIdOf = (facts: readonly Fact[]): string => facts.find((fact) => fact.kind === 'snooze')?.id ?? '';

/** Now, and what the clock on the wall says then: the same for everyone on the list. */
interface Moment {
  now: Date;
  clock: WallTime;
}

function viewOf(person: Seen, reasons: readonly Reason[], { now, clock }: Moment): TodayPerson {
  const { participant, around } = person;
  const [step] = [...around.steps].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return {
    ...short(person),
    ...(participant.pronouns ? { pronouns: participant.pronouns } : {}),
    reach: reachView(participant, clock),
    reasons: reasons.map(reasonView),
    beside: besideIn(person.facts, daysBefore(now, besideDays)),
    covering: person.covering,
    ...(step ? { nextStep: { id: step.id, what: step.what, owner: step.owner, dueOn: step.dueOn } } : {}),
  };
}

function reachView({ reach, phone }: Participant, clock: WallTime): TodayPerson['reach'] {
  return {
    ways: [...reach.ways],
    ...reachToday(reach, clock),
    doNotLeaveMessage: reach.noMessages,
    ...(reach.note ? { note: reach.note } : {}),
    ...(phone ? { phone } : {}),
  };
}
