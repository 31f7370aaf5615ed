/** Where a key leads from entry `at` of `count`; undefined for a key that walks nowhere. */
export function entryAfterKey(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** Arrows, Home and End walk from entry to entry; inside a field they belong to the field. */
export function walkEntries(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
  if (!event.target.classList.contains('line-toggle')) return;
  const toggles = [...event.currentTarget.querySelectorAll<HTMLElement>('.line-toggle')];
  const next = toggles[entryAfterKey(event.key, toggles.indexOf(event.target), toggles.length) ?? -1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
