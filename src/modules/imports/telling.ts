import type { Telling } from './schema.ts';

type Outcome = 'kept' | 'missed';

/** Who is told: how their place writes days, and their words for whether somebody came. */
export interface Listener {
  readonly locale: string;
  readonly came: (outcome: Outcome) => string;
}

/** A piece of what a row says, as its reader writes it. */
export function tellingText(telling: Telling, { locale, came }: Listener): string {
  if (typeof telling === 'string') return telling;
  if ('outcome' in telling) return came(telling.outcome);
  return dayText(telling.day, telling.time, locale);
}

/** A wall-clock time has no zone: read and written in UTC it stays what it is. */
function dayText(day: string, time: string | undefined, locale: string): string {
  const style = time === undefined ? {} : { timeStyle: 'short' as const };
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', ...style });
  return format.format(new Date(`${day}T${time ?? '00:00'}Z`));
}

const workbooks = /\.xls[xm]$/i;
const stored = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?$/;

/** A cell as its reader knows it: a day in a workbook is kept as a number, which every program shows its own way. */
export function cellText(cell: string, fileNames: readonly string[], locale: string): string {
  const found = fileNames.every((name) => workbooks.test(name)) ? stored.exec(cell) : null;
  const day = found?.[1];
  return day === undefined || Number.isNaN(Date.parse(day)) ? cell : dayText(day, found?.[2], locale);
}
