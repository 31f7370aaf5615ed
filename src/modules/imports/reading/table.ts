import type { Notice, SkipCode } from './codes.ts';

export interface Column {
  /** Position in each row's cells, from 0. */
  readonly index: number;
  /** For people: as written, made unique: 'Phone', 'Phone (2)'; 'Column F' where no name is written. */
  readonly name: string;
  /** For mapping files, unique in its table: 'phone', 'phone_2', 'column_f'. */
  readonly key: string;
  /** Where the names stand in two rows: the wider one and its own, which `name` joins. */
  readonly wider?: string;
  readonly own?: string;
}

export interface TableRow {
  /** The row's number in the sheet, from 1, as a spreadsheet program shows it. */
  readonly number: number;
  /** As read, by `Column.index`; a short row ends early. */
  readonly cells: readonly string[];
  /** Fewer cells than the header has, or values beyond the last named column. */
  readonly ragged?: 'short' | 'long';
}

export interface SkippedRow {
  readonly number: number;
  readonly code: SkipCode;
  /** As read, for a person to know the row again. */
  readonly cells: readonly string[];
}

/** A sheet understood as a table. Every row of the sheet is in exactly one of `headerRows`, `rows` and `skipped`. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Numbers of the rows the column names come from; none, one or two. */
  readonly headerRows: readonly number[];
  readonly rows: readonly TableRow[];
  readonly skipped: readonly SkippedRow[];
  readonly notices: readonly Notice[];
}

export function cellOf(row: TableRow, column: Column): string {
  return row.cells[column.index] ?? '';
}
