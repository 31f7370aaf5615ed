/** One page of a list. `next` is an opaque cursor for the following page, absent on the last one. */
export interface Page<T> {
  items: T[];
  next?: string;
}

/** Cuts a result read with one row too many into a page; `cursorOf` names the place of the last row kept. */
export function pageOf<T>(rows: T[], limit: number, cursorOf: (last: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last !== undefined ? { items, next: cursorOf(last) } : { items };
}
