import type { FactOf } from '../types.ts';
import type { KnownWorld } from './known-world.ts';

type Attendance = FactOf<'group-attendance'>;

const sessionOf = ({ data, happenedAt }: Attendance): string => `${data.groupId} ${happenedAt}`;

/** Attendance belongs to a session that took place, of a program the person is in. */
export function* attendanceTrouble(known: KnownWorld): Generator<string> {
  const attendances = known.ofKind('group-attendance');
  for (const fact of attendances) {
    const group = known.groups.get(fact.data.groupId);
    if (!known.sessions.has(sessionOf(fact))) yield `${known.label(fact)} belongs to no session.`;
    if (group && !known.isEnrolled(fact.participantId, known.day(fact), group.programId)) {
      yield `${known.label(fact)} is in a program the person is not in.`;
    }
  }
  const perPerson = Map.groupBy(attendances, (fact) => `${sessionOf(fact)} ${fact.participantId}`);
  for (const [fact, again] of perPerson.values()) {
    if (fact && again) yield `${known.label(fact)} is written twice.`;
  }
}

/** Groups have met, led by somebody who was there, and count at least the people they name. */
export function* sessionTrouble(known: KnownWorld): Generator<string> {
  const present = known.ofKind('group-attendance').filter(({ data }) => data.present);
  const named = Map.groupBy(present, sessionOf);
  for (const [key, session] of known.sessions) {
    const { date } = known.clock(session.startsAt);
    const names = named.get(key)?.length ?? 0;
    if (names > session.headcount) yield `A group on ${date} counts fewer heads than names.`;
    if (known.isAway(session.leaderId, date)) yield `A group on ${date} is led by somebody away.`;
    if (date >= known.world.today) yield `A group on ${date} has not met yet.`;
  }
}

/** People answer what they could already read. */
export function* answerTrouble(known: KnownWorld): Generator<string> {
  for (const fact of [...known.ofKind('co-sign'), ...known.ofKind('dissent'), ...known.ofKind('reply')]) {
    const about = known.facts.get(fact.about ?? '');
    if (about && fact.happenedAt <= about.recordedAt)
      yield `${known.label(fact)} answers what was not written yet.`;
  }
}
