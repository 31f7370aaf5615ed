import type { Format } from '../format.ts';
import type { Words } from '../words.ts';

/** What is asked of a form's control: the part of the browser's own that the checks need. */
export interface Control {
  type: string;
  value: string;
  required: boolean;
  validity: Partial<ValidityState>;
  min?: string;
  max?: string;
  /** -1 for none, as the browser says it. */
  minLength?: number;
  maxLength?: number;
}

interface Saying {
  t: Words;
  format: Pick<Format, 'date' | 'number'>;
}

/** A password of blanks is a password. */
const blanksCount = new Set(['password', 'checkbox', 'radio', 'file']);

const isMissing = ({ type, value, required, validity }: Control): boolean =>
  validity.valueMissing === true || (required && !blanksCount.has(type) && value.trim() === '');

const missingWords: Readonly<Record<string, string>> = {
  radio: 'field.choose',
  'select-one': 'field.choose',
  checkbox: 'field.tick',
};

const kindWords: Readonly<Record<string, string>> = {
  email: 'field.email',
  date: 'field.date',
  number: 'field.number',
};

function limit({ type }: Control, given: string | undefined, format: Saying['format']): string {
  if (type === 'date') return format.date(given ?? '');
  return type === 'number' ? format.number(Number(given)) : (given ?? '');
}

function wrongLength({ value, minLength = -1, maxLength = -1 }: Control, t: Words): string | undefined {
  if (value !== '' && minLength > value.length) return t('field.longer', { count: minLength });
  return maxLength >= 0 && value.length > maxLength ? t('field.shorter', { count: maxLength }) : undefined;
}

/** The sentence about what is wrong with a control, or undefined when nothing is: required, kind, range, length, pattern. */
export function wrongWith(control: Control, { t, format }: Saying): string | undefined {
  const { type, validity } = control;
  if (validity.badInput || validity.typeMismatch) return t(kindWords[type] ?? 'field.invalid_format');
  if (isMissing(control)) return t(missingWords[type] ?? 'field.required');
  if (validity.rangeUnderflow) return t('field.atLeast', { least: limit(control, control.min, format) });
  if (validity.rangeOverflow) return t('field.atMost', { most: limit(control, control.max, format) });
  if (validity.patternMismatch || validity.stepMismatch) return t('field.invalid_format');
  return wrongLength(control, t);
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement;

function controlOf(field: Field): Control {
  const { type, value, required, validity } = field;
  const lengths = 'minLength' in field ? { minLength: field.minLength, maxLength: field.maxLength } : {};
  const range = field instanceof HTMLInputElement ? { min: field.min, max: field.max } : {};
  return { type, value, required, validity, ...lengths, ...range };
}

/** Field name → sentence, for every control of a form that does not hold what it has to, in the order of the page. */
export function wrongFields(form: HTMLFormElement, saying: Saying): Record<string, string> {
  const wrong: Record<string, string> = {};
  for (const field of form.elements) {
    if (!(isField(field) && field.willValidate) || field.name === '' || wrong[field.name]) continue;
    const sentence = wrongWith(controlOf(field), saying);
    if (sentence !== undefined) wrong[field.name] = sentence;
  }
  return wrong;
}

const fieldNamed = (form: HTMLFormElement, name: string): HTMLElement | undefined => {
  const found = form.elements.namedItem(name);
  const field = found instanceof RadioNodeList ? found[0] : found;
  return field instanceof HTMLElement ? field : undefined;
};

/** Moves the focus to a field, out of whatever it is folded away in. */
export function goToField(form: HTMLFormElement | null, name: string): void {
  const field = form ? fieldNamed(form, name) : undefined;
  const folded = field?.closest('details');
  if (folded) folded.open = true;
  field?.focus();
}

/** What a field is called on the page: of a group its question, of others its label. */
export function calledOnPage(form: HTMLFormElement | null, name: string): string | undefined {
  const field = form ? fieldNamed(form, name) : undefined;
  const group = field?.matches('[type=radio], .choices [type=checkbox]') ? field.closest('fieldset') : null;
  const label = group?.querySelector('legend') ?? (field && isField(field) ? field.labels?.[0] : undefined);
  return label?.textContent?.trim() || undefined;
}
