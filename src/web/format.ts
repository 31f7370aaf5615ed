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
}

const dayOnly = /^\d{4}-\d{2}-\d{2}$/;
const dayInMs = 86_400_000;

function isDay(when: When): when is string {
  return typeof when === 'string' && dayOnly.test(when);
}

/** A calendar day has no zone: read and written in UTC it can never slip to its neighbour. */
function written(locale: string, when: When, options: Intl.DateTimeFormatOptions): string {
  const at = new Date(when);
  if (Number.isNaN(at.getTime())) return '';
  return new Intl.DateTimeFormat(locale, isDay(when) ? { ...options, timeZone: 'UTC' } : options).format(at);
}

function dayNumber(when: When): number {
  const at = new Date(when);
  const utc = isDay(when) ? at.getTime() : Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
  return Math.floor(utc / dayInMs);
}

function relativeDay(locale: string, when: When, now: Date): string {
  const days = dayNumber(when) - dayNumber(now);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
}

function shortDate(locale: string, when: When): string {
  const sameYear = new Date(when).getUTCFullYear() === new Date().getFullYear();
  return written(locale, when, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

export function makeFormat(locale: string): Format {
  const number = (value: number, options?: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(locale, options).format(value);
  return {
    locale,
    date: (when) => written(locale, when, { dateStyle: 'long' }),
    shortDate: (when) => shortDate(locale, when),
    dayName: (when) => written(locale, when, { weekday: 'long', day: 'numeric', month: 'long' }),
    time: (when) => written(locale, when, { timeStyle: 'short' }),
    dateTime: (when) =>
      written(locale, when, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }),
    relativeDay: (when, now = new Date()) => relativeDay(locale, when, now),
    number,
    money: (value, currency = 'USD') => number(value, { style: 'currency', currency }),
    percent: (value) => number(value, { style: 'percent', maximumFractionDigits: 1 }),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}
