import type { Day } from '../../../lib/dates.ts';
import { addDays } from '../../../lib/dates.ts';

/** When what participants write is read: 1 Monday … 7 Sunday, and 'HH:MM' on the organization's clock. */
export interface ReadingHours {
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly until: string;
}

/** A moment on the organization's clock. */
export interface ClockTime {
  readonly day: Day;
  readonly weekday: number;
  readonly time: string;
}

/** Somebody reads now until a time, or again on a day from a time on. */
export type Reading = { now: true; until: string } | { now: false; on: Day; from: string };

const weekdayAfter = (weekday: number, days: number): number => ((weekday - 1 + days) % 7) + 1;

/** When it is read next. Hours lie within one day: `from` is before `until`. */
export function nextReading(hours: ReadingHours, { day, weekday, time }: ClockTime): Reading {
  const { from, until } = hours;
  const isDay = (ahead: number): boolean => hours.weekdays.includes(weekdayAfter(weekday, ahead));
  if (isDay(0) && from <= time && time < until) return { now: true, until };
  const ahead = [0, 1, 2, 3, 4, 5, 6, 7].find((days) => isDay(days) && (days > 0 || time < from)) ?? 7;
  return { now: false, on: addDays(day, ahead), from };
}
