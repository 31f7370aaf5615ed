/** Winkler's own constants (1990): the bonus for a shared beginning, and the similarity from which it is given. */
const prefixBonus = 0.1;
const longestPrefix = 4;
const boostFrom = 0.7;

/**
 * Jaro–Winkler similarity of two strings, 0 (nothing in common) to 1 (equal). Meant for short strings such as
 * names, already folded. Symmetric: Jaro's greedy pairing of letters can depend on which string comes first, so
 * the pair is put in one order before it is compared.
 */
export function jaroWinkler(left: string, right: string): number {
  if (left === right) return 1;
  if (left === '' || right === '') return 0;
  const [short, long] = inOrder(left, right);
  const similarity = jaro(short, long);
  if (similarity < boostFrom) return similarity;
  return similarity + sharedPrefix(short, long) * prefixBonus * (1 - similarity);
}

function inOrder(left: string, right: string): [string, string] {
  const leftFirst = left.length === right.length ? left < right : left.length < right.length;
  return leftFirst ? [left, right] : [right, left];
}

function jaro(short: string, long: string): number {
  const taken = new Uint8Array(long.length);
  const inShort = pairLetters(short, long, taken);
  const matches = inShort.length;
  if (matches === 0) return 0;
  const outOfPlace = countOutOfPlace(inShort, long, taken);
  return (matches / short.length + matches / long.length + (matches - outOfPlace / 2) / matches) / 3;
}

/** Marks in `taken` the letters of `long` that found a partner; returns the partners in the order of `short`. */
function pairLetters(short: string, long: string, taken: Uint8Array): number[] {
  const reach = Math.max(0, Math.floor(long.length / 2) - 1);
  const paired: number[] = [];
  for (let at = 0; at < short.length; at++) {
    const letter = short.charCodeAt(at);
    const partner = freePartner(letter, at, reach, long, taken);
    if (partner < 0) continue;
    taken[partner] = 1;
    paired.push(letter);
  }
  return paired;
}

function freePartner(letter: number, at: number, reach: number, long: string, taken: Uint8Array): number {
  const end = Math.min(long.length, at + reach + 1);
  for (let place = Math.max(0, at - reach); place < end; place++) {
    if (taken[place] === 0 && long.charCodeAt(place) === letter) return place;
  }
  return -1;
}

function countOutOfPlace(inShort: readonly number[], long: string, taken: Uint8Array): number {
  let next = 0;
  let outOfPlace = 0;
  for (let place = 0; place < long.length; place++) {
    if (taken[place] === 0) continue;
    if (inShort[next] !== long.charCodeAt(place)) outOfPlace++;
    next++;
  }
  return outOfPlace;
}

function sharedPrefix(short: string, long: string): number {
  const end = Math.min(longestPrefix, short.length);
  let length = 0;
  while (length < end && short.charCodeAt(length) === long.charCodeAt(length)) length++;
  return length;
}
