import { minutesOf, weekdayOf } from '../local-time.ts';
import type { LocalDate, Participant, Shift } from '../types.ts';
import type { KnownWorld } from './known-world.ts';

/** Who tells of shifts has a job, and since it began is not called, texted or in a group while at work. */
export function* shiftTrouble(known: KnownWorld): Generator<string> {
  for (const person of known.world.participants) {
    if (person.shifts.length === 0) continue;
    const jobs = known
      .ofKind('milestone')
      .filter(({ participantId, data }) => participantId === person.id && data.what === 'job');
    const since = jobs.map(({ data }) => data.onDate).sort()[0];
    if (!since || since >= known.world.today) yield `${person.fullName} tells of a shift and has no job.`;
    else yield* atWorkTrouble(known, person, since);
  }
}

function* atWorkTrouble(known: KnownWorld, { id, shifts }: Participant, since: LocalDate): Generator<string> {
  for (const fact of known.factsOf.get(id) ?? []) {
    const there = fact.kind === 'group-attendance' && fact.data.present;
    const rang = fact.kind === 'contact' && (fact.data.place === 'phone' || fact.data.place === 'text');
    const at = known.clock(fact.happenedAt);
    if ((there || rang) && at.date >= since && shifts.some((shift) => covers(shift, at)))
      yield `${known.label(fact)} came while they were at work.`;
  }
}

function covers(
  { days, from, until }: Shift,
  { date, minute }: { date: LocalDate; minute: number },
): boolean {
  const [start, end] = [minutesOf(from), minutesOf(until)];
  // Counted from midnight of the day the shift begins on: that day, or the one before.
  return [weekdayOf(date), weekdayOf(date) - 1 || 7].some((day, daysBack) => {
    const at = minute + daysBack * 24 * 60;
    return days.includes(day) && start <= at && at < (end <= start ? end + 24 * 60 : end);
  });
}
