import type { Day } from '../../lib/dates.ts';
import { daysBetween, isDay } from '../../lib/dates.ts';

/** How long an organization keeps records, and who says so. */
export interface Schedule {
  /** After the last episode ended or the last dated entry, whichever is later. */
  years: number;
  /** Records of the young are kept at least until this age. */
  notBeforeAge?: number | undefined;
  /** Due records are destroyed without asking. */
  automatic: boolean;
  /** The law here lets a record be destroyed earlier where the person asks. */
  onRequest: boolean;
  /** Days within which a request is to be answered. */
  answerDays: number;
  source: string;
}

/**
 * In force until somebody has looked. Six years is what 45 CFR § 164.530(j) asks for the papers around a record; what holds
 * for the record itself differs by state and funder, and for minors often counts from their majority. So it keeps longer
 * rather than shorter, destroys nothing unasked, and says that it is provisional. Thirty days are those of access requests
 * (45 CFR § 164.524(b)). Written 2026-11-22.
 */
export const provisionalSchedule: Schedule = {
  years: 7,
  notBeforeAge: 25,
  automatic: false,
  onRequest: false,
  answerDays: 30,
  source: 'provisional: check your state and funder',
};

/** When a record was last used. */
export interface RecordUse {
  lastOn: Day;
  inUse: boolean;
  birthOn?: Day | undefined;
}

/** The same day so many years later; 29 February becomes the 28th where there is none. */
export function addYears(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const moved = `${year}${day.slice(4)}`;
  return isDay(moved) ? moved : `${year}-02-28`;
}

/** The day from which a record may be destroyed; undefined while it is in use. */
export function dueOn(schedule: Pick<Schedule, 'years' | 'notBeforeAge'>, use: RecordUse): Day | undefined {
  if (use.inUse) return undefined;
  const after = addYears(use.lastOn, schedule.years);
  const grown = use.birthOn && schedule.notBeforeAge ? addYears(use.birthOn, schedule.notBeforeAge) : after;
  return grown > after ? grown : after;
}

export const wishes = ['close', 'erase'] as const;
export type Wish = (typeof wishes)[number];

/** `kept` changes nothing, `closed` ends the work and keeps the record until its day, `erased` destroys it now. */
export const outcomes = ['kept', 'closed', 'erased'] as const;
export type Outcome = (typeof outcomes)[number];

/** How a request stands against its clock: days left, negative when it is late. */
export const daysLeft = (answerBy: Day, today: Day): number => daysBetween(today, answerBy);
