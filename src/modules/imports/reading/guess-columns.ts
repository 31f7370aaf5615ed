import type { GuessDoubt } from './guess-doubt.ts';
import { guessDoubtOf } from './guess-doubt.ts';
import { fitColumn, isOfOthers } from './header-fit.ts';
import type { Column, Table } from './table.ts';
import { cellOf } from './table.ts';
import type { TargetField } from './target-field.ts';
import { isBlank } from './tidy.ts';
import { fitValues } from './value-fit.ts';
import type { DayOrder } from './values/date-column.ts';
import { judgeDates } from './values/date-column.ts';
import type { ReadContext } from './values.ts';

/** Why a column was taken for a field. Words under `guess`. */
export const guessCodes = [
  'header-same',
  'header-like',
  'header-part',
  'header-silent',
  'values-fit',
  'values-mostly',
  'values-differ',
  'no-values',
] as const;
export type GuessCode = (typeof guessCodes)[number];

export interface ColumnGuess {
  readonly column: Column;
  /** The field's key; undefined when nothing is likely enough. */
  readonly field: string | undefined;
  /** From 0 to 1; from `sure` on nobody needs to look. */
  readonly confidence: number;
  readonly reasons: readonly GuessCode[];
  readonly doubt?: GuessDoubt;
}

export interface GuessContext extends Omit<ReadContext, 'dates'> {
  /** What `3/4/2024` means where the file comes from, when its dates do not tell. */
  readonly habit: DayOrder;
}

export const sure = 0.8;
const likely = 0.45;
/** The most a guess is trusted that a doubt remains about. */
const doubtful = 0.7;
const mostCells = 200;

interface Candidate {
  readonly column: Column;
  readonly field: TargetField;
  readonly confidence: number;
  readonly reasons: readonly GuessCode[];
}

/**
 * Guesses which field each column is, from its name and its values. Each field is given to one column at most: the
 * likeliest, the first of several alike.
 */
export function guessColumns(
  table: Table,
  fields: readonly TargetField[],
  context: GuessContext,
): readonly ColumnGuess[] {
  const sampled = table.columns.map((column) => ({ column, cells: sampleOf(table, column) }));
  const candidates = sampled
    .flatMap(({ column, cells }) => candidatesFor(column, cells, fields, context))
    .toSorted((left, right) => right.confidence - left.confidence);
  const taken = new Map<Column, Candidate>();
  const given = new Set<TargetField>();
  for (const candidate of candidates) {
    if (taken.has(candidate.column) || given.has(candidate.field)) continue;
    taken.set(candidate.column, candidate);
    given.add(candidate.field);
  }
  return sampled.map(({ column, cells }) => {
    const found = taken.get(column);
    return guessOf(column, found, guessDoubtOf({ column, cells, fields, taken: found?.field, given }));
  });
}

function guessOf(column: Column, taken: Candidate | undefined, doubt: GuessDoubt | undefined): ColumnGuess {
  const more = doubt ? { doubt } : {};
  if (!taken) return { column, field: undefined, confidence: 0, reasons: [], ...more };
  const { field, confidence, reasons } = taken;
  const trusted = doubt ? Math.min(confidence, doubtful) : confidence;
  return { column, field: field.key, confidence: trusted, reasons, ...more };
}

function candidatesFor(
  column: Column,
  cells: readonly string[],
  fields: readonly TargetField[],
  { habit, ...context }: GuessContext,
): Candidate[] {
  // Which day an ambiguous date is does not matter for whether it is one.
  const reading = { ...context, dates: { ...judgeDates(cells, habit), evidence: 'proved' as const } };
  return fields
    .map((field) => weigh(column, cells, field, reading))
    .filter(({ confidence }) => confidence >= likely);
}

function weigh(
  column: Column,
  cells: readonly string[],
  field: TargetField,
  context: ReadContext,
): Candidate {
  const header = fitColumn(column, field);
  const values = fitValues(cells, field, context);
  const named: GuessCode = header.by === 'none' ? 'header-silent' : header.by;
  if (cells.length === 0)
    return { column, field, confidence: header.fit * 0.9, reasons: [named, 'no-values'] };
  const telling = isOfOthers(column.name) ? 0 : values.telling;
  const confidence = Math.max(header.fit * (0.3 + 0.7 * values.fit), telling);
  return {
    column,
    field,
    confidence: Math.round(confidence * 100) / 100,
    reasons: [named, fitCode(values.fit)],
  };
}

function fitCode(fit: number): GuessCode {
  if (fit >= 0.95) return 'values-fit';
  return fit >= 0.5 ? 'values-mostly' : 'values-differ';
}

/** Filled cells spread over the whole column: the first rows of a file are often the oldest or the tidiest. */
function sampleOf(table: Table, column: Column): string[] {
  const step = Math.max(1, Math.floor(table.rows.length / mostCells));
  const cells: string[] = [];
  for (let at = 0; at < table.rows.length && cells.length < mostCells; at += step) {
    const row = table.rows[at];
    const cell = row ? cellOf(row, column) : '';
    if (!isBlank(cell)) cells.push(cell);
  }
  return cells;
}
