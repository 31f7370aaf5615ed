import type { Notice, SkipCode } from './codes.ts';
import { noticeOf } from './codes.ts';
import type { HeaderPlace } from './find-header.ts';
import { findHeader } from './find-header.ts';
import { filledCells } from './label.ts';
import { nameColumns } from './name-columns.ts';
import type { Sheet } from './sheet.ts';
import type { Column, SkippedRow, Table, TableRow } from './table.ts';
import { isBlank, tidyLine } from './tidy.ts';

export interface HeaderOptions {
  /** Names of columns as `nameKey` writes them; a row that holds them is more likely the header. */
  readonly known?: ReadonlySet<string> | undefined;
  /** The number of the header's row, from 1, when a person has said so; 0 when there is none. */
  readonly headerRow?: number | undefined;
}

/** The word for a sum, alone or with a number and what was counted: `Total: 45 clients`. */
const total =
  /^(?:grand total|sub-?totals?|totals?|total general|totales|subtotales|suma|sum|summe|gesamt|count|conteo)(?:\s+of)?\s*[:=]?\s*(?:[\d.,]+(?:\s+\p{L}+){0,3})?$/iu;
const numeric = /^[-+(]?[$€]?\s?[\d.,]+\s?%?\)?$/;
/** "8 people" below a list. */
const counted = /^\d[\d.,]*\s+\p{L}+$/u;

/** Understands a sheet as a table: finds its header, names its columns, and says of every other row what it is. */
export function readTable(sheet: Sheet, options: HeaderOptions = {}): Table {
  const place = placeOf(sheet, options);
  const first = place ? place.names + 1 : 0;
  const used = usedColumns(sheet.rows, first);
  const { columns, notices } = nameColumns(sheet, place, used);
  const sorted = sortRows(sheet, place, columns);
  const headerRows = place ? [place.group, place.names].filter((row) => row !== undefined) : [];
  return {
    name: sheet.name,
    columns,
    headerRows: headerRows.map((row) => row + 1),
    ...sorted,
    notices: [...headerNotices(place, sorted.rows), ...notices, ...raggedNotices(sorted.rows)],
  };
}

function placeOf(sheet: Sheet, { known = new Set(), headerRow }: HeaderOptions): HeaderPlace | undefined {
  if (headerRow === 0) return undefined;
  return headerRow === undefined ? findHeader(sheet, known) : { names: headerRow - 1 };
}

function usedColumns(rows: Sheet['rows'], first: number): boolean[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const used = new Array<boolean>(width).fill(false);
  for (let at = first; at < rows.length; at++) {
    const row = rows[at] ?? [];
    for (let column = 0; column < row.length; column++) {
      if (!(used[column] || isBlank(row[column] ?? ''))) used[column] = true;
    }
  }
  return used;
}

function sortRows(
  { rows }: Sheet,
  place: HeaderPlace | undefined,
  columns: readonly Column[],
): { rows: TableRow[]; skipped: SkippedRow[] } {
  const header = place ? (rows[place.names] ?? []) : [];
  const named = header.findLastIndex((cell) => !isBlank(cell)) + 1;
  const sorted = { rows: [] as TableRow[], skipped: [] as SkippedRow[] };
  for (const [at, cells] of rows.entries()) {
    if (at === place?.names || at === place?.group) continue;
    const code = skipCode(cells, at, place, header);
    if (code) sorted.skipped.push({ number: at + 1, code, cells });
    else sorted.rows.push(rowOf(at + 1, cells, named || columns.length));
  }
  return sorted;
}

function rowOf(number: number, cells: readonly string[], named: number): TableRow {
  if (cells.length < named) return { number, cells, ragged: 'short' };
  const beyond = cells.length > named && cells.slice(named).some((cell) => !isBlank(cell));
  return beyond ? { number, cells, ragged: 'long' } : { number, cells };
}

function skipCode(
  cells: readonly string[],
  at: number,
  place: HeaderPlace | undefined,
  header: readonly string[],
): SkipCode | undefined {
  if (cells.every(isBlank)) return 'blank-row';
  if (at === 0 && /^sep=.?$/i.test(cells[0] ?? '')) return 'separator-line';
  if (place && at < place.names) return 'title-row';
  if (place && isSameRow(cells, header)) return 'repeated-header';
  return isTotals(cells) ? 'totals-row' : undefined;
}

function isSameRow(cells: readonly string[], header: readonly string[]): boolean {
  return header.every(
    (name, index) => name === (cells[index] ?? '') || tidyLine(name) === tidyLine(cells[index] ?? ''),
  );
}

/** A sum below the data: the word alone, with numbers or with a count of something, so that a person named Total stays a person. */
function isTotals(cells: readonly string[]): boolean {
  const first = cells.find((cell) => !isBlank(cell)) ?? '';
  if (!total.test(tidyLine(first))) return false;
  return filledCells(cells)
    .slice(1)
    .map(tidyLine)
    .every((cell) => numeric.test(cell) || counted.test(cell));
}

function* headerNotices(place: HeaderPlace | undefined, rows: readonly TableRow[]): Generator<Notice> {
  if (!place && rows.length > 0) yield noticeOf('no-header');
  if (place?.group !== undefined) yield noticeOf('two-header-rows', { row: place.group + 1 });
}

function* raggedNotices(rows: readonly TableRow[]): Generator<Notice> {
  for (const ragged of ['short', 'long'] as const) {
    const found = rows.filter((row) => row.ragged === ragged);
    if (found[0]) yield noticeOf(`rows-${ragged}`, { count: found.length, row: found[0].number });
  }
}
