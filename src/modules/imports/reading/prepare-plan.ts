import { checkMapping, columnsUsed } from './check-mapping.ts';
import type { Params, PlanNoticeCode } from './codes.ts';
import { compile } from './condition.ts';
import type { FieldReader } from './field-reader.ts';
import { fieldReader } from './field-reader.ts';
import type { CellReader, JoinedRow, Tables } from './joined-row.ts';
import { columnOf, findReader, indexBy } from './joined-row.ts';
import type { FieldSource, Mapping } from './mapping.ts';
import { rowSourceOf } from './mapping.ts';
import type { Problem } from './mapping-problem.ts';
import type { Table, TableRow } from './table.ts';
import type { TargetField } from './target-field.ts';
import { fieldsOf } from './targets.ts';
import { tidyLine } from './tidy.ts';
import type { DateColumn, DayOrder } from './values/date-column.ts';
import { judgeDates } from './values/date-column.ts';
import type { ReadContext } from './values.ts';

export interface PlanContext extends Omit<ReadContext, 'dates'> {
  /** What `3/4/2024` means where the files come from, when their dates do not tell. */
  readonly habit: DayOrder;
}

export interface PlanNotice {
  readonly code: PlanNoticeCode;
  readonly params: Params;
}

export interface Joined {
  readonly source: string;
  readonly keyOf: CellReader<JoinedRow>;
  readonly index: ReadonlyMap<string, TableRow>;
  /** Rows whose key is blank or another row's. */
  readonly again: ReadonlySet<TableRow>;
  readonly table: Table;
}

/** A mapping made ready for its tables; `planRows` walks it. */
export interface Plan {
  readonly kind: 'plan';
  readonly mapping: Mapping;
  readonly source: string;
  readonly table: Table;
  readonly joined: readonly Joined[];
  readonly rules: readonly { readonly holds: (row: JoinedRow) => boolean; readonly reason: string }[];
  readonly fields: readonly FieldReader[];
  readonly identity: readonly { readonly column: string; readonly read: CellReader<JoinedRow> }[];
  readonly notices: readonly PlanNotice[];
}

export type PlanPrepared = Plan | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Makes a mapping ready for the tables of its sources, or says everything that does not fit. */
export function preparePlan(mapping: Mapping, tables: Tables, context: PlanContext): PlanPrepared {
  const problems = checkMapping(mapping, tables);
  const source = rowSourceOf(mapping);
  const table = tables[source];
  if (problems.length > 0 || !table) return { kind: 'refused', problems };
  const readerOf = (column: string): CellReader<JoinedRow> =>
    findReader(mapping, tables, column) ?? (() => '');
  const notices: PlanNotice[] = [...unusedColumns(mapping, tables)];
  const fields = mappedFields(mapping).map(([field, from]) => {
    const dates = datesOf(field, from, table, context.habit);
    if (dates.notice) notices.push(dates.notice);
    return fieldReader(field, from, readerOf, { ...context, dates: dates.column, dayZero: mapping.dayZero });
  });
  return {
    kind: 'plan',
    mapping,
    source,
    table,
    joined: joinedSources(mapping, tables, readerOf),
    rules: (mapping.setAside ?? []).map(({ when, reason }) => ({ holds: compile(when, readerOf), reason })),
    fields,
    identity: (mapping.identity ?? []).map((column) => ({ column, read: readerOf(column) })),
    notices,
  };
}

function mappedFields(mapping: Mapping): (readonly [TargetField, FieldSource])[] {
  return fieldsOf[mapping.record].flatMap((field) => {
    const source = mapping.fields[field.key];
    return source ? [[field, source] as const] : [];
  });
}

function joinedSources(
  mapping: Mapping,
  tables: Tables,
  readerOf: (column: string) => CellReader<JoinedRow>,
): Joined[] {
  return (mapping.join ?? []).flatMap(({ source, by }) => {
    const table = tables[source];
    const column = columnOf(table, by);
    return table && column ? [{ source, keyOf: readerOf(by), table, ...indexBy(table, column) }] : [];
  });
}

const clear: DateColumn = { order: 'mdy', evidence: 'clear', undecided: 0 };

/** What a date field's whole column says about its dates, and what a person should know of it. */
function datesOf(
  field: TargetField,
  source: FieldSource,
  table: Table,
  habit: DayOrder,
): { column: DateColumn; notice?: PlanNotice } {
  const isDated = field.kind === 'date' || field.kind === 'moment';
  if (!(isDated && 'column' in source) || source.as) return { column: clear };
  if (source.order) return { column: { order: source.order, evidence: 'proved', undecided: 0 } };
  const column = columnOf(table, source.column);
  if (!column) return { column: { ...clear, order: habit } };
  const judged = judgeDates(cellsOf(table, column.index), habit);
  const params = { column: column.name, order: judged.order, count: judged.undecided };
  if (judged.evidence === 'assumed')
    return { column: judged, notice: { code: 'date-order-assumed', params } };
  return judged.evidence === 'mixed'
    ? { column: judged, notice: { code: 'date-order-mixed', params } }
    : { column: judged };
}

function* cellsOf(table: Table, index: number): Generator<string> {
  for (const row of table.rows) yield row.cells[index] ?? '';
}

/** Columns that nothing uses and nobody left out on purpose. */
function* unusedColumns(mapping: Mapping, tables: Tables): Generator<PlanNotice> {
  const named = [...columnsUsed(mapping), ...(mapping.leaveOut ?? [])];
  const joins = (mapping.join ?? []).map(({ by }) => by);
  for (const [source, table] of Object.entries(tables)) {
    const own = named.map((name) => (name.startsWith(`${source}.`) ? name.slice(source.length + 1) : name));
    const used = new Set([...own, ...joins].map((name) => columnOf(table, name)?.index));
    const idle = table.columns.filter(({ index }) => !used.has(index)).map(({ name }) => name);
    if (idle.length > 0) yield { code: 'columns-not-used', params: { source, columns: idle.join(', ') } };
  }
}

/** The row of each source that belongs together, the row's own first. */
export function joinRow(plan: Plan, row: TableRow): JoinedRow {
  return [row, ...plan.joined.map(({ keyOf, index }) => index.get(tidyLine(keyOf([row]))))];
}
