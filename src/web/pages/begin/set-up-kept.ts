import type { FormValues } from '../../ui/form-values.ts';
import type { SetUpAnswers } from './set-up-answers.ts';
import { readStep, stepNames } from './set-up-answers.ts';

/** Where somebody is with setting up. */
export interface SetUpSoFar {
  answers: SetUpAnswers;
  step: number;
}

/** As text, for the device. The password is left out: it would lie there readable for whoever uses the device next. */
export function keepable({ answers, step }: SetUpSoFar): string {
  const administrator = { ...answers.administrator, password: '' };
  return JSON.stringify({ step, answers: { ...answers, administrator } });
}

/** The answers with those of the open step as they stand in its fields, half-typed or not. */
export function withTyped({ answers, step }: SetUpSoFar, values: FormValues): SetUpSoFar {
  const name = stepNames[step];
  return name ? { answers: { ...answers, ...readStep[name](values) }, step } : { answers, step };
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const isAlike = (value: unknown, like: unknown): boolean =>
  typeof value === typeof like &&
  Array.isArray(value) === Array.isArray(like) &&
  (!Array.isArray(value) || value.every((one) => typeof one === 'string'));

/** The kept fields over the first ones, each only where it is of the same kind. */
function over<T extends object>(first: T, kept: Fields): T {
  const entries = Object.entries(first).map(([name, like]): [string, unknown] => {
    const value = kept[name];
    const inner = typeof like === 'object' && like !== null && !Array.isArray(like);
    if (inner) return [name, over(like, fieldsOf(value))];
    return [name, isAlike(value, like) ? value : like];
  });
  return { ...first, ...Object.fromEntries(entries) };
}

function parsed(text: string | undefined): Fields {
  try {
    return fieldsOf(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}

/** What was kept, as far as it still has the shape of today's answers. */
export function restored(text: string | undefined, first: SetUpAnswers): SetUpSoFar {
  const { answers, step } = parsed(text);
  const last = stepNames.length - 1;
  return {
    answers: over(first, fieldsOf(answers)),
    step: Number.isInteger(step) ? Math.min(Math.max(Number(step), 0), last) : 0,
  };
}
