import type { ClockTime, Instant, LocalDate, WrittenLanguage } from './types.ts';

export const timeZone = 'America/New_York';

const dayLength = 86_400_000;
const hourLength = 3_600_000;
const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
});
const offsets = new Map<number, number>();

// A world asks for its few thousand days a million times: each is written and read once.
const stamps = new Map<LocalDate, number>();
const days = new Map<number, LocalDate>();

function stamp(date: LocalDate): number {
  const known = stamps.get(date) ?? Date.parse(`${date}T00:00:00Z`);
  stamps.set(date, known);
  return known;
}

function day(milliseconds: number): LocalDate {
  const number = Math.floor(milliseconds / dayLength);
  const known = days.get(number) ?? new Date(number * dayLength).toISOString().slice(0, 10);
  days.set(number, known);
  return known;
}

export const addDays = (date: LocalDate, days: number): LocalDate => day(stamp(date) + days * dayLength);

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (stamp(to) - stamp(from)) / dayLength;

/** The same day of another month; the month's last day when it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return day(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last)));
}

export const addYears = (date: LocalDate, years: number): LocalDate => addMonths(date, years * 12);

/** Whether the day comes round within a fortnight from today, or did in the last days. */
export function comesRound(date: LocalDate, today: LocalDate): boolean {
  const years = Number(today.slice(0, 4)) - Number(date.slice(0, 4));
  return [years, years + 1].some((more) => {
    const away = daysBetween(today, addYears(date, more));
    return more > 0 && away >= -4 && away <= 14;
  });
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (date: LocalDate): number => new Date(stamp(date)).getUTCDay() || 7;

const weekdayNames: Record<WrittenLanguage, readonly string[]> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
};

export function weekdayName(date: LocalDate, language: WrittenLanguage = 'en'): string {
  return weekdayNames[language][weekdayOf(date) - 1] ?? '';
}

const monthNames: Record<WrittenLanguage, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
};

/** How people say a day some time ahead: its weekday within the week, after that its date. */
export function dayName(date: LocalDate, saidOn: LocalDate, language: WrittenLanguage): string {
  if (daysBetween(saidOn, date) < 7) return weekdayName(date, language);
  const dayOfMonth = Number(date.slice(8));
  const month = monthNames[language][Number(date.slice(5, 7)) - 1] ?? '';
  return language === 'es' ? `${dayOfMonth} de ${month}` : `${month} ${dayOfMonth}`;
}

/** The offices are closed on weekends and on four holidays. */
export function isWorkday(date: LocalDate): boolean {
  return weekdayOf(date) < 6 && !['01-01', '07-04', '12-25'].includes(date.slice(5)) && !isThanksgiving(date);
}

function isThanksgiving(date: LocalDate): boolean {
  const dayOfMonth = Number(date.slice(8));
  return date.slice(5, 7) === '11' && weekdayOf(date) === 4 && dayOfMonth > 21 && dayOfMonth < 29;
}

/** This day or the first working day after it. */
export function workdayFrom(date: LocalDate): LocalDate {
  return isWorkday(date) ? date : workdayFrom(addDays(date, 1));
}

/** This day or the last working day before it. */
export function workdayUntil(date: LocalDate): LocalDate {
  return isWorkday(date) ? date : workdayUntil(addDays(date, -1));
}

export function minutesOf(time: ClockTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The moment that many minutes after midnight by the wall clock. Right from 03:00 on, on every day. */
export function instantAt(date: LocalDate, minute: number): Instant {
  return new Date(stamp(date) + minute * 60_000 - offsetAtNoon(date)).toISOString();
}

/** The first moment of a day; the clocks change after it. */
export function startOfDay(date: LocalDate): Instant {
  return new Date(stamp(date) - offsetAtNoon(addDays(date, -1))).toISOString();
}

export const addMinutes = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();

/** What calendar and wall clock say at a moment. */
export function wallClock(at: Instant): { date: LocalDate; minute: number } {
  const moment = Date.parse(at);
  const local = moment + offsetIn(Math.floor(moment / hourLength));
  return { date: day(local), minute: Math.floor((local % dayLength) / 60_000) };
}

const offsetAtNoon = (date: LocalDate): number => offsetIn((stamp(date) + dayLength / 2) / hourLength);

/** Milliseconds the wall clock is ahead of UTC in an hour since 1970; clocks change on the hour. */
function offsetIn(hour: number): number {
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const parts = new Map(clock.formatToParts(hour * hourLength).map((part) => [part.type, part.value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const wall = stamp(`${part('year')}-${part('month')}-${part('day')}`) + Number(part('hour')) * hourLength;
  const offset = wall - hour * hourLength;
  offsets.set(hour, offset);
  return offset;
}
