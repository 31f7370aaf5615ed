import type { Mapping } from './mapping.ts';
import { rowSourceOf } from './mapping.ts';
import type { Column, Table, TableRow } from './table.ts';
import { cellOf } from './table.ts';
import { nameKey, tidyLine } from './tidy.ts';

/** A row and the rows of joined sources that belong to it: the row's own first, then as in `Mapping.join`. */
export type JoinedRow = readonly (TableRow | undefined)[];

export type CellReader<Row> = (row: Row) => string;

/** The tables of a mapping's sources, by the sources' names. */
export type Tables = Readonly<Record<string, Table>>;

interface Place {
  readonly part: number;
  readonly column: Column;
}

/** Where a column of a mapping stands: `column` in the row's own source, `source.column` in a joined one. */
function placeOf(mapping: Mapping, tables: Tables, name: string): Place | undefined {
  const own = columnOf(tables[rowSourceOf(mapping)], name);
  if (own) return { part: 0, column: own };
  const dot = name.indexOf('.');
  const part = (mapping.join ?? []).findIndex(({ source }) => source === name.slice(0, dot));
  const column = dot > 0 && part >= 0 ? columnOf(tables[name.slice(0, dot)], name.slice(dot + 1)) : undefined;
  return column ? { part: part + 1, column } : undefined;
}

/** A column by its key, its name as written, or that name in other spelling. */
export function columnOf(table: Table | undefined, name: string): Column | undefined {
  const columns = table?.columns ?? [];
  const key = nameKey(name);
  return (
    columns.find((column) => column.key === name || column.name === name) ??
    columns.find((column) => key !== '' && nameKey(column.name) === key)
  );
}

/** The reader of a column's cell; undefined when there is no such column. */
export function findReader(
  mapping: Mapping,
  tables: Tables,
  name: string,
): CellReader<JoinedRow> | undefined {
  const place = placeOf(mapping, tables, name);
  if (!place) return undefined;
  const { part, column } = place;
  return (row) => {
    const own = row[part];
    return own ? cellOf(own, column) : '';
  };
}

/** The rows of a joined source by what stands in the column they are joined by; of several alike the first. */
export function indexBy(
  table: Table,
  column: Column,
): { index: Map<string, TableRow>; again: Set<TableRow> } {
  const index = new Map<string, TableRow>();
  const again = new Set<TableRow>();
  for (const row of table.rows) {
    const key = tidyLine(cellOf(row, column));
    if (key === '' || index.has(key)) again.add(row);
    else index.set(key, row);
  }
  return { index, again };
}
