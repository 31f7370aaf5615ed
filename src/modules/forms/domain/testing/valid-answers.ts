import fc from 'fast-check';
import type { Answer, Answers } from '../answer.ts';
import { openQuestions, setAnswer } from '../answers.ts';
import type { Computed } from '../computed.ts';
import type { Filler, Settled } from '../expressions.ts';
import type { Form, Item, Option } from '../form.ts';
import type { Place } from '../places.ts';

const numberWithin = ({ limits }: Item, wish: number): number => {
  const [min, max] = [limits.min, limits.max].map((limit) => {
    if (limit?.kind === 'quantity') return limit.value.value;
    return typeof limit?.value === 'number' ? limit.value : undefined;
  });
  return Math.max(min ?? wish, Math.min(max ?? wish, wish));
};

const dayWithin = ({ limits }: Item, wish: string): string => {
  const [min, max] = [limits.min?.value, limits.max?.value];
  if (typeof min === 'string' && wish < min) return min;
  return typeof max === 'string' && wish > max ? max : wish;
};

const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map((text) => `${text.trim()}.`);

const textWithin = ({ limits }: Item, text: string): string =>
  [...text.padEnd(limits.minLength ?? 0, 'x')].slice(0, limits.maxLength).join('');

function fromKind(item: Item, number: number): fc.Arbitrary<Answer> {
  const [unit] = item.units;
  const day = fc.constant(dayWithin(item, '2025-03-14'));
  const whole = numberWithin(item, number);
  switch (item.kind) {
    case 'boolean':
      return fc.boolean().map((value) => ({ kind: 'boolean', value }));
    case 'integer':
      return fc.constant({ kind: 'integer', value: Math.round(whole) });
    case 'decimal':
      return fc.constant({ kind: 'decimal', value: whole });
    case 'quantity':
      return fc.constant({
        kind: 'quantity',
        value: { value: whole, ...(unit?.display === undefined ? {} : { unit: unit.display }) },
      });
    case 'date':
      return day.map((value) => ({ kind: 'date', value }));
    case 'dateTime':
      return fc.constant({ kind: 'dateTime', value: '2025-03-14T09:26:53Z' });
    case 'time':
      return fc.constant({ kind: 'time', value: '09:26:53' });
    case 'url':
      return fc.webUrl().map((value) => ({ kind: 'url', value }));
    default:
      return words.map((text) => ({ kind: 'string', value: textWithin(item, text) }));
  }
}

function fromOptions(item: Item, options: readonly Option[]): fc.Arbitrary<readonly Answer[]> {
  const values = options.filter(({ exclusive }) => exclusive !== true).map(({ value }) => value);
  const { minOccurs = 1, maxOccurs = values.length } = item.limits;
  const most = item.repeats ? Math.min(values.length, maxOccurs) : 1;
  return fc.subarray(values, { minLength: Math.min(minOccurs, most), maxLength: most });
}

/** Answers to an item as a person could give them. `number` is what every number of the form is, within its limits. */
export function validAnswers(
  item: Item,
  options: readonly Option[] = item.options,
  number = 7,
): fc.Arbitrary<readonly Answer[]> {
  if (options.length > 0) return fromOptions(item, options);
  const { minOccurs = 1, maxOccurs = 3 } = item.limits;
  const [least, most] = item.repeats ? [minOccurs, Math.max(minOccurs, Math.min(maxOccurs, 3))] : [1, 1];
  return fc.array(fromKind(item, number), { minLength: least, maxLength: most });
}

/** Answers every question as it comes up, until none is left. */
export function answerAll(form: Form, filler: Filler, seed: number): Settled {
  let at = filler.open();
  const number = fc.sample(fc.integer({ min: 1, max: 40 }), { seed, numRuns: 1 })[0] ?? 1;
  for (let round = 0; round < 20; round += 1) {
    const open = unanswered(form, at.answers, at.computed);
    if (open.length === 0) break;
    const filled = open.reduce((answers, { item, path }) => {
      const options = at.computed.options[path] ?? item.options;
      const [values = []] = fc.sample(validAnswers(item, options, number), { seed, numRuns: 1 });
      return setAnswer(answers, path, values);
    }, at.answers);
    at = filler.settle(filled, at.computed);
  }
  return at;
}

/** Questions without an answer that have one to give: a list that expressions leave empty cannot be chosen from. */
function unanswered(form: Form, answers: Answers, computed: Computed): readonly Place[] {
  return openQuestions(form, answers, computed).filter(({ item, path, values }) => {
    const options = computed.options[path] ?? item.options;
    const isFromList = item.kind === 'choice' || item.expressions?.options !== undefined;
    return values.length === 0 && (!isFromList || options.length > 0);
  });
}
