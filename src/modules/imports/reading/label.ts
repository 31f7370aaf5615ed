import { isBlank, tidyLine } from './tidy.ts';

/** Whether a cell reads like the name of a column: a few words, not a number, a date, an address. */
export function isLabel(cell: string): boolean {
  const text = tidyLine(cell);
  if (text.length > 150 || !/\p{L}/u.test(text) || /@|:\/\//.test(text)) return false;
  const digits = text.match(/\d/g)?.length ?? 0;
  return digits <= text.length * 0.4;
}

export function filledCells(row: readonly string[]): string[] {
  return row.filter((cell) => !isBlank(cell));
}

/** Whether every filled cell is a label. */
export function isLabelRow(row: readonly string[]): boolean {
  const filled = filledCells(row);
  return filled.length > 0 && filled.every(isLabel);
}
