import { minutesOf, wallClock } from '../local-time.ts';
import type { FactOf, LocalDate, Participant } from '../types.ts';
import type { KnownWorld } from './known-world.ts';

/** Who may meet whom, when, where and how. */
export function* contactTrouble(known: KnownWorld): Generator<string> {
  for (const contact of known.ofKind('contact')) {
    const date = known.day(contact);
    if (!isServed(known, contact, date)) yield `${known.label(contact)} lies outside every enrolment.`;
    if (!mayMeet(known, contact, date)) {
      yield `${known.label(contact)} was not with the coach, the cover or the employment specialist.`;
    }
    const ownCoach = known.coachOn(contact.participantId, date) === contact.authorId;
    if (contact.audience === 'just-us' && !ownCoach) {
      yield `${known.label(contact)} is kept between the person and somebody who is not their coach.`;
    }
    yield* outcomeTrouble(known, contact);
    const person = known.participants.get(contact.participantId);
    if (person) yield* reachTrouble(known, contact, person);
  }
}

/** Time passes and words are said only when people met. */
function* outcomeTrouble(known: KnownWorld, contact: FactOf<'contact'>): Generator<string> {
  const { outcome, minutes } = contact.data;
  const { said, agreed } = contact.words;
  if ((outcome === 'kept') !== minutes > 0)
    yield `${known.label(contact)} is ${outcome} and took ${minutes} minutes.`;
  if (outcome !== 'kept' && (said || agreed))
    yield `${known.label(contact)} quotes somebody who was not there.`;
}

const isServed = (known: KnownWorld, { participantId }: FactOf<'contact'>, date: LocalDate): boolean =>
  known.isEnrolled(participantId, date) || known.isFollowUpDay(participantId, date);

function mayMeet(
  known: KnownWorld,
  { participantId, authorId }: FactOf<'contact'>,
  date: LocalDate,
): boolean {
  const coach = known.coachOn(participantId, date);
  if (!coach) return false;
  if (authorId === coach || authorId === known.coverOf(coach, date)) return true;
  const work = known.world.programs.find(({ kind }) => kind === 'supported-employment');
  const isSpecialist = known.staff.get(authorId)?.role === 'employment-specialist';
  return isSpecialist && work !== undefined && known.isEnrolled(participantId, date, work.id);
}

/** Calls and texts keep to safe ways and hours; a request for no message is kept. */
function* reachTrouble(
  known: KnownWorld,
  contact: FactOf<'contact'>,
  person: Participant,
): Generator<string> {
  const { place } = contact.data;
  if (place === 'phone' || place === 'text') {
    const { minute } = known.clock(contact.happenedAt);
    const safe = minutesOf(person.safeFrom) <= minute && minute <= minutesOf(person.safeUntil);
    if (!safe) yield `${known.label(contact)} came outside safe hours.`;
    if (!person.phone) yield `${known.label(contact)} reached somebody without a telephone.`;
    if (!person.ways.includes(place)) yield `${known.label(contact)} came in a way that is not safe.`;
  }
  if (!person.leaveMessage && /\bleft (a|one|my|word)\b(?!.*desk)/i.test(contact.words.note ?? '')) {
    yield `${known.label(contact)} left a message against the person’s wish.`;
  }
}

interface Busy {
  who: string;
  from: number;
  until: number;
}

/** Nobody is in two places at once. */
export function* overlapTrouble(known: KnownWorld): Generator<string> {
  const byPerson = Map.groupBy(busyTimes(known), ({ who }) => who);
  for (const [who, times] of byPerson) {
    times.sort((one, other) => one.from - other.from);
    for (const [index, time] of times.entries()) {
      const next = times[index + 1];
      if (next && next.from < time.until) {
        const { date, minute } = wallClock(new Date(next.from).toISOString());
        yield `${known.name(who)} is in two places on ${date}, ${minute} minutes after midnight.`;
      }
    }
  }
}

function busyTimes(known: KnownWorld): Busy[] {
  const span = (at: string, minutes: number) => ({
    from: Date.parse(at),
    until: Date.parse(at) + minutes * 60_000,
  });
  const contacts = known.ofKind('contact').flatMap(({ participantId, authorId, happenedAt, data }) =>
    data.outcome === 'kept'
      ? [participantId, authorId, ...(data.withIds ?? [])].map((who) => ({
          who,
          ...span(happenedAt, data.minutes),
        }))
      : [],
  );
  const present = known
    .ofKind('group-attendance')
    .flatMap(({ participantId, happenedAt, data }) =>
      data.present
        ? [{ who: participantId, ...span(happenedAt, known.groups.get(data.groupId)?.minutes ?? 0) }]
        : [],
    );
  const led = known.world.sessions.map(({ leaderId, startsAt, minutes }) => ({
    who: leaderId,
    ...span(startsAt, minutes),
  }));
  return [...contacts, ...present, ...led];
}
