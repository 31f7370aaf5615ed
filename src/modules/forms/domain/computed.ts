import type { Answer, AnswerPath } from './answer.ts';
import type { Option, Phrase } from './form.ts';

/** An expression that could not be evaluated, or values that never come to rest (`cycle`). */
export interface ExpressionError {
  readonly path: AnswerPath;
  readonly linkId: string;
  readonly code: 'cannot-evaluate' | 'cycle' | 'wrong-kind';
  readonly expression: string;
  /** What the FHIRPath library said; for whoever made the form, never for a participant. */
  readonly detail: string;
}

/** A broken rule over several answers. */
export interface BrokenConstraint {
  readonly path: AnswerPath;
  readonly linkId: string;
  readonly key: string;
  readonly severity: 'error' | 'warning';
  readonly human: Phrase;
}

/** What expressions say about a form with these answers; made by `settle`, empty for a form without expressions. */
export interface Computed {
  /** What enableWhen expressions say. */
  readonly enabled: Readonly<Record<AnswerPath, boolean>>;
  /** Answers offered by an expression. */
  readonly options: Readonly<Record<AnswerPath, readonly Option[]>>;
  /** What was calculated last: an editable item that differs from it was changed by hand and is left alone. */
  readonly calculated: Readonly<Record<AnswerPath, readonly Answer[]>>;
  readonly broken: readonly BrokenConstraint[];
  readonly errors: readonly ExpressionError[];
}

export const nothingComputed: Computed = { enabled: {}, options: {}, calculated: {}, broken: [], errors: [] };
