import type { Day } from '../../lib/dates.ts';
import { addDays } from '../../lib/dates.ts';

/** When someone is on call. */
export interface OnCallSpan {
  /** 1 Monday … 7 Sunday; none is every day. */
  readonly weekdays: readonly number[];
  /** 'HH:MM' on the organization's clock, both or neither; hours that end before they begin go on past midnight. */
  readonly startsAt?: string | undefined;
  readonly endsAt?: string | undefined;
  readonly fromOn: Day;
  /** The last day on which a turn begins. */
  readonly untilOn?: Day | undefined;
}

/** A moment on the organization's clock. */
export interface ClockTime {
  readonly day: Day;
  readonly weekday: number;
  readonly time: string;
}

function beginsOn(span: OnCallSpan, day: Day, weekday: number): boolean {
  const isDay = span.weekdays.length === 0 || span.weekdays.includes(weekday);
  return isDay && span.fromOn <= day && (span.untilOn === undefined || day <= span.untilOn);
}

const dayBefore = (weekday: number): number => (weekday === 1 ? 7 : weekday - 1);

/** Whether a turn that began on this day or the day before is under way. */
export function isOnCall(span: OnCallSpan, { day, weekday, time }: ClockTime): boolean {
  const { startsAt, endsAt } = span;
  const today = beginsOn(span, day, weekday);
  if (startsAt === undefined || endsAt === undefined) return today;
  if (startsAt < endsAt) return today && startsAt <= time && time < endsAt;
  const sinceYesterday = beginsOn(span, addDays(day, -1), dayBefore(weekday)) && time < endsAt;
  return sinceYesterday || (today && startsAt <= time);
}
