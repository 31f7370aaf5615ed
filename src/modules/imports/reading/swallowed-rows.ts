import type { Notice } from './codes.ts';
import { noticeOf } from './codes.ts';

/**
 * A quotation mark that closes only rows later makes those rows part of one cell. Such a cell is told by its inner
 * lines, which divide like the rows around it; they are reported, not divided, since only a person can tell.
 */
export function* swallowedRows(rows: readonly string[][], delimiter: string): Generator<Notice> {
  const width = commonWidth(rows);
  if (width < 2) return;
  for (const [index, cells] of rows.entries()) {
    for (const cell of cells) {
      const lines = cell.includes('\n') ? rowsIn(cell, delimiter, width) : 0;
      if (lines > 0) yield noticeOf('cell-holds-rows', { row: index + 1, lines });
    }
  }
}

function rowsIn(cell: string, delimiter: string, width: number): number {
  const inner = cell.split('\n').slice(1, -1);
  const alike = inner.filter((line) => line.split(delimiter).length >= width);
  return alike.length * 2 >= inner.length ? alike.length : 0;
}

/** How many cells most of the first rows have. */
function commonWidth(rows: readonly string[][]): number {
  const widths = rows.slice(0, 200).map((row) => row.length);
  return widths.toSorted((left, right) => left - right)[Math.floor(widths.length / 2)] ?? 0;
}
