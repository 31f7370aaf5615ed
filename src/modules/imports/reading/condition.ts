import type { CellReader } from './joined-row.ts';
import { tidyLine } from './tidy.ts';

/** When something holds for a row; see `mapping.ts` for how it is written. */
export type Condition =
  | { readonly column: string; readonly is: 'blank' | 'filled' }
  | { readonly column: string; readonly equals: string | readonly string[] }
  | { readonly column: string; readonly startsWith: string | readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** Every column a condition asks. */
export function columnsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(columnsIn);
  if ('any' in condition) return condition.any.flatMap(columnsIn);
  return 'not' in condition ? columnsIn(condition.not) : [condition.column];
}

/** A condition made ready to be asked of many rows. `readerOf` gives the reader of a column. */
export function compile<Row>(
  condition: Condition,
  readerOf: (column: string) => CellReader<Row>,
): (row: Row) => boolean {
  const inner = (part: Condition): ((row: Row) => boolean) => compile(part, readerOf);
  if ('all' in condition) {
    const parts = condition.all.map(inner);
    return (row) => parts.every((holds) => holds(row));
  }
  if ('any' in condition) {
    const parts = condition.any.map(inner);
    return (row) => parts.some((holds) => holds(row));
  }
  if ('not' in condition) {
    const part = inner(condition.not);
    return (row) => !part(row);
  }
  const holds = testOf(condition);
  const reader = readerOf(condition.column);
  return (row) => holds(tidyLine(reader(row)));
}

function testOf(condition: Extract<Condition, { column: string }>): (text: string) => boolean {
  if ('is' in condition) return (text) => (text === '') === (condition.is === 'blank');
  if ('equals' in condition) {
    const wanted = new Set(listOf(condition.equals));
    return (text) => wanted.has(text);
  }
  const starts = listOf(condition.startsWith);
  return (text) => starts.some((start) => text.startsWith(start));
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}
