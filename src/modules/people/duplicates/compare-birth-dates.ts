import { slipBetween } from '../../../lib/similarity/one-slip.ts';
import type { Finding } from './finding.ts';
import type { ReasonCode } from './weights.ts';

/**
 * A mistyped digit that moves the year further than this may as well be a parent and a child born on the same
 * day of the year.
 */
const mostYearsMistyped = 12;

/** @param one and other: YYYYMMDD; nothing is found when either is missing. */
export function compareBirthDates(one: string | undefined, other: string | undefined): Finding[] {
  if (one === undefined || other === undefined) return [];
  if (one !== other) return [{ code: differenceOf(one, other) }];
  if (one.endsWith('0101')) return [{ code: 'birth-date/same-year-only' }];
  return [{ code: 'birth-date/same', shared: one }];
}

function differenceOf(one: string, other: string): ReasonCode {
  if (one === dayAndMonthSwapped(other)) return 'birth-date/day-month-swapped';
  const slip = slipBetween(one, other);
  if (slip === 'swapped') return 'birth-date/digits-swapped';
  if (slip === 'changed' && yearsApart(one, other) <= mostYearsMistyped) return 'birth-date/one-digit-off';
  return one.slice(4) === other.slice(4) ? 'birth-date/other-year' : 'birth-date/differs';
}

function dayAndMonthSwapped(date: string): string {
  return date.slice(0, 4) + date.slice(6) + date.slice(4, 6);
}

function yearsApart(one: string, other: string): number {
  return Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)));
}
