import { addDays, isDay } from '../../../../lib/dates.ts';
import { tidyLine } from '../tidy.ts';
import type { DateColumn } from './date-column.ts';
import type { DateShape } from './date-shape.ts';
import { dateShape, splitMoment } from './date-shape.ts';
import type { Value } from './value.ts';
import { read, unread } from './value.ts';

/** `birth`: someone alive today was born then. `past`: it has happened. `any`: it may be planned. */
export type DateRole = 'birth' | 'past' | 'any';

export interface DateContext {
  readonly column: DateColumn;
  readonly role: DateRole;
  /** The day the file is read, 'YYYY-MM-DD'. */
  readonly today: string;
}

const serialZero = '1899-12-30';
const earliest = '1900-01-01';
/** Two digits stand for the latest year that leaves a person at least this old, or an event at most this far ahead. */
const youngest = 10;
const farthest = 5;

/** A day as 'YYYY-MM-DD'; a time behind it is left out. */
export function readDate(cell: string, context: DateContext): Value<string> {
  return readMoment(splitMoment(tidyLine(cell)).day, context);
}

/** A day as 'YYYY-MM-DD', or 'YYYY-MM-DDTHH:MM' when a time is written behind it. */
export function readMoment(cell: string, context: DateContext): Value<string> {
  const given = tidyLine(cell);
  const { day: text, time } = splitMoment(given);
  const shape = dateShape(text);
  if (!shape) return unread('not-a-date', given);
  if (shape.kind === 'incomplete') return unread('date-incomplete', given);
  const found = dayOf(shape, context);
  if (found === 'ambiguous') return unread('date-ambiguous', given);
  if (!isDay(found.day)) return unread('date-impossible', given);
  if (found.day < earliest) return unread('date-too-old', given);
  if (context.role !== 'any' && found.day > context.today) return unread('date-in-future', given);
  return read(time ? `${found.day}T${time}` : found.day, found.odd ? 'date-order-odd' : undefined);
}

/** A date that is another day in the other order, and what each would make of it. */
export interface UndecidedDate {
  readonly given: string;
  readonly mdy: string;
  readonly dmy: string;
}

const fewExamples = 3;

/** The first few dates of a column that could be two days, each once, for a person to say which is meant. */
export function undecidedDates(
  cells: Iterable<string>,
  context: Omit<DateContext, 'column'>,
): UndecidedDate[] {
  const found = new Map<string, UndecidedDate>();
  for (const cell of cells) {
    if (found.size === fewExamples) break;
    const given = tidyLine(cell);
    const [mdy, dmy] = (['mdy', 'dmy'] as const).map((order) =>
      readDate(given, { ...context, column: { order, evidence: 'proved', undecided: 0 } }),
    );
    if (mdy?.ok && dmy?.ok && mdy.value !== dmy.value)
      found.set(given, { given, mdy: mdy.value, dmy: dmy.value });
  }
  return [...found.values()];
}

type Found = { day: string; odd?: boolean } | 'ambiguous';

function dayOf(shape: Exclude<DateShape, { kind: 'incomplete' }>, context: DateContext): Found {
  if (shape.kind === 'serial') return { day: addDays(serialZero, shape.days) };
  const year = fullYear(shape.year, context);
  if (shape.kind === 'clear') return { day: dayText(year, shape.month, shape.day) };
  const { first, second } = shape;
  const byMonth = { mdy: dayText(year, first, second), dmy: dayText(year, second, first) };
  const { order, evidence } = context.column;
  if (Math.max(first, second) <= 12) {
    return evidence === 'mixed' && first !== second ? 'ambiguous' : { day: byMonth[order] };
  }
  const only = first > 12 ? 'dmy' : 'mdy';
  return { day: byMonth[only], odd: only !== order && evidence !== 'mixed' };
}

function dayText(year: number, month: number, day: number): string {
  const [mm, dd] = [month, day].map((number) => String(number).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}-${mm}-${dd}`;
}

function fullYear(written: string, { role, today }: DateContext): number {
  const year = Number(written);
  if (written.length > 2) return year;
  const latest = Number(today.slice(0, 4)) + (role === 'birth' ? -youngest : farthest);
  const century = latest - (latest % 100);
  return century + year > latest ? century - 100 + year : century + year;
}
