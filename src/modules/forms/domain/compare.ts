import type { Answer, Coding, Quantity } from './answer.ts';
import type { ConditionOperator, Option } from './form.ts';

/** The same code; a missing system matches any, and codings without a code are compared by their words. */
function sameCoding(one: Coding, other: Coding): boolean {
  if (one.code === undefined || other.code === undefined) {
    return one.code === other.code && one.display === other.display;
  }
  const sameSystem = one.system === undefined || other.system === undefined || one.system === other.system;
  return sameSystem && one.code === other.code;
}

const sameUnit = (one: Quantity, other: Quantity): boolean =>
  (one.code ?? one.unit) === (other.code ?? other.unit);

const isNumber = (answer: Answer): answer is Extract<Answer, { kind: 'decimal' | 'integer' }> =>
  answer.kind === 'decimal' || answer.kind === 'integer';

export function sameAnswer(one: Answer, other: Answer): boolean {
  if (one.kind === 'coding' && other.kind === 'coding') return sameCoding(one.value, other.value);
  if (one.kind === 'quantity' && other.kind === 'quantity') {
    return one.value.value === other.value.value && sameUnit(one.value, other.value);
  }
  if (isNumber(one) && isNumber(other)) return one.value === other.value;
  return one.kind === other.kind && one.value === other.value;
}

const displayOf = (answer: Answer): string | undefined =>
  answer.kind === 'coding' ? answer.value.display : undefined;

/** An answer as the list it was chosen from has it: with the words and the score that stand there. */
export function asOffered(options: readonly Option[], answer: Answer): Answer {
  const same = options.map(({ value }) => value).filter((value) => sameAnswer(value, answer));
  return same.find((value) => displayOf(value) === displayOf(answer)) ?? same[0] ?? answer;
}

/** Text of the same precision: an instant compares with an instant by its time, whatever its zone. */
function orderable(answer: Answer): number | string | undefined {
  if (answer.kind === 'quantity') return answer.value.value;
  if (answer.kind === 'coding') return answer.value.score ?? answer.value.code;
  if (answer.kind === 'dateTime') return Date.parse(answer.value);
  if (answer.kind === 'boolean') return Number(answer.value);
  return answer.value;
}

/** Negative when `one` comes first, undefined when the two have no order. */
export function order(one: Answer, other: Answer): number | undefined {
  const [left, right] = [orderable(one), orderable(other)];
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

const ordered: Readonly<Record<'>' | '<' | '>=' | '<=', (difference: number) => boolean>> = {
  '>': (difference) => difference > 0,
  '<': (difference) => difference < 0,
  '>=': (difference) => difference >= 0,
  '<=': (difference) => difference <= 0,
};

/**
 * Whether a condition holds for a question's answers. As FHIR R4 says it, one answer is enough for every operator but
 * `!=`, which is true while no answer is equal: also for a question without an answer.
 */
export function holds(answers: readonly Answer[], operator: ConditionOperator, wanted: Answer): boolean {
  if (operator === 'exists') return answers.length > 0 === (wanted.value === true);
  if (operator === '=') return answers.some((answer) => sameAnswer(answer, wanted));
  if (operator === '!=') return !answers.some((answer) => sameAnswer(answer, wanted));
  const fits = ordered[operator];
  return answers.some((answer) => {
    const difference = order(answer, wanted);
    return difference !== undefined && fits(difference);
  });
}
