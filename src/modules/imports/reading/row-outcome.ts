import type { DoubtCode, Params, ValueCode } from './codes.ts';
import type { PlannedRecord } from './record-drafts.ts';

/** A cell that was left empty, or read with a doubt. Words of the codes under `value`, `doubt` and `row`. */
export interface Warning {
  /** The field's key, or the name of a joined source. */
  readonly field: string;
  readonly code: ValueCode | DoubtCode | 'not-in-source';
  /** The cell as it stands in the file. */
  readonly given: string;
  /** How a name was divided, where that was guessed. */
  readonly parts?: { readonly first: string; readonly last: string };
}

export interface RowPlanned {
  readonly source: string;
  readonly row: number;
  readonly result: 'record';
  readonly record: PlannedRecord;
  /** Equal for equal content; see `Mapping.identity`. */
  readonly key: string;
  readonly warnings: readonly Warning[];
}

export interface RowSetAside {
  readonly source: string;
  readonly row: number;
  readonly result: 'set-aside';
  /** A code under `row` in the words, or a reason that the mapping brings words for. */
  readonly code: string;
  readonly params: Params;
}

/** What becomes of one row of one source. Rows of joined sources appear only when no row takes them in. */
export type RowOutcome = RowPlanned | RowSetAside;

export function setAside(source: string, row: number, code: string, params: Params = {}): RowSetAside {
  return { source, row, result: 'set-aside', code, params };
}

/** `rows` = `records` + `joined` + the sum of `setAside`; the headers of the sources are not counted. */
export interface PlanCounts {
  rows: number;
  records: number;
  /** Rows of joined sources that were taken into a record's row. */
  joined: number;
  setAside: Record<string, number>;
  warnings: Record<string, number>;
}

export const noCounts = (): PlanCounts => ({ rows: 0, records: 0, joined: 0, setAside: {}, warnings: {} });

export function count(counts: PlanCounts, outcome: RowOutcome): RowOutcome {
  counts.rows++;
  if (outcome.result === 'set-aside') add(counts.setAside, outcome.code);
  else {
    counts.records++;
    for (const { code } of outcome.warnings) add(counts.warnings, code);
  }
  return outcome;
}

function add(tally: Record<string, number>, code: string): void {
  tally[code] = (tally[code] ?? 0) + 1;
}
