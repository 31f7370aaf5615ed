import type { Answer } from '../answer.ts';
import type { Form, Item, ItemKind, Option } from '../form.ts';

/** An item with nothing but a name and a kind, and what a test says of it. */
export const anItem = (linkId: string, kind: ItemKind, more: Partial<Item> = {}): Item => ({
  linkId,
  kind,
  text: { text: linkId },
  codes: [],
  required: false,
  repeats: false,
  readOnly: false,
  hidden: false,
  initial: [],
  options: [],
  limits: {},
  units: [],
  items: [],
  ...more,
});

export const aForm = (items: readonly Item[], more: Partial<Form> = {}): Form => ({
  status: 'draft',
  codes: [],
  contained: [],
  items,
  ...more,
});

export const yes: Answer = { kind: 'boolean', value: true };
export const no: Answer = { kind: 'boolean', value: false };
export const whole = (value: number): Answer => ({ kind: 'integer', value });
export const text = (value: string): Answer => ({ kind: 'string', value });
export const coded = (code: string, score?: number): Answer => ({
  kind: 'coding',
  value: { system: 'urn:test', code, display: code, ...(score === undefined ? {} : { score }) },
});
export const options = (...answers: readonly Answer[]): readonly Option[] =>
  answers.map((value) => ({ value }));
