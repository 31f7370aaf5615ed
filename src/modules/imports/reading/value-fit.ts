import type { TargetField } from './target-field.ts';
import { tidyLine } from './tidy.ts';
import { dateShape } from './values/date-shape.ts';
import type { ReadContext } from './values.ts';
import { readField } from './values.ts';

/** What a column's values say about a field. */
export interface ValueFit {
  /** The share of filled cells that can be read as the field, from 0 to 1. */
  readonly fit: number;
  /** How telling that is on its own, without a name above: 0 for kinds that any text fits. */
  readonly telling: number;
}

/** Kinds whose values are told by their form, and how far a column without a fitting name may be trusted by it. */
const tellingKinds: Partial<Record<TargetField['kind'], number>> = {
  email: 0.8,
  phone: 0.65,
  languages: 0.55,
  pronouns: 0.6,
  choice: 0.5,
  name: 0.5,
  date: 0.55,
  moment: 0.5,
};

/** Reads a sample of a column's filled cells as a field. */
export function fitValues(cells: readonly string[], field: TargetField, context: ReadContext): ValueFit {
  if (cells.length === 0) return { fit: 0, telling: 0 };
  const verdicts = cells.flatMap((cell) => fits(cell, field, context) ?? []);
  const fit = verdicts.length === 0 ? 0 : verdicts.filter(Boolean).length / verdicts.length;
  const strict = cells.filter((cell) => hasForm(cell, field)).length / cells.length;
  return { fit, telling: (tellingKinds[field.kind] ?? 0) * (strict >= 0.8 ? Math.min(fit, strict) : 0) };
}

/** Whether a cell can be read as the field; undefined where it says nothing. */
function fits(cell: string, field: TargetField, context: ReadContext): boolean | undefined {
  const value = readField(field, cell, context);
  return value === undefined ? undefined : value.ok && suits(tidyLine(cell), field);
}

/** The cells of a column that do not fit the field it is taken for, in their order. */
export function unfitting(cells: readonly string[], field: TargetField, context: ReadContext): string[] {
  return cells.filter((cell) => fits(cell, field, context) === false);
}

/** What can be read as a field and yet looks like something else; kinds not named here are told by the reading. */
function suits(text: string, { kind, key }: TargetField): boolean {
  if (kind === 'id') return looksLikeNumber(text);
  if (kind === 'given-name' || kind === 'family-name') return !familyThenGiven.test(text);
  if (kind === 'text') return (key !== 'coach' || /\p{L}/u.test(text)) && !isDated(text);
  return true;
}

const isDated = (text: string): boolean => {
  const kind = dateShape(text)?.kind;
  return (kind === 'clear' || kind === 'numbers') && /[-/. ]/.test(text);
};

/** `10034`, `W-17`, `2024 / 12`, `ABX`; neither words, nor a date, nor a phone as people write one. */
function looksLikeNumber(text: string): boolean {
  if (text.length > 40 || /@|, /.test(text) || isDated(text) || writtenAsPhone.test(text)) return false;
  return /\d/.test(text) || /^\p{Lu}{1,5}$/u.test(text);
}

const writtenAsPhone = /^\+?1?[-. ]?(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-. ]\d{4}$/;
const familyThenGiven = /^[\p{L}'’. -]+, (?!(?:[js]r|i{2,3}|iv)\b)[\p{L}'’. -]+$/iu;
/** `Syracuse, NY`: a town and its state. */
const townAndState = /\p{Ll}, \p{Lu}{2}$/u;

/** Forms that hardly occur by chance; a bare number may be an amount as well as a date or a phone. */
function hasForm(cell: string, field: TargetField): boolean {
  const text = tidyLine(cell);
  if (field.kind === 'name') return familyThenGiven.test(text) && !townAndState.test(text);
  if (field.kind === 'pronouns') return /^\p{L}+(?:\/\p{L}+)+$/u.test(text);
  if (field.kind === 'phone') return /^\+|[-(). ]/.test(text);
  if (field.kind === 'date' || field.kind === 'moment') return isTellingDate(text, field);
  return /\p{L}{3}/u.test(text);
}

/** Any date may be the day of a contact; only days a generation or more ago are days of birth. */
function isTellingDate(text: string, field: TargetField): boolean {
  if (!/[-/. ]/.test(text)) return false;
  return (
    field.dateRole === 'past' || (field.dateRole === 'birth' && /(^|\D)(19[3-9]\d|200\d)(\D|$)/.test(text))
  );
}
