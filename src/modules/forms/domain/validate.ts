import { isDay } from '../../../lib/dates.ts';
import type { Answer, AnswerKind, AnswerPath, Answers } from './answer.ts';
import { order, sameAnswer } from './compare.ts';
import type { Computed } from './computed.ts';
import { nothingComputed } from './computed.ts';
import { enabledPaths } from './enabling.ts';
import type { Form, Item, ItemKind, Limits, Option } from './form.ts';
import { isQuestion } from './form.ts';
import type { Place } from './places.ts';
import { flatten, mostRepetitions, multiplies, placesOf } from './places.ts';

export type ProblemCode =
  | 'required'
  | 'wrong-kind'
  | 'not-readable'
  | 'not-offered'
  | 'not-alone'
  | 'too-small'
  | 'too-large'
  | 'too-short'
  | 'too-long'
  | 'too-many-decimals'
  | 'not-a-step'
  | 'not-in-pattern'
  | 'too-few'
  | 'too-many'
  | 'not-in-form'
  | 'constraint';

/** What is wrong with an answer, where. `wanted` completes the sentence (the least, the most, the step …). */
export interface Problem {
  readonly path: AnswerPath;
  readonly linkId: string;
  readonly code: ProblemCode;
  readonly wanted?: string | number;
}

type Found = readonly [ProblemCode, (string | number)?];

/** The kinds of answer that fit a kind of item. */
const fitting: Readonly<Record<ItemKind, readonly AnswerKind[]>> = {
  group: [],
  display: [],
  boolean: ['boolean'],
  choice: ['coding', 'string', 'integer', 'date', 'time'],
  'open-choice': ['coding', 'string', 'integer', 'date', 'time'],
  decimal: ['decimal', 'integer'],
  integer: ['integer'],
  date: ['date'],
  dateTime: ['dateTime'],
  time: ['time'],
  string: ['string'],
  text: ['string'],
  quantity: ['quantity'],
  url: ['url'],
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/;
const INSTANT = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const isPartOfDay = (text: string): boolean => {
  if (/^\d{4}$/.test(text)) return true;
  return /^\d{4}-\d{2}$/.test(text) ? isDay(`${text}-01`) : isDay(text);
};

function isReadableAs(answer: Answer): boolean {
  switch (answer.kind) {
    case 'date':
      return isPartOfDay(answer.value);
    case 'time':
      return TIME.test(answer.value);
    case 'dateTime':
      return INSTANT.test(answer.value) && !Number.isNaN(Date.parse(answer.value));
    case 'integer':
      return Number.isSafeInteger(answer.value);
    case 'decimal':
      return Number.isFinite(answer.value);
    case 'quantity':
      return answer.value.value === undefined || Number.isFinite(answer.value.value);
    case 'url':
      return /^\S+$/.test(answer.value);
    case 'string':
      return answer.value.trim() !== '';
    case 'boolean':
    case 'coding':
      return true;
  }
}

const numberOf = (answer: Answer): number | undefined => {
  if (answer.kind === 'quantity') return answer.value.value;
  return answer.kind === 'decimal' || answer.kind === 'integer' ? answer.value : undefined;
};

const said = ({ value }: Answer): string | number => {
  if (typeof value === 'object') return 'value' in value ? (value.value ?? '') : '';
  return typeof value === 'boolean' ? String(value) : value;
};

const decimalsOf = (value: number): number => {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
};

/** Whole but for the rounding of binary fractions. */
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;

function checkNumber(answer: Answer, { min, max, decimalPlaces, step }: Limits): readonly Found[] {
  const found: Found[] = [];
  if (min && (order(answer, min) ?? 0) < 0) found.push(['too-small', said(min)]);
  if (max && (order(answer, max) ?? 0) > 0) found.push(['too-large', said(max)]);
  const value = numberOf(answer);
  if (value === undefined) return found;
  if (decimalPlaces !== undefined && decimalsOf(value) > decimalPlaces) {
    found.push(['too-many-decimals', decimalPlaces]);
  }
  const from = (min && numberOf(min)) ?? 0;
  if (step !== undefined && !isWhole((value - from) / step)) found.push(['not-a-step', step]);
  return found;
}

/** Whether a pattern that a form's maker wrote matches; one that cannot be read forbids nothing. */
function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text);
  } catch {
    return true;
  }
}

function checkText(answer: Answer, { minLength, maxLength, pattern }: Limits): readonly Found[] {
  if (answer.kind !== 'string' && answer.kind !== 'url') return [];
  const found: Found[] = [];
  const length = [...answer.value].length;
  if (minLength !== undefined && length < minLength) found.push(['too-short', minLength]);
  if (maxLength !== undefined && length > maxLength) found.push(['too-long', maxLength]);
  if (pattern !== undefined && !matches(pattern, answer.value)) found.push(['not-in-pattern', pattern]);
  return found;
}

