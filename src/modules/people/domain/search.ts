import { digitsOf, wordsOf } from '../../../lib/similarity/fold.ts';
import { soundKey } from '../../../lib/similarity/sound-key.ts';
import type { Names } from './names.ts';

export interface Findable extends Names {
  phone?: string | undefined;
  externalIds: readonly string[];
}

const longestKey = 60;
const backwards = (text: string): string => [...text].reverse().join('');

/**
 * The keys a person is filed under: `n:` parts of names, `s:` how those sound, `t:` the telephone's digits from
 * the end (people remember the last four), `x:` numbers of other systems.
 */
export function searchKeysOf(person: Findable): string[] {
  const words = [person.chosenName, person.givenName ?? '', person.familyName ?? ''].flatMap(wordsOf);
  const digits = digitsOf(person.phone ?? '');
  const keys = [
    ...words.map((word) => `n:${word}`),
    ...words.map((word) => `s:${soundKey(word)}`),
    ...(digits === '' ? [] : [`t:${backwards(digits)}`]),
    ...person.externalIds.flatMap(wordsOf).map((word) => `x:${word}`),
  ];
  return [...new Set(keys.map((key) => key.slice(0, longestKey)))];
}

/** One word of a search: keys that begin so find the person; when none does, keys equal to `sound` may. */
export interface SearchTerm {
  prefixes: string[];
  sound?: string;
  /** Set where the word is a single letter: it begins too many names to look all of them up. */
  letter?: string;
}

const leastDigits = 3;
const mostTerms = 4;

/** What a search looks for. All terms must be found; an empty list looks for everyone. */
export function searchTermsOf(search: string): SearchTerm[] {
  return joinPhone(wordsOf(search)).slice(0, mostTerms).map(termOf);
}

/** A telephone number is written in groups: digits alone belong together. */
function joinPhone(words: string[]): string[] {
  return words.length > 1 && words.every((word) => /^\d+$/.test(word)) ? [words.join('')] : words;
}

function termOf(word: string): SearchTerm {
  const cut = word.slice(0, longestKey - 2);
  const letter = [...word].length === 1 ? { letter: word } : {};
  if (!/\d/.test(word)) return { prefixes: [`n:${cut}`], sound: `s:${soundKey(word)}`, ...letter };
  const phone = /^\d+$/.test(word) && word.length >= leastDigits ? [`t:${backwards(cut)}`] : [];
  return { prefixes: [`n:${cut}`, `x:${cut}`, ...phone], ...letter };
}
