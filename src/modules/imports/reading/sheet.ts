import type { Notice, Params, RefusalCode } from './codes.ts';

/** A rectangle of cells shown as one; positions count from 0 and include both ends. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * One sheet as text. `rows[i]` is row i + 1 as a spreadsheet program numbers it, blank rows included; rows may differ
 * in length. An empty cell is ''. A date cell is 'YYYY-MM-DD', with ' HH:MM' or ' HH:MM:SS' when it has a time.
 */
export interface Sheet {
  /** The tab's name; for a text file the file name without its ending. */
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly string[])[];
  /** Only in workbooks. A value merged downwards is already repeated in each row; sideways it is left alone. */
  readonly merges: readonly Merge[];
}

/** `marked`: by a byte order mark. `proved`: the bytes allow nothing else. `guessed`: the likeliest of several. */
export type Certainty = 'marked' | 'proved' | 'guessed';

export interface TextOrigin {
  readonly encoding: string;
  readonly certainty: Certainty;
  readonly delimiter: string;
}

export interface Refusal {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly params: Params;
}

export interface SheetsRead {
  readonly kind: 'sheets';
  readonly sheets: readonly Sheet[];
  readonly notices: readonly Notice[];
  /** Present for text files only. */
  readonly text?: TextOrigin;
}

export type ReadOutcome = SheetsRead | Refusal;

export const refuse = (code: RefusalCode, params: Params = {}): Refusal => ({
  kind: 'refused',
  code,
  params,
});
