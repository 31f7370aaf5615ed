import { addDays } from '../../../lib/dates.ts';
import type { DoubtCode, Params, SetAsideCode, ValueCode } from './codes.ts';
import type { CellReader, JoinedRow } from './joined-row.ts';
import type { FieldSource } from './mapping.ts';
import type { TargetField } from './target-field.ts';
import { compileTemplate } from './template.ts';
import { tidyLine } from './tidy.ts';
import type { Value } from './values/value.ts';
import { unread } from './values/value.ts';
import type { FieldValue, ReadContext } from './values.ts';
import { readField } from './values.ts';

/** A field as one row fills it. */
export type FieldOutcome =
  | { readonly kind: 'value'; readonly value: FieldValue }
  | { readonly kind: 'value'; readonly value: FieldValue; readonly doubt: DoubtCode; readonly given: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unread'; readonly code: ValueCode; readonly given: string }
  | { readonly kind: 'set-aside'; readonly code: SetAsideCode; readonly params: Params };

export interface FieldReader {
  readonly key: string;
  readonly read: (row: JoinedRow) => FieldOutcome;
}

export interface FieldReading extends ReadContext {
  readonly dayZero: string | undefined;
}

type ColumnSource = Extract<FieldSource, { column: string }>;

/** Columns of categories repeat the same few cells; this many different ones are remembered. */
const remembered = 5_000;
const empty: FieldOutcome = { kind: 'empty' };

/** Makes a field ready to be read from many rows. `readerOf` gives the reader of a column. */
export function fieldReader(
  field: TargetField,
  source: FieldSource,
  readerOf: (column: string) => CellReader<JoinedRow>,
  context: FieldReading,
): FieldReader {
  if ('constant' in source) {
    const outcome =
      source.constant === null
        ? empty
        : outcomeOf(readField(field, source.constant, context), source.constant);
    return { key: field.key, read: () => outcome };
  }
  const cellOf = 'template' in source ? compileTemplate(source.template, readerOf) : readerOf(source.column);
  const read = remember((cell) =>
    'template' in source
      ? outcomeOf(readField(field, cell, context), cell)
      : readColumn(field, source, cell, context),
  );
  return { key: field.key, read: (row) => read(cellOf(row)) };
}

function remember(read: (cell: string) => FieldOutcome): (cell: string) => FieldOutcome {
  const known = new Map<string, FieldOutcome>();
  return (cell) => {
    const found = known.get(cell);
    if (found) return found;
    const outcome = read(cell);
    if (known.size < remembered) known.set(cell, outcome);
    return outcome;
  };
}

function readColumn(
  field: TargetField,
  source: ColumnSource,
  cell: string,
  context: FieldReading,
): FieldOutcome {
  const given = tidyLine(cell);
  const meant = source.values?.[given];
  if (meant === null) return empty;
  if (meant === undefined && source.otherwise === 'set-aside') {
    return { kind: 'set-aside', code: 'value-not-mapped', params: { field: field.key, given } };
  }
  const outcome = outcomeOf(readMeant(field, source, meant ?? cell, context), cell);
  if (outcome.kind !== 'unread' || source.unreadable !== 'set-aside') return outcome;
  const params = { field: field.key, why: outcome.code, given: outcome.given };
  return { kind: 'set-aside', code: 'field-unreadable', params };
}

function readMeant(
  field: TargetField,
  source: ColumnSource,
  cell: string,
  context: FieldReading,
): Value<FieldValue> | undefined {
  if (source.as === undefined) return readField(field, cell, context);
  const days = tidyLine(cell);
  if (days === '') return undefined;
  if (!/^[-+]?\d{1,6}(?:\.0+)?$/.test(days)) return unread('not-days', days);
  return readField(field, addDays(context.dayZero ?? '', Number(days)), context);
}

/** `cell` is what stands in the file, for the person who has to find it there; the reader cuts what is too long. */
function outcomeOf(value: Value<FieldValue> | undefined, cell: string): FieldOutcome {
  if (value === undefined) return empty;
  if (!value.ok) {
    const given = value.code === 'text-too-long' ? value.given : tidyLine(cell);
    return { kind: 'unread', code: value.code, given };
  }
  return value.doubt
    ? { kind: 'value', value: value.value, doubt: value.doubt, given: tidyLine(cell) }
    : { kind: 'value', value: value.value };
}
