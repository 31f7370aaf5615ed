/** A code of a code system with its words; `score` is what choosing it counts (FHIR ordinalValue or itemWeight). */
export interface Coding {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
  readonly score?: number;
}

/** A number with its unit (UCUM where `system` says so). */
export interface Quantity {
  readonly value?: number;
  readonly comparator?: '<' | '<=' | '>=' | '>';
  readonly unit?: string;
  readonly system?: string;
  readonly code?: string;
}

/**
 * One answer. Days are 'YYYY-MM-DD' ('YYYY' and 'YYYY-MM' where the item lets them), times 'HH:MM:SS', instants ISO
 * 8601. What a person typed into an open choice is a 'string'.
 */
export type Answer =
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'decimal' | 'integer'; readonly value: number }
  | { readonly kind: 'string' | 'date' | 'dateTime' | 'time' | 'url'; readonly value: string }
  | { readonly kind: 'coding'; readonly value: Coding }
  | { readonly kind: 'quantity'; readonly value: Quantity };

export type AnswerKind = Answer['kind'];

/**
 * Where an answer lies: the item's linkId, then the numbers of the repetitions it stands in (`pain@0.2`). Made by
 * `pathOf`, compared as text.
 */
export type AnswerPath = string;

/** Every answer given so far. Immutable: `setAnswer` and its sisters give a new one. Plain JSON, to be stored as it is. */
export interface Answers {
  readonly values: Readonly<Record<AnswerPath, readonly Answer[]>>;
  /** How many repetitions a repeating group has, by its path; one when not named. */
  readonly repetitions: Readonly<Record<AnswerPath, number>>;
}

export const noAnswers: Answers = { values: {}, repetitions: {} };

/**
 * The path of an item that stands in these repetitions, outermost first. An `@` of a linkId is doubled; one is put behind
 * a linkId that every JavaScript object has as a property (`constructor`), so that no path ever finds that.
 */
export function pathOf(linkId: string, within: readonly number[] = []): AnswerPath {
  const name = linkId.replaceAll('@', '@@');
  return within.length === 0 && !(name in Object.prototype) ? name : `${name}@${within.join('.')}`;
}
