import type { Format } from '../../../web/words.ts';

/** Any Monday: its week gives the names of the days. */
const monday = Date.UTC(2024, 0, 1);
const dayInMs = 86_400_000;

/** The name of a day of the week, 1 Monday … 7 Sunday, as the reader's place writes it. */
export function weekdayName(weekday: number, format: Format, width: 'long' | 'short' = 'long'): string {
  const names = new Intl.DateTimeFormat(format.locale, { weekday: width, timeZone: 'UTC' });
  return names.format(new Date(monday + (weekday - 1) * dayInMs));
}

/** Monday, Wednesday and Friday */
export function weekdayNames(weekdays: readonly number[], format: Format): string {
  return format.list([...weekdays].sort((a, b) => a - b).map((weekday) => weekdayName(weekday, format)));
}
