import { dayIn, daysBetween } from '../lib/dates.ts';

/** A calendar day 'YYYY-MM-DD', an ISO instant or a Date. */
export type When = string | Date;

export interface Format {
  readonly locale: string;
  /** 24 November 2026 */
  date(when: When): string;
  /** 24 Nov, with the year only when it is another one than today's */
  shortDate(when: When): string;
  /** Tuesday, 24 November */
  dayName(when: When): string;
  /** 14:30 or 2:30 PM */
  time(when: When): string;
  /** 24 Nov, 14:30 */
  dateTime(when: When): string;
  /** today, yesterday, in 3 days; counted in calendar days */
  relativeDay(when: When, now?: Date): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  money(value: number, currency?: string): string;
  /** 0.25 → 25 % */
  percent(value: number): string;
  /** Ana, Sam and Ruth */
  list(items: readonly string[]): string;
  /** Ana, Sam or Ruth */
  either(items: readonly string[]): string;
}

const dayOnly = /^\d{4}-\d{2}-\d{2}$/;

function isDay(when: When): when is string {
  return typeof when === 'string' && dayOnly.test(when);
}

/** A locale and the zone in which instants are told. */
interface Place {
  locale: string;
  timeZone: string;
}

/** A calendar day has no zone: read and written in UTC it can never slip to its neighbour. */
function written(place: Place, when: When, options: Intl.DateTimeFormatOptions): string {
  const at = new Date(when);
  if (Number.isNaN(at.getTime())) return '';
  const timeZone = isDay(when) ? 'UTC' : place.timeZone;
  return formatterFor(place.locale, { ...options, timeZone }).format(at);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times as much as using it, and a long line uses it thousands of times. */
function formatterFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, known);
  return known;
}

function dayOf(place: Place, when: When): string {
  return isDay(when) ? when : dayIn(place.timeZone, new Date(when));
}

function relativeDay(place: Place, when: When, now: Date): string {
  const days = daysBetween(dayOf(place, now), dayOf(place, when));
  return new Intl.RelativeTimeFormat(place.locale, { numeric: 'auto' }).format(days, 'day');
}

function shortDate(place: Place, when: When): string {
  const sameYear = dayOf(place, when).slice(0, 4) === dayOf(place, new Date()).slice(0, 4);
  return written(place, when, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

let deviceZone: string | undefined;

/** The device's own zone, asked once: the browser looks it up anew each time. */
function zoneOfDevice(): string {
  deviceZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return deviceZone;
}

export function makeFormat(locale: string, timeZone: string = zoneOfDevice()): Format {
  const place: Place = { locale, timeZone };
  const number = (value: number, options?: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(locale, options).format(value);
  return {
    locale,
    date: (when) => written(place, when, { dateStyle: 'long' }),
    shortDate: (when) => shortDate(place, when),
    dayName: (when) => written(place, when, { weekday: 'long', day: 'numeric', month: 'long' }),
    time: (when) => written(place, when, { timeStyle: 'short' }),
    dateTime: (when) =>
      written(place, when, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }),
    relativeDay: (when, now = new Date()) => relativeDay(place, when, now),
    number,
    money: (value, currency = 'USD') => number(value, { style: 'currency', currency }),
    percent: (value) => number(value, { style: 'percent', maximumFractionDigits: 1 }),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    either: (items) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(items),
  };
}
