import type { Answer, Coding } from './answer.ts';

/** Words with their translations by language tag ('es', 'es-MX'); `text` is in the form's own language. */
export interface Phrase {
  readonly text: string;
  readonly translations?: Readonly<Record<string, string>>;
}

/** The words in a language: an exact translation, else one of the same tongue, else as the form was written. */
export function say(phrase: Phrase, language: string): string {
  const { text, translations = {} } = phrase;
  const tongue = language.slice(0, 2).toLowerCase();
  const near = Object.keys(translations).find((tag) => tag.slice(0, 2).toLowerCase() === tongue);
  return translations[language] ?? (near === undefined ? text : (translations[near] ?? text));
}

export const itemKinds = [
  'group',
  'display',
  'boolean',
  'choice',
  'open-choice',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'text',
  'quantity',
  'url',
] as const;

export type ItemKind = (typeof itemKinds)[number];

/** How an item likes to be shown; a page that does not know one shows the kind's own way. */
export type ItemControl =
  | 'radio'
  | 'check-box'
  | 'drop-down'
  | 'autocomplete'
  | 'slider'
  | 'spinner'
  | 'text-box'
  | 'table'
  | 'horizontal-table'
  | 'grid'
  | 'list'
  | 'page'
  | 'tab'
  | 'header'
  | 'footer'
  | 'help'
  | 'legal'
  | 'unit'
  | 'instructions';

/** One offered answer. Its score is in its coding, or here for options that are plain values. */
export interface Option {
  readonly value: Answer;
  /** Said in place of the value's own words. */
  readonly label?: Phrase;
  readonly prefix?: Phrase;
  readonly score?: number;
  /** Chosen when the form opens. */
  readonly initial?: boolean;
  /** Cannot be chosen together with another. */
  readonly exclusive?: boolean;
}

/** What an answer has to be within. `min` and `max` are an answer of the item's own kind. */
export interface Limits {
  readonly min?: Answer;
  readonly max?: Answer;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly decimalPlaces?: number;
  readonly step?: number;
  /** How many answers or repetitions at least and at most, for items that repeat. */
  readonly minOccurs?: number;
  readonly maxOccurs?: number;
  /** A regular expression the whole answer must match. */
  readonly pattern?: string;
}

export type ConditionOperator = 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';

/** True while some answer of `question` compares so; `exists` is compared with a boolean. */
export interface Condition {
  readonly question: string;
  readonly operator: ConditionOperator;
  readonly answer: Answer;
}

/** FHIRPath. `%resource` is the response so far, `%questionnaire` the form. */
export type Expression = string;

export interface Variable {
  readonly name: string;
  readonly expression: Expression;
}

/** A rule over several answers; broken when the expression is false. */
export interface Constraint {
  readonly key: string;
  readonly expression: Expression;
  readonly severity: 'error' | 'warning';
  readonly human: Phrase;
}

/** Whatever needs FHIRPath. Absent on an item without any, so that a page can see that it need not load the language. */
export interface Expressions {
  /** Fills the answer once, when the form opens. */
  readonly initial?: Expression;
  /** Fills the answer again after every change. */
  readonly calculated?: Expression;
  readonly enableWhen?: Expression;
  /** Gives the answers to choose from. */
  readonly options?: Expression;
  readonly variables?: readonly Variable[];
  readonly constraints?: readonly Constraint[];
}

export interface Item {
  /** Names the item within its form; unique. */
  readonly linkId: string;
  readonly kind: ItemKind;
  readonly text?: Phrase;
  readonly prefix?: Phrase;
  readonly help?: Phrase;
  readonly codes: readonly Coding[];
  readonly required: boolean;
  readonly repeats: boolean;
  readonly readOnly: boolean;
  /** Never shown, though its answer counts (for calculated values). */
  readonly hidden: boolean;
  readonly initial: readonly Answer[];
  /** Offered answers; also plain kinds (string, integer, date, time) can offer some. Empty: whatever the kind lets. */
  readonly options: readonly Option[];
  readonly control?: ItemControl;
  readonly orientation?: 'horizontal' | 'vertical';
  readonly limits: Limits;
  /** What stands beside the field for words of one's own in an open choice. */
  readonly openLabel?: Phrase;
  /** Units to choose from for a quantity; the one unit of a decimal or integer, for showing. */
  readonly units: readonly Coding[];
  readonly enableWhen?: { readonly behavior: 'all' | 'any'; readonly conditions: readonly Condition[] };
  readonly expressions?: Expressions;
  /** Of a group: what it holds. Of a question: what is asked with each of its answers. */
  readonly items: readonly Item[];
}

export type FormStatus = 'draft' | 'active' | 'retired' | 'unknown';

/** A form as this program knows it: what a FHIR R4 Questionnaire says, without FHIR. Plain JSON. */
export interface Form {
  readonly url?: string;
  readonly version?: string;
  readonly name?: string;
  readonly title?: Phrase;
  readonly description?: Phrase;
  readonly status: FormStatus;
  readonly date?: string;
  readonly publisher?: string;
  readonly copyright?: Phrase;
  readonly language?: string;
  readonly codes: readonly Coding[];
  /** Variables and constraints of the whole form. */
  readonly expressions?: Pick<Expressions, 'variables' | 'constraints'>;
  /** Resources that expressions reach as `%questionnaire.contained`; kept as they came. */
  readonly contained: readonly Readonly<Record<string, unknown>>[];
  readonly items: readonly Item[];
}

/** Whether an item can hold answers. */
export const isQuestion = (item: Item): boolean => item.kind !== 'group' && item.kind !== 'display';

/** Every item of a form, parents before what they hold. */
export function allItems(form: Pick<Form, 'items'>): readonly Item[] {
  return form.items.flatMap((item) => [item, ...allItems(item)]);
}

/** Whether FHIRPath must be loaded to fill this form. */
export const needsExpressions = (form: Form): boolean =>
  form.expressions !== undefined || allItems(form).some(({ expressions }) => expressions !== undefined);

/** Every language the form's words are in, its own first. */
export function languagesOf(form: Form): readonly string[] {
  const phrases = [form.title, ...allItems(form).map(({ text }) => text)];
  const translated = phrases.flatMap((phrase) => Object.keys(phrase?.translations ?? {}));
  return [...new Set([form.language ?? 'en', ...translated])];
}
