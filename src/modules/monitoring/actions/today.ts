import type { Permit } from '../../../kernel/access/index.ts';
import { listTies, personOf, sawParticipants } from '../../../kernel/access/index.ts';
import { getOrganization } from '../../organizations/index.ts';
import type { Participant, WallTime } from '../../people/index.ts';
import { fullName, getParticipants, wallTimeIn } from '../../people/index.ts';
import type { Fact } from '../../timeline/index.ts';
import type { Around, Reason } from '../domain/around.ts';
import { besideIn, gather } from '../domain/gather.ts';
import { reachToday } from '../domain/reach.ts';
import { cannotWait, listToday, threadOf } from '../domain/today.ts';
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
  const ties = await listTies(permit, ['caseload', 'cover', 'on-call'], [me]);
  const own = [...new Set(ties.map((tie) => tie.participantId))];
  const mine = new Set(ties.flatMap((tie) => (tie.kind === 'caseload' ? [tie.participantId] : [])));
  const { timeZone } = await getOrganization(permit);
  const people = (await getParticipants(permit, own)).filter((participant) => !participant.mergedInto);
  const around = await lookAround(permit, own);
  sawParticipants(permit, own);
  const seen = people.map((participant) => ({
    ...see(permit.now, timeZone, participant, around.get(participant.id) ?? []),
    covering: !mine.has(participant.id),
  }));
  return present(seen, permit.now, timeZone);
}

function see(
  now: Date,
  zone: string,
  participant: Participant,
  facts: readonly Fact[],
): Omit<Seen, 'covering'> {
  return { name: fullName(participant), participant, facts, around: gather(facts, { now, zone }) };
}

const short = ({ participant, name }: Seen) => ({ id: participant.id, name });

function present(seen: readonly Seen[], now: Date, zone: string): Today {
  const today = gather([], { now, zone }).today;
  const isDone = ({ around }: Seen): boolean =>
    !cannotWait(around) && (around.lastKept === today || triedToday(around));
  const done = seen.filter(isDone);
  const list = listToday(
    seen.filter((one) => !done.includes(one)).map((one) => ({ person: one, around: one.around })),
  );
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
    done: done.map(short),
    nothingDue: list.nothingDue.map(short),
    caseload: seen.length,
  };
}

const triedToday = ({ lastTry, today }: Around): boolean => lastTry?.on === today;

const snoozeIdOf = (facts: readonly Fact[]): string => facts.find((fact) => fact.kind === 'snooze')?.id ?? '';

/** Now, and what the clock on the wall says then: the same for everyone on the list. */
interface Moment {
  now: Date;
  clock: WallTime;
}

function viewOf(person: Seen, reasons: readonly Reason[], { now, clock }: Moment): TodayPerson {
  const { participant, around } = person;
  const beside = besideIn(person.facts, daysBefore(now, besideDays));
  const [step] = [...around.steps].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return {
    ...short(person),
    ...(participant.pronouns ? { pronouns: participant.pronouns } : {}),
    reach: reachView(participant, clock),
    reasons: reasons.map(({ rule, code, facts, needsPerson, act }) => ({
      rule,
      code,
      facts,
      needsPerson,
      act,
    })),
    thread: threadOf(beside),
    beside,
    covering: person.covering,
    ...(step ? { nextStep: { id: step.id, what: step.what, owner: step.owner, dueOn: step.dueOn } } : {}),
  };
}

function reachView({ reach, phone }: Participant, clock: WallTime): TodayPerson['reach'] {
  return {
    ways: [...reach.ways],
    ...reachToday(reach.times, clock),
    doNotLeaveMessage: reach.noMessages,
    ...(reach.note ? { note: reach.note } : {}),
    ...(phone ? { phone } : {}),
  };
}
