import type { Day } from './dates.ts';
import { dayIn } from './dates.ts';

/** 'YYYY-MM-DDTHH:MM' on the clock of a place: earlier is less, as text. */
export type WallMoment = string;

export const momentAt = (day: Day, time: string): WallMoment => `${day}T${time}`;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  const made =
    known ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  if (!known) clocks.set(zone, made);
  return made;
}

/** What the clock of an IANA zone shows at an instant. */
export const wallMomentIn = (zone: string, at: Date): WallMoment =>
  momentAt(dayIn(zone, at), clockOf(zone).format(at));

export const dayOf = (moment: WallMoment): Day => moment.slice(0, 10);
export const timeOf = (moment: WallMoment): string => moment.slice(11);

/** 1 Monday … 7 Sunday, as ISO 8601 counts. */
export const weekdayOf = (day: Day): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

const utc = (moment: WallMoment): number => Date.parse(`${moment}:00Z`);

const dayMs = 86_400_000;

/**
 * The instant at which a clock of this zone shows the moment: the first, where a change of the clock brings it twice; where
 * one skips it, as much later as the clock leaps.
 */
export function instantOf(zone: string, moment: WallMoment): Date {
  const wanted = utc(moment);
  const aheadAt = (at: number): number => utc(wallMomentIn(zone, new Date(at))) - at;
  // Beyond any change of the clock nearby, on either side: one of the two offsets holds.
  const either = [wanted - dayMs, wanted + dayMs].map((at) => wanted - aheadAt(at));
  const shown = either.filter((at) => wallMomentIn(zone, new Date(at)) === moment);
  return new Date(shown.length > 0 ? Math.min(...shown) : Math.max(...either));
}

/** The instant at which a day begins in an IANA zone; where the clock leaps over midnight, when it has leapt. */
export const startOfDay = (zone: string, day: Day): Date => instantOf(zone, momentAt(day, '00:00'));
