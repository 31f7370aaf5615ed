import { readNamedDate } from './month-names.ts';

/** How a date is written, before anything is decided about it. Years are as written: '84' or '1984'. */
export type DateShape =
  | { readonly kind: 'clear'; readonly year: string; readonly month: number; readonly day: number }
  | { readonly kind: 'numbers'; readonly first: number; readonly second: number; readonly year: string }
  | { readonly kind: 'serial'; readonly days: number }
  | { readonly kind: 'incomplete' };

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const yearLast = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?'?(\d{4}|\d{2})$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
/** Days since 1899-12-30, as spreadsheets store dates: five digits reach from 1927 to 2173. */
const serial = /^(\d{5})(?:\.\d+)?$/;
const part = /^(?:\d{4}|\d{1,2}[-/.]\d{1,4}|\d{4}[-/.]\d{1,2})$/;

/** The longest a date is ever written; what is longer is prose, and not worth the search. */
const longest = 80;

export function dateShape(text: string): DateShape | undefined {
  if (text.length > longest) return undefined;
  const clear = yearFirst.exec(text);
  if (clear) return { kind: 'clear', year: clear[1] ?? '', month: Number(clear[2]), day: Number(clear[3]) };
  const numbers = yearLast.exec(text);
  if (numbers) {
    return { kind: 'numbers', first: Number(numbers[1]), second: Number(numbers[2]), year: numbers[3] ?? '' };
  }
  return compactShape(text) ?? namedShape(text) ?? (part.test(text) ? { kind: 'incomplete' } : undefined);
}

function compactShape(text: string): DateShape | undefined {
  const days = serial.exec(text)?.[1];
  if (days) return { kind: 'serial', days: Number(days) };
  const found = compact.exec(text);
  if (!found) return undefined;
  const [, year = '', month, day] = found;
  if (Number(year) >= 1900 && Number(year) < 2200)
    return { kind: 'clear', year, month: Number(month), day: Number(day) };
  return {
    kind: 'numbers',
    first: Number(text.slice(0, 2)),
    second: Number(text.slice(2, 4)),
    year: text.slice(4),
  };
}

function namedShape(text: string): DateShape | undefined {
  const named = /\p{L}/u.test(text) ? readNamedDate(text) : undefined;
  if (!named) return undefined;
  const [first = '', second = ''] = named.numbers;
  if (named.numbers.length !== 2) return { kind: 'incomplete' };
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  return { kind: 'clear', year, month: named.month, day: Number(day) };
}

const clock =
  /^(.*?\d.*?)(?:T|,?\s+(?:at |a las )?)(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?\s?(?:m\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/** Parts a date from the time of day behind it; the time stays that of the clock it was written by. */
export function splitMoment(text: string): { day: string; time?: string } {
  const found = text.length > longest ? null : clock.exec(text);
  if (!found) return { day: text };
  const [, day = '', hours, minutes = '', half] = found;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59) return { day: text };
  return { day: day.trim(), time: `${String(hour).padStart(2, '0')}:${minutes}` };
}
