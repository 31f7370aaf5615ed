import { Offline, Problem } from '../problem.ts';
import type { Words } from '../words.ts';
import { currentLanguage, loadWordsOfCodes, wordOfCode } from '../words.ts';

/** Gives a sentence for a field's code, or undefined to let the modules' and the shell's own words speak. */
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

/** Fetches what `failureSentences` needs to speak of this error; call it first where waiting is possible. */
export async function fetchFailureWords(error: unknown): Promise<void> {
  if (!(error instanceof Problem)) return;
  await loadWordsOfCodes([error.code ?? '', ...Object.values(error.fields)]);
}

function fieldSentence(t: Words, code: string): string {
  const key = `field.${code}`;
  const words = t(key);
  return wordOfCode(code) ?? (words === key ? t('field.invalid') : words);
}

/**
 * A module's own sentence for the code comes first. The server's `detail` is English: a reader of another language
 * gets the plainer sentence for the status instead. Without a code it is a page's own, in the reader's language.
 */
function problemSentence(t: Words, problem: Problem): string {
  const own = problem.code === undefined ? undefined : wordOfCode(problem.code);
  if (own !== undefined) return own;
  const readable = problem.code === undefined || currentLanguage() === 'en';
  if (readable && problem.detail !== undefined) return problem.detail;
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
