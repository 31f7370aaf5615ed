import type { WallTime } from '../../people/index.ts';

interface Window {
  days: readonly number[];
  from: string;
  until: string;
}

export interface ReachToday {
  /** 'HH:MM' from when today, where now is not a safe time. */
  freeFrom?: string;
  /** 'HH:MM' until when, where a safe time ends within two hours. */
  freeUntil?: string;
  /** Nothing more today. */
  notToday: boolean;
}

const soonInMinutes = 120;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const dayBefore = (weekday: number): number => (weekday === 1 ? 7 : weekday - 1);

/** Minutes a window stays open from this moment; undefined while it is shut. One that ends before it begins goes on past midnight. */
function openFor({ days, from, until }: Window, { weekday, time }: WallTime): number | undefined {
  const overnight = until <= from;
  const rest = minutesOf(until) - minutesOf(time);
  if (days.includes(weekday) && time >= from && (overnight || time < until))
    return overnight ? rest + 24 * 60 : rest;
  return overnight && days.includes(dayBefore(weekday)) && time < until ? rest : undefined;
}

/** When someone may be reached today: now, until soon, from a time on, or not any more. */
export function reachToday(times: readonly Window[], at: WallTime): ReachToday {
  if (times.length === 0) return { notToday: false };
  const open = times
    .map((window) => ({ until: window.until, minutes: openFor(window, at) ?? -1 }))
    .sort((a, b) => b.minutes - a.minutes)[0];
  if (open && open.minutes >= 0)
    return { notToday: false, ...(open.minutes <= soonInMinutes ? { freeUntil: open.until } : {}) };
  const next = times
    .filter((window) => window.days.includes(at.weekday) && window.from > at.time)
    .map((window) => window.from)
    .sort()[0];
  return next ? { freeFrom: next, notToday: false } : { notToday: true };
}
