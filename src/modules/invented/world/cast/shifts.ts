import { minutesOf, wallClock, weekdayOf } from '../local-time.ts';
import type { Fact, Id, LocalDate, Participant, Shift } from '../types.ts';

const workdays = [1, 2, 3, 4, 5];

export const earlyShift: Shift = { days: workdays, from: '06:00', until: '14:00' };
const lateShift: Shift = { days: workdays, from: '15:00', until: '23:00' };
const nightShift: Shift = { days: workdays, from: '22:00', until: '06:00' };

/** The shift that fits the safe hours somebody named. */
function shiftBeside({ safeFrom, safeUntil }: Participant): Shift | undefined {
  if (safeFrom === '14:30') return earlyShift;
  if (safeUntil === '14:00') return lateShift;
  return safeUntil < '20:00' ? nightShift : undefined;
}

/** Whether a moment in the organization's time zone lies in a shift. */
function isIn({ days, from, until }: Shift, { date, minute }: { date: LocalDate; minute: number }): boolean {
  const [begins, ends, day] = [minutesOf(from), minutesOf(until), weekdayOf(date)];
  if (begins < ends) return days.includes(day) && begins <= minute && minute < ends;
  const dayBefore = day === 1 ? 7 : day - 1;
  return (days.includes(day) && begins <= minute) || (days.includes(dayBefore) && minute < ends);
}

/** How many people besides Maya tell when they work. */
const others = 2;

/** The first people who have a job, and come to nothing here while they would be at work, tell when they work. */
export function withShifts(
  participants: readonly Participant[],
  facts: readonly Fact[],
  today: LocalDate,
): Participant[] {
  const factsOf = Map.groupBy(facts, ({ participantId }) => participantId);
  const chosen = new Map<Id, Shift>();
  for (const participant of participants) {
    const shift = shiftBeside(participant);
    const own = factsOf.get(participant.id) ?? [];
    const fits = shift && participant.shifts.length === 0 && hasJob(own, today) && isFree(own, shift);
    if (fits && chosen.size < others) chosen.set(participant.id, shift);
  }
  return participants.map((participant) => {
    const shift = chosen.get(participant.id);
    return shift ? { ...participant, shifts: [shift] } : participant;
  });
}

const hasJob = (facts: readonly Fact[], today: LocalDate): boolean =>
  facts.some((fact) => fact.kind === 'milestone' && fact.data.what === 'job' && fact.data.onDate < today);

const isFree = (facts: readonly Fact[], shift: Shift): boolean =>
  !facts.some(
    ({ kind, happenedAt }) =>
      (kind === 'contact' || kind === 'group-attendance') && isIn(shift, wallClock(happenedAt)),
  );
