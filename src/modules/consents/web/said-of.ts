import { useFormat, useLanguage } from '../../../web/words.ts';
import type { Information, Purpose, RecipientClass } from '../domain/vocabulary.ts';
import { wordingOf } from '../wording/consent-text.ts';

interface SaidOf {
  what: (information: readonly Information[]) => string;
  why: (purposes: readonly Purpose[]) => string;
  classOf: (one: RecipientClass) => string;
}

/** The same words as on the paper that was signed, to the person it is about: 'your plan and your work'. */
export function useSaidOf(): SaidOf {
  const wording = wordingOf(useLanguage());
  const { list } = useFormat();
  return {
    what: (information) => list(information.map((one) => wording.informationOf[one])),
    why: (purposes) => list(purposes.map((one) => wording.purposeOf[one])),
    classOf: (one) => wording.classOf[one],
  };
}
