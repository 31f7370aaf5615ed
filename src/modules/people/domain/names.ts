import { fold, wordsOf } from '../../../lib/similarity/fold.ts';

export interface Names {
  chosenName: string;
  givenName?: string | undefined;
  familyName?: string | undefined;
}

/**
 * How staff see a participant named in a list: the chosen name, with the family name where the chosen one
 * does not already hold it, so that two Mayas can be told apart.
 */
export function fullName({ chosenName, familyName }: Names): string {
  const chosen = new Set(wordsOf(chosenName));
  const told = familyName === undefined || wordsOf(familyName).every((word) => chosen.has(word));
  return told ? chosenName : `${chosenName} ${familyName}`;
}

/** Lists are in the order of what they show. */
export const sortNameOf = (names: Names): string => fold(fullName(names));

/** What somebody is called until they say otherwise; undefined when no name at all is known. */
export function chosenOr(given: Partial<Names>): string | undefined {
  return [given.chosenName, given.givenName, given.familyName].find((name) => (name ?? '').trim() !== '');
}
