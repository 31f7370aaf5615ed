import type { Merge } from './sheet.ts';

/**
 * Repeats the value of cells merged downwards in every row they span, in place. Sideways a value stands for its first
 * column only: repeated there it would answer for columns nobody filled in.
 * @returns how many cells were filled.
 */
export function fillDown(rows: string[][], merges: readonly Merge[]): number {
  let filled = 0;
  for (const { top, left, bottom } of merges) {
    const value = rows[top]?.[left] ?? '';
    for (const row of value === '' ? [] : rows.slice(top + 1, bottom + 1)) {
      while (row.length <= left) row.push('');
      row[left] = value;
      filled++;
    }
  }
  return filled;
}
