/** Where a key leads from row `at` of `count`; undefined for a key that walks nowhere. */
export function rowAfterKey(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown' || key === 'j') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp' || key === 'k') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.today-row') : null;
}

/** From name to name and from button to button, so that Enter does to the next person what it did to this one. */
const placesInRow = ['.today-name', '.thread-row-action .button'] as const;

function placeLike(target: EventTarget | null): string {
  const [name, button] = placesInRow;
  return target instanceof Element && target.matches(name) ? name : button;
}

/** Letters and arrows walk the rows. Returns the number of the row they led to. */
export function walkRows(event: KeyboardEvent & { currentTarget: HTMLElement }): number | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.today-row')];
  const row = rowOf(event.target);
  const next = rowAfterKey(event.key, row ? rows.indexOf(row) : -1, rows.length);
  const place = rows[next ?? -1]?.querySelector<HTMLElement>(placeLike(event.target));
  if (!place) return undefined;
  event.preventDefault();
  place.focus();
  return next;
}
