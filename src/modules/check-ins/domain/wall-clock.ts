import type { Day } from '../../../lib/dates.ts';
import { dayIn } from '../../../lib/dates.ts';

/** 'YYYY-MM-DDTHH:MM' on the organization's clock: earlier is less, as text. */
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

export const wallMomentIn = (zone: string, at: Date): WallMoment =>
  momentAt(dayIn(zone, at), clockOf(zone).format(at));

export const dayOf = (moment: WallMoment): Day => moment.slice(0, 10);
export const timeOf = (moment: WallMoment): string => moment.slice(11);

/** 1 Monday … 7 Sunday, as ISO 8601 counts. */
export const weekdayOf = (day: Day): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

const utc = (moment: WallMoment): number => Date.parse(`${moment}:00Z`);

/** The instant at which a clock of this zone shows the moment; a moment that a change of the clock skips is the one after it. */
export function instantOf(zone: string, moment: WallMoment): Date {
  const ahead = (at: number): number => utc(wallMomentIn(zone, new Date(at))) - at;
  const wanted = utc(moment);
  const guess = wanted - ahead(wanted);
  return new Date(wanted - ahead(guess));
}
