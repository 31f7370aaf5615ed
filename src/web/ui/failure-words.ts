import { Offline, Problem } from '../problem.ts';
import type { Words } from '../words.ts';

/** Gives a sentence for a field's code, or undefined to let the shell's own words speak. */
export type FieldWords = (field: string, code: string) => string | undefined;

export interface FailureSentences {
  /** About the whole. */
  message: string;
  /** Field name → sentence. */
  fields: Record<string, string>;
}

const byStatus: Readonly<Record<number, string>> = {
  401: 'failure.signIn',
  403: 'failure.notFound',
  404: 'failure.notFound',
  409: 'failure.conflict',
  410: 'failure.gone',
  413: 'failure.tooLarge',
  429: 'failure.tooMany',
  503: 'failure.busy',
};

function fieldSentence(t: Words, code: string): string {
  const key = `field.${code}`;
  const words = t(key);
  return words === key ? t('field.invalid') : words;
}

function problemSentence(t: Words, problem: Problem): string {
  if (problem.detail !== undefined) return problem.detail;
  return t(byStatus[problem.status] ?? (problem.status < 500 ? 'failure.check' : 'failure.ours'));
}

/** What went wrong, as sentences for a person: never a status number, never a code. */
export function failureSentences(error: unknown, t: Words, fieldWords?: FieldWords): FailureSentences {
  if (error instanceof Offline) return { message: t('failure.offline'), fields: {} };
  if (!(error instanceof Problem)) return { message: t('failure.ours'), fields: {} };
  const fields = Object.entries(error.fields).map(([field, code]) => [
    field,
    fieldWords?.(field, code) ?? fieldSentence(t, code),
  ]);
  return { message: problemSentence(t, error), fields: Object.fromEntries(fields) };
}