const isOffered = (answer: Answer, options: readonly Option[]): boolean =>
  options.some(({ value }) => sameAnswer(value, answer));

function checkOne(answer: Answer, item: Item, options: readonly Option[]): readonly Found[] {
  if (!fitting[item.kind].includes(answer.kind)) return [['wrong-kind']];
  if (!isReadableAs(answer)) return [['not-readable']];
  const isOwnWords = item.kind === 'open-choice' && answer.kind === 'string';
  const isFromList = item.kind === 'choice' || options.length > 0 || item.expressions?.options !== undefined;
  const mustBeOffered = isFromList && !isOwnWords;
  if (mustBeOffered && !isOffered(answer, options)) return [['not-offered']];
  return [...checkNumber(answer, item.limits), ...checkText(answer, item.limits)];
}

function checkCount({ item, values, repetitions }: Place, isAnswered: boolean): readonly Found[] {
  const { minOccurs = 0, maxOccurs } = item.limits;
  const filled = isAnswered ? repetitions.length : 0;
  const count = isQuestion(item) ? values.length : filled;
  const most = item.repeats ? maxOccurs : 1;
  if (isQuestion(item) && most !== undefined && count > most) return [['too-many', most]];
  if (!isQuestion(item) && maxOccurs !== undefined && count > maxOccurs) return [['too-many', maxOccurs]];
  if (count > 0 && count < minOccurs) return [['too-few', minOccurs]];
  return [];
}

/** A person cannot be asked for what is hidden or only shown. */
const mustAnswer = ({ required, readOnly, hidden }: Item): boolean => required && !readOnly && !hidden;

function isAlone(values: readonly Answer[], options: readonly Option[]): boolean {
  if (values.length < 2) return true;
  const exclusive = options.filter((option) => option.exclusive === true).map(({ value }) => value);
  return !values.some((answer) => exclusive.some((value) => sameAnswer(value, answer)));
}

function checkPlace(place: Place, isAnswered: boolean, computed: Computed): readonly Found[] {
  const { item, values, path } = place;
  if (!isAnswered) return mustAnswer(item) && item.kind !== 'display' ? [['required']] : [];
  const options = computed.options[path] ?? item.options;
  return [
    ...values.flatMap((answer) => checkOne(answer, item, options)),
    ...checkCount(place, isAnswered),
    ...(isAlone(values, options) ? [] : [['not-alone'] satisfies Found]),
  ];
}

/**
 * Everything that is wrong with these answers, in the form's order. Items that are not asked are not looked at; an
 * answer under a path that the form does not have is told, so that nothing unknown is kept.
 */
export function validate(
  form: Form,
  answers: Answers,
  computed: Computed = nothingComputed,
): readonly Problem[] {
  const enabled = enabledPaths(form, answers, computed);
  const everywhere = flatten(placesOf(form, answers));
  const isAnswered = (place: Place): boolean =>
    enabled.has(place.path) && (place.values.length > 0 || place.repetitions.flat().some(isAnswered));
  const problems = everywhere
    .filter(({ path }) => enabled.has(path))
    .flatMap((place) =>
      checkPlace(place, isAnswered(place), computed).map((found) => problemAt(place, found)),
    );
  return [...problems, ...notInForm(everywhere, answers), ...brokenRules(computed)];
}

const problemAt = ({ path, item }: Place, [code, wanted]: Found): Problem => ({
  path,
  linkId: item.linkId,
  code,
  ...(wanted === undefined ? {} : { wanted }),
});

function notInForm(everywhere: readonly Place[], answers: Answers): readonly Problem[] {
  const known = new Set(everywhere.filter(({ item }) => isQuestion(item)).map(({ path }) => path));
  const groups = new Set(everywhere.filter(({ item }) => multiplies(item)).map(({ path }) => path));
  const unknown = [
    ...Object.keys(answers.values).filter((path) => !known.has(path)),
    ...Object.keys(answers.repetitions).filter((path) => !groups.has(path)),
  ];
  const tooMany = Object.entries(answers.repetitions).filter(([, count]) => !(count <= mostRepetitions));
  return [
    ...unknown.map((path): Problem => ({ path, linkId: path, code: 'not-in-form' })),
    ...tooMany.map(([path]): Problem => ({ path, linkId: path, code: 'too-many', wanted: mostRepetitions })),
  ];
}

const brokenRules = ({ broken }: Computed): readonly Problem[] =>
  broken
    .filter(({ severity }) => severity === 'error')
    .map(({ path, linkId, human }) => ({ path, linkId, code: 'constraint', wanted: human.text }));
