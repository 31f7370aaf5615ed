/** A calendar day as 'YYYY-MM-DD', without a time zone. */
export type Day = string;

const dayInMs = 86_400_000;

function toUtc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;
}

export function addDays(day: Day, days: number): Day {
  const at = new Date(toUtc(day) + days * dayInMs);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to) - toUtc(from)) / dayInMs);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  formatters.set(zone, made);
  return made;
}

/** The calendar day of an instant in an IANA time zone. */
export function dayIn(zone: string, instant: Date): Day {
  return formatterFor(zone).format(instant);
}

/** Years completed between two days, as ages and anniversaries are counted. */
export function yearsBetween(from: Day, to: Day): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
