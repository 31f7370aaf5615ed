import type { Reach } from './reach.ts';
import { atWorkUntil, isGoodTime } from './reach.ts';
import type { WallTime } from './wall-time.ts';
import { firstAhead } from './wall-time.ts';

interface ReachToday {
  /** 'HH:MM' from when today, where now is not a good time. */
  freeFrom?: string;
  /** 'HH:MM' until when, where a good time ends within two hours. */
  freeUntil?: string;
  /** 'HH:MM' when work ends, while they are at work. */
  atWorkUntil?: string;
  /** Nothing more today. */
  notToday: boolean;
}

const soonInMinutes = 120;

type Hours = Pick<Reach, 'times' | 'shifts'>;

/** When someone may be reached today: now, until soon, from a time on, or not any more; and until when they are at work. */
export function reachToday(hours: Hours, at: WallTime): ReachToday {
  if (isGoodTime(hours, at)) return { notToday: false, ...endsSoon(hours, at) };
  const working = atWorkUntil(hours.shifts, at);
  const begins = [...hours.times.map(({ from }) => from), ...hours.shifts.map(({ until }) => until)];
  const next = firstAhead(begins, at, (then) => isGoodTime(hours, then));
  const today = next?.weekday === at.weekday ? next.time : undefined;
  return {
    ...(working ? { atWorkUntil: working } : {}),
    ...(today ? { freeFrom: today } : {}),
    notToday: today === undefined,
  };
}

function endsSoon({ times, shifts }: Hours, at: WallTime): Pick<ReachToday, 'freeUntil'> {
  const ends = [...times.map(({ until }) => until), ...shifts.map(({ from }) => from)];
  const end = firstAhead(ends, at, (then) => !isGoodTime({ times, shifts }, then));
  return end && end.minutes <= soonInMinutes ? { freeUntil: end.time } : {};
}
