import type { CellReader } from './joined-row.ts';
import { tidyLine } from './tidy.ts';

const placeholder = /\{([^{}]+)\}/g;

/** The columns a template names in braces. */
export function columnsOf(template: string): string[] {
  return [...template.matchAll(placeholder)].map(([, column = '']) => column.trim());
}

/** A template made ready for many rows; '' when it names columns and all of them are blank. */
export function compileTemplate<Row>(
  template: string,
  readerOf: (column: string) => CellReader<Row>,
): CellReader<Row> {
  const readers = columnsOf(template).map(readerOf);
  const texts = template.split(placeholder).filter((_, index) => index % 2 === 0);
  return (row) => {
    const cells = readers.map((reader) => tidyLine(reader(row)));
    if (cells.length > 0 && cells.every((cell) => cell === '')) return '';
    return texts.map((text, index) => text + (cells[index] ?? '')).join('');
  };
}
