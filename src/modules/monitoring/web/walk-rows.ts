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

/** Letters and arrows walk from button to button, so that Enter does what the next row asks for. */
export function walkRows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.today-row')];
  const row = rowOf(event.target);
  const next = rowAfterKey(event.key, row ? rows.indexOf(row) : -1, rows.length);
  const button = rows[next ?? -1]?.querySelector<HTMLElement>('.thread-row-action .button');
  if (!button) return;
  event.preventDefault();
  button.focus();
}
