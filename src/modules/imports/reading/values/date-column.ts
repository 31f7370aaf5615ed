import { isDay } from '../../../../lib/dates.ts';
import { saysNothing, tidyLine } from '../tidy.ts';
import { dateShape, splitMoment } from './date-shape.ts';

/** Which number comes first in `3/4/2024`. */
export type DayOrder = 'mdy' | 'dmy';

/**
 * What a column's dates tell about their order. `proved`: some cannot be read the other way. `assumed`: none tells,
 * the place's habit decides. `mixed`: some tell this, some that. `clear`: no date leaves room for doubt.
 */
export interface DateColumn {
  readonly order: DayOrder;
  readonly evidence: 'proved' | 'assumed' | 'mixed' | 'clear';
  /** How many cells would be another day in the other order. */
  readonly undecided: number;
}

/** Up to one in fifty of the telling dates may be a slip of the hand. */
const slips = 0.02;

/** How many dates of a column can only be read in one order, and how many in either; the first that tells. */
export interface OrdersTold {
  readonly mdy: number;
  readonly dmy: number;
  readonly undecided: number;
  readonly first?: string;
}

export function countOrders(cells: Iterable<string>): OrdersTold {
  const found = { mdy: 0, dmy: 0, undecided: 0 };
  let first: string | undefined;
  for (const cell of cells) {
    const telling = orderToldBy(cell);
    if (!telling) continue;
    found[telling]++;
    if (telling !== 'undecided') first ??= tidyLine(cell);
  }
  return first === undefined ? found : { ...found, first };
}

/** Decides the order of day and month for a whole column at once, since one cell alone often cannot tell. */
export function judgeDates(cells: Iterable<string>, habit: DayOrder = 'mdy'): DateColumn {
  return judgeOrders(countOrders(cells), habit);
}

export function judgeOrders({ mdy, dmy, undecided }: OrdersTold, habit: DayOrder): DateColumn {
  if (mdy + dmy === 0) return { order: habit, evidence: undecided > 0 ? 'assumed' : 'clear', undecided };
  const order = mdy >= dmy ? 'mdy' : 'dmy';
  const mixed = Math.min(mdy, dmy) > (mdy + dmy) * slips;
  return { order, evidence: mixed ? 'mixed' : 'proved', undecided };
}

function orderToldBy(cell: string): DayOrder | 'undecided' | undefined {
  const text = tidyLine(cell);
  if (text === '' || saysNothing(text)) return undefined;
  const shape = dateShape(splitMoment(text).day);
  if (shape?.kind !== 'numbers' || shape.first === shape.second) return undefined;
  if (Math.max(shape.first, shape.second) <= 12) return 'undecided';
  const [order, month, day] =
    shape.first > 12
      ? (['dmy', shape.second, shape.first] as const)
      : (['mdy', shape.first, shape.second] as const);
  return isInSomeYear(shape.year, month, day) ? order : undefined;
}

/** A day that no calendar has, such as 29/2/2001, tells nothing about the others. A year of two digits may be either century's. */
function isInSomeYear(written: string, month: number, day: number): boolean {
  const years = written.length > 2 ? [written] : [`19${written}`, `20${written}`];
  const two = (number: number): string => String(number).padStart(2, '0');
  return years.some((year) => isDay(`${year}-${two(month)}-${two(day)}`));
}
