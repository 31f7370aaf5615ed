import type { TargetField } from './target-field.ts';
import { tidyLine } from './tidy.ts';
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
  const values = cells.map((cell) => readField(field, cell, context)).filter((value) => value !== undefined);
  const sound = values.filter((value) => value.ok);
  const fit = values.length === 0 ? 0 : sound.length / values.length;
  const strict = cells.filter((cell) => hasForm(cell, field)).length / cells.length;
  return { fit, telling: (tellingKinds[field.kind] ?? 0) * (strict >= 0.8 ? Math.min(fit, strict) : 0) };
}

/** Forms that hardly occur by chance; a bare number may be an amount as well as a date or a phone. */
function hasForm(cell: string, field: TargetField): boolean {
  const text = tidyLine(cell);
  if (field.kind === 'name') return /^[\p{L}'’ -]+, [\p{L}'’. -]+$/u.test(text);
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
