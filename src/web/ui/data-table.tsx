import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useFormat, useWords } from '../words.ts';
import { classNames } from './class-names.ts';
import { SearchBox } from './search-box.tsx';
import type { SortOrder, SortValue } from './table-rows.ts';
import { filterRows, nextOrder, sortRows } from './table-rows.ts';

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ComponentChildren;
  /** With it the column sorts. */
  sortBy?: (row: Row) => SortValue;
  /** Figures stand right, in figures of equal width. */
  numeric?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table holds; read aloud, and shown unless `hideCaption`. */
  caption: string;
  hideCaption?: boolean;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** With it a filter box stands above, searching this text of each row. */
  filterText?: (row: Row) => string;
  /** Shown when there is no row at all. */
  empty?: ComponentChildren;
}

function ariaSort(order: SortOrder | undefined, key: string): 'ascending' | 'descending' | undefined {
  if (order?.column !== key) return undefined;
  return order.down ? 'descending' : 'ascending';
}

interface HeadProps<Row> {
  columns: readonly Column<Row>[];
  order: SortOrder | undefined;
  onSort: (key: string) => void;
}

const arrows = { ascending: '↑', descending: '↓' } as const;

function TableHead<Row>({ columns, order, onSort }: HeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const sorted = ariaSort(order, column.key);
          return (
            <th
              key={column.key}
              scope="col"
              class={column.numeric ? 'numeric' : undefined}
              aria-sort={sorted}
            >
              {column.sortBy ? (
                <button type="button" onClick={() => onSort(column.key)}>
                  {column.label}
                  {sorted ? (
                    <span class="sort-arrow" aria-hidden="true">
                      {arrows[sorted]}
                    </span>
                  ) : null}
                </button>
              ) : (
                column.label
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function TableRow<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  return (
    <tr>
      {columns.map((column, at) => {
        const classes = classNames(column.numeric && 'numeric') || undefined;
        if (at === 0) {
          return (
            <th key={column.key} scope="row" class={classes}>
              {column.cell(row)}
            </th>
          );
        }
        return (
          <td key={column.key} class={classes} data-label={column.label}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}

/** A dense table that sorts, filters and prints; on a phone each row becomes a card. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, filterText, empty } = props;
  const t = useWords('shell');
  const { locale, number } = useFormat();
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<SortOrder>();
  const shown = useMemo(() => {
    const kept = filterText && filter ? filterRows(rows, filterText, filter) : rows;
    const sortBy = columns.find((column) => column.key === order?.column)?.sortBy;
    return sortBy && order ? sortRows(kept, sortBy, order.down, locale) : kept;
  }, [rows, columns, filterText, filter, order, locale]);
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div class="data-table">
      {filterText ? <SearchBox label={t('table.filter')} onSearch={setFilter} pause={120} /> : null}
      <table>
        <caption class={props.hideCaption ? 'hidden-words' : undefined}>{caption}</caption>
        <TableHead columns={columns} order={order} onSort={(key) => setOrder(nextOrder(order, key))} />
        <tbody>
          {shown.map((row) => (
            <TableRow key={rowKey(row)} columns={columns} row={row} />
          ))}
        </tbody>
      </table>
      <p class="small muted" role="status">
        {filter ? t('table.shown', { shown: number(shown.length), of: number(rows.length) }) : ''}
      </p>
    </div>
  );
}
