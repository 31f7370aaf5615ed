import type { Format } from '../../../web/words.ts';

/** 1 Monday … 7 Sunday. */
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** 1 January 2024 was a Monday: the days from it have the names of the week. */
export function weekdayName(day: number, { locale }: Format): string {
  const at = new Date(Date.UTC(2024, 0, day, 12));
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(at);
}

export const weekdayChoices = (format: Format): { value: string; label: string }[] =>
  weekdays.map((day) => ({ value: String(day), label: weekdayName(day, format) }));
