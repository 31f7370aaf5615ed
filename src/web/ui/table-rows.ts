export type SortValue = string | number | Date | null | undefined;

export interface SortOrder {
  column: string;
  down: boolean;
}

function compare(a: SortValue, b: SortValue, collator: Intl.Collator): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}

/** Sorted copy; rows without a value stay last in both directions, and equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  sortBy: (row: Row) => SortValue,
  down: boolean,
  locale: string,
): Row[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const missing = (value: SortValue): boolean => value === null || value === undefined || value === '';
  return [...rows].sort((left, right) => {
    const a = sortBy(left);
    const b = sortBy(right);
    if (missing(a) || missing(b)) return Number(missing(a)) - Number(missing(b));
    return down ? compare(b, a, collator) : compare(a, b, collator);
  });
}

/** Small letters without accents, so that 'jose' finds 'José'. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** Rows in which every word of the filter occurs somewhere. */
export function filterRows<Row>(rows: readonly Row[], textOf: (row: Row) => string, filter: string): Row[] {
  const words = folded(filter).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = folded(textOf(row));
    return words.every((word) => text.includes(word));
  });
}

/** The order after a press on a column's heading: up first, then down, then as it came. */
export function nextOrder(order: SortOrder | undefined, column: string): SortOrder | undefined {
  if (order?.column !== column) return { column, down: false };
  return order.down ? undefined : { column, down: true };
}
