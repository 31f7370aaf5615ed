import type { Column, Table } from './table.ts';
import { cellOf } from './table.ts';
import { isBlank } from './tidy.ts';
import type { DateColumn, DayOrder, OrdersTold } from './values/date-column.ts';
import { countOrders, judgeOrders } from './values/date-column.ts';

/**
 * What the dates of a column tell of their order. `ask`: a person has to say it, since none tells (`assumed`), they
 * tell both (`mixed`), or hardly any tells while another column of the file is written otherwise (`contradicted`).
 * `told`: they say it themselves, by a date such as `given`. Neither where no date leaves room for doubt.
 */
export interface DatesTold {
  readonly ask?: 'assumed' | 'mixed' | 'contradicted';
  readonly told?: { readonly order: DayOrder; readonly given: string };
}

interface Judged {
  readonly column: Column;
  readonly orders: OrdersTold;
  readonly judged: DateColumn;
  readonly isDated: boolean;
}

/** Up to so many dates may be slips of the hand, when another column speaks against them. */
const few = 2;

/** What each column's dates tell, looked at beside those of the other columns. */
export function fileDates(table: Table, habit: DayOrder): ReadonlyMap<Column, DatesTold> {
  const all = table.columns.map((column) => judgedOf(table, column, habit));
  return new Map(all.map((one) => [one.column, toldOf(one, all)]));
}

function judgedOf(table: Table, column: Column, habit: DayOrder): Judged {
  const cells = table.rows.map((row) => cellOf(row, column)).filter((cell) => !isBlank(cell));
  const orders = countOrders(cells);
  const dates = orders.mdy + orders.dmy + orders.undecided;
  return { column, orders, judged: judgeOrders(orders, habit), isDated: dates > cells.length / 2 };
}

function toldOf(one: Judged, all: readonly Judged[]): DatesTold {
  const { evidence, order, undecided } = one.judged;
  if (evidence === 'assumed' || evidence === 'mixed') return { ask: evidence };
  if (evidence === 'clear' || undecided === 0) return {};
  const { mdy, dmy, first = '' } = one.orders;
  const spokenAgainst = all.some((other) => other !== one && speaksAgainst(other, order));
  return mdy + dmy <= few && spokenAgainst ? { ask: 'contradicted' } : { told: { order, given: first } };
}

const speaksAgainst = ({ judged: { evidence, order }, isDated }: Judged, wanted: DayOrder): boolean =>
  isDated && (evidence === 'mixed' || (evidence === 'proved' && order !== wanted));
