import { jaroWinkler } from '../../../lib/similarity/jaro-winkler.ts';
import { slipBetween } from '../../../lib/similarity/one-slip.ts';
import type { PreparedName } from './prepared-name.ts';

/** In shorter names one changed letter makes another name: Ana and Eva, Lee and Leo. */
const shortestForSlip = 4;

/** Close enough to be one name typed twice. */
export function areAlike(one: PreparedName, other: PreparedName, alikeFrom: number): boolean {
  if (one.digits !== other.digits) return false;
  if (one.withParticles === other.withParticles) return true;
  if (jaroWinkler(one.whole, other.whole) >= alikeFrom) return true;
  const shorter = Math.min(one.whole.length, other.whole.length);
  return shorter >= shortestForSlip && slipBetween(one.whole, other.whole) !== undefined;
}

/** Bob, Rob and Robert; Pepe and José. */
export function shareFormalName(one: PreparedName, other: PreparedName): boolean {
  if (one.formal.length + other.formal.length < 3) return false;
  return one.formal.some((name) => other.formal.includes(name)) && one.words[0] !== other.words[0];
}

/** The same words in another order. */
export function sameWords(one: PreparedName, other: PreparedName): boolean {
  return one.words.length === other.words.length && one.words.every((word) => other.words.includes(word));
}

/** All words of the shorter name stand in the longer one: María within María José, García within García López. */
export function isPartOf(one: PreparedName, other: PreparedName): boolean {
  const [part, all] = one.words.length < other.words.length ? [one, other] : [other, one];
  return part.words.length < all.words.length && part.words.every((word) => all.words.includes(word));
}

/** `J` or `J R` for José Ramón. */
export function isInitialOf(one: PreparedName, other: PreparedName): boolean {
  const [short, long] = one.whole.length <= other.whole.length ? [one, other] : [other, one];
  if (short.words.length > long.words.length) return false;
  return short.words.every((word, at) => word.length === 1 && long.words[at]?.startsWith(word) === true);
}
