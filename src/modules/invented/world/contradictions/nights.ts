import { minutesOf } from '../local-time.ts';
import type { NightTurn } from '../types.ts';
import type { KnownWorld } from './known-world.ts';

const work = ['coach', 'employment-specialist', 'clinician'];
const week = [1, 2, 3, 4, 5, 6, 7];
const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour);

/** The hours in which the day's team reads: weekdays from nine to five. */
const isDay = (weekday: number, hour: number): boolean => weekday <= 5 && 9 <= hour && hour < 17;

/** Whoever has a turn has the work for it and was here by then; at every hour outside the day one person reads. */
export function* nightTrouble(known: KnownWorld): Generator<string> {
  const { turns } = known.world;
  for (const { staffId, fromOn } of turns) {
    const [who, member] = [known.name(staffId), known.staff.get(staffId)];
    if (!(member && work.includes(member.role))) yield `${who} reads at night, who has no such work.`;
    if (member && fromOn < member.startedOn) yield `${who} reads at night before their first day.`;
  }
  for (const weekday of week) yield* weekdayTrouble(turns, weekday);
}

function* weekdayTrouble(turns: readonly NightTurn[], weekday: number): Generator<string> {
  for (const hour of hoursOfDay.filter((one) => !isDay(weekday, one))) {
    const when = `on weekday ${weekday} at ${String(hour).padStart(2, '0')}:00`;
    const readers = turns.filter((turn) => reads(turn, weekday, hour)).length;
    if (readers === 0) yield `Nobody reads ${when}.`;
    if (readers > 1) yield `Two people read ${when}.`;
  }
}

/** Whether a turn that began that day, or went on past midnight from the day before, is under way. */
function reads({ weekdays, startsAt, endsAt }: NightTurn, weekday: number, hour: number): boolean {
  const [begins, ends] = [minutesOf(startsAt) / 60, minutesOf(endsAt) / 60];
  if (begins < ends) return weekdays.includes(weekday) && begins <= hour && hour < ends;
  const dayBefore = weekday === 1 ? 7 : weekday - 1;
  return (weekdays.includes(weekday) && begins <= hour) || (weekdays.includes(dayBefore) && hour < ends);
}
