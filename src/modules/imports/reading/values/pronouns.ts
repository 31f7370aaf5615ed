import { nameKey, tidyLine } from '../tidy.ts';
import type { Value } from './value.ts';
import { read, unread } from './value.ts';

const known: Readonly<Record<string, string>> = {
  she: 'she/her',
  'she her': 'she/her',
  'she her hers': 'she/her',
  her: 'she/her',
  he: 'he/him',
  'he him': 'he/him',
  'he him his': 'he/him',
  him: 'he/him',
  they: 'they/them',
  'they them': 'they/them',
  'they them theirs': 'they/them',
  them: 'they/them',
  ella: 'ella',
  el: 'él',
  elle: 'elle',
  elles: 'elle',
};

/** Pronouns are a person's own choice: a column of sexes does not tell them. */
const sexes = new Set('f m female male woman man mujer hombre femenino masculino femenina'.split(' '));

/** Pronouns: the usual ones in one spelling, any others as the person wrote them. */
export function readPronouns(cell: string): Value<string> {
  const given = tidyLine(cell);
  const key = nameKey(given);
  if (sexes.has(key) || !/\p{L}/u.test(given) || given.length > 60) return unread('not-pronouns', given);
  return read(known[key] ?? given);
}
