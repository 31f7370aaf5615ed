import type { WallTime } from '../../people/index.ts';

interface Window {
  days: readonly number[];
  from: string;
  until: string;
}

/** When someone may be reached today: now, from a time on ('HH:MM'), or not any more. */
export function reachToday(
  times: readonly Window[],
  { weekday, time }: WallTime,
): { freeFrom?: string; notToday: boolean } {
  const today = times.filter((window) => window.days.includes(weekday));
  const open =
    times.length === 0 ||
    today.some((window) => time >= window.from && (time < window.until || window.until <= window.from));
  if (open) return { notToday: false };
  const next = today
    .map((window) => window.from)
    .filter((from) => from > time)
    .sort()[0];
  return next ? { freeFrom: next, notToday: false } : { notToday: true };
}
