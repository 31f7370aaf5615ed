import type { FieldSource, Mapping } from '../reading/mapping.ts';
import { mappingSchema } from '../reading/mapping.ts';
import { fieldsOf } from '../reading/targets.ts';
import type { FileView } from '../schema/file.ts';
import type { Columns } from '../schema/import.ts';

/** The one source of a mapping made on the page. */
export const pageSource = 'file';

const dated = new Set(['date', 'moment']);

function sourceFor(columns: Columns, key: string, kind: string, column: string): FieldSource {
  if (key === 'place' && columns.place) return { column, values: { '': columns.place } };
  const order = dated.has(kind) ? columns.dateOrders?.[key] : undefined;
  return order ? { column, order } : { column };
}

function fieldsFrom(columns: Columns): Record<string, FieldSource> {
  const fields: Record<string, FieldSource> = {};
  for (const { key, kind } of fieldsOf[columns.record]) {
    const column = columns.columns[key];
    if (column !== undefined) fields[key] = sourceFor(columns, key, kind, column);
    else if (key === 'program' && columns.program !== undefined) fields[key] = { constant: columns.program };
    else if (key === 'place' && columns.place) fields[key] = { constant: columns.place };
  }
  return fields;
}

/** A mapping file out of what a person chose on the page. Columns without a use are left out on purpose. */
export function mappingFrom(columns: Columns, file: Pick<FileView, 'name' | 'sheet' | 'columns'>): Mapping {
  const used = new Set(Object.values(columns.columns));
  const idle = file.columns.map((column) => column.key).filter((key) => !used.has(key));
  const source = { file: file.name, ...(columns.sheet === undefined ? {} : { sheet: columns.sheet }) };
  return mappingSchema.parse({
    format: 'throughline-mapping/1',
    record: columns.record,
    sources: {
      [pageSource]: columns.headerRow === undefined ? source : { ...source, headerRow: columns.headerRow },
    },
    fields: fieldsFrom(columns),
    ...(idle.length > 0 ? { leaveOut: idle } : {}),
  });
}

/** Every column of a mapping made on the page: each is used or left out. */
const columnsIn = ({ fields, leaveOut = [] }: Mapping): Set<string> =>
  new Set([...Object.values(fields).flatMap((from) => ('column' in from ? [from.column] : [])), ...leaveOut]);

/** Whether two mappings made on the page are of files with the same columns, whatever each is taken for. */
export function haveSameColumns(one: Mapping, other: Mapping): boolean {
  if (!(one.sources[pageSource] && other.sources[pageSource])) return false;
  const [columns, others] = [columnsIn(one), columnsIn(other)];
  return columns.size === others.size && [...columns].every((column) => others.has(column));
}

/** What a person chose, out of a mapping made on the page; undefined for one that came as a file of its own. */
export function columnsFrom(mapping: Mapping): Columns | undefined {
  const source = mapping.sources[pageSource];
  if (!source || Object.keys(mapping.sources).length > 1) return undefined;
  const entries = Object.entries(mapping.fields);
  const dateOrders = Object.fromEntries(
    entries.flatMap(([field, from]) => ('order' in from && from.order ? [[field, from.order] as const] : [])),
  );
  const place = constantOf(mapping.fields.place) ?? blankOf(mapping.fields.place);
  const program = constantOf(mapping.fields.program);
  return {
    record: mapping.record,
    columns: Object.fromEntries(
      entries.flatMap(([field, from]) => ('column' in from ? [[field, from.column] as const] : [])),
    ),
    ...(source.sheet === undefined ? {} : { sheet: source.sheet }),
    ...(source.headerRow === undefined ? {} : { headerRow: source.headerRow }),
    ...(Object.keys(dateOrders).length === 0 ? {} : { dateOrders }),
    ...(typeof place === 'string' ? { place } : {}),
    ...(program === undefined ? {} : { program }),
  };
}

const constantOf = (from: FieldSource | undefined): string | null | undefined =>
  from && 'constant' in from ? from.constant : undefined;

const blankOf = (from: FieldSource | undefined): string | undefined =>
  from && 'column' in from ? (from.values?.[''] ?? undefined) : undefined;
