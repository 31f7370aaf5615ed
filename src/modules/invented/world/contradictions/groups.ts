import type { KnownWorld } from './known-world.ts';

/** Attendance belongs to a session that took place, of a program the person is in; heads cover names. */
export function* groupTrouble(known: KnownWorld): Generator<string> {
  const named = new Map<string, Set<string>>();
  const written = new Set<string>();
  for (const fact of known.ofKind('group-attendance')) {
    const key = `${fact.data.groupId} ${fact.happenedAt}`;
    const group = known.groups.get(fact.data.groupId);
    if (!known.sessions.has(key)) yield `${known.label(fact)} belongs to no session.`;
    if (group && !known.isEnrolled(fact.participantId, known.day(fact), group.programId)) {
      yield `${known.label(fact)} is in a program the person is not in.`;
    }
    if (written.has(`${key} ${fact.participantId}`)) yield `${known.label(fact)} is written twice.`;
    written.add(`${key} ${fact.participantId}`);
    if (fact.data.present) named.set(key, (named.get(key) ?? new Set()).add(fact.participantId));
  }
  for (const [key, session] of known.sessions) {
    const names = named.get(key)?.size ?? 0;
    if (names > session.headcount) yield `A group on ${session.startsAt} counts fewer heads than names.`;
    const { date } = known.clock(session.startsAt);
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
