import type { Words } from '../../../../web/words.ts';
import type { Problem } from '../../domain/validate.ts';

/** What is wrong with an answer, in a sentence that says what to do. */
export const problemWords = ({ code, wanted }: Problem, t: Words): string =>
  code === 'constraint' && typeof wanted === 'string'
    ? wanted
    : t(`problem.${code}`, { wanted: wanted ?? '' });
