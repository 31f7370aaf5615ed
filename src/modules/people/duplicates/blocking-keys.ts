import { soundKey } from '../../../lib/similarity/sound-key.ts';
import { externalIdKey } from './compare-contact.ts';
import type { PersonForMatching } from './person.ts';
import type { PreparedName } from './prepared-name.ts';
import type { PreparedPerson } from './prepared-person.ts';
import { preparePerson } from './prepared-person.ts';

/**
 * The keys under which a person's record is filed so that records of one person meet: two records that share no
 * key are never compared. Keys hold personal data (names, dates, numbers): index them where the record itself
 * lives and under the same protection.
 */
export function blockingKeys(person: PersonForMatching): string[] {
  return keysOf(preparePerson(person));
}

/** Each key survives a slip in the fields it does not use, so one mistyped field never hides a pair. */
export function keysOf(person: PreparedPerson): string[] {
  const given = soundsOf(person.given, person.chosen);
  const family = soundsOf(person.family);
  return [
    ...new Set([
      ...nameKeys(given, family),
      ...birthKeys(person.birthDate, given, family),
      ...contactKeys(person),
      ...addressKeys(person, given, family),
    ]),
  ];
}

/** Both names in either order, since the two fields are sometimes swapped. */
function nameKeys(given: readonly string[], family: readonly string[]): string[] {
  return given.flatMap((one) => family.map((other) => `n:${[one, other].sort().join('+')}`));
}

/** The day itself; its digits in any order with a name; its year with the family name. */
function birthKeys(date: string | undefined, given: readonly string[], family: readonly string[]): string[] {
  if (date === undefined) return [];
  const digits = [...date].sort().join('');
  return [
    `b:${date}`,
    ...[...given, ...family].map((name) => `s:${digits}+${name}`),
    ...family.map((name) => `y:${date.slice(0, 4)}+${name}`),
  ];
}

function contactKeys({ phone, email, externalIds }: PreparedPerson): string[] {
  return [
    ...(phone === undefined ? [] : [`p:${phone.slice(-7)}`]),
    ...(email === undefined ? [] : [`e:${email}`]),
    ...externalIds.map((id) => `x:${externalIdKey(id)}`),
  ];
}

/** The first letters of the street stand for it, so that a slip further on does no harm. */
const streetStart = 4;

function addressKeys(
  { address }: PreparedPerson,
  given: readonly string[],
  family: readonly string[],
): string[] {
  const street = address.street?.slice(0, streetStart);
  const byStreet = street === undefined ? [] : [...given, ...family].map((name) => `r:${street}+${name}`);
  const byArea = address.postcode === undefined ? [] : family.map((name) => `z:${address.postcode}+${name}`);
  const door = street === undefined || address.number === undefined ? [] : [`d:${address.number}+${street}`];
  return [...door, ...byStreet, ...byArea];
}

/** Of a name of many words the first two, besides the whole, keep the number of keys small. */
const wordsKept = 2;

function soundsOf(...names: (PreparedName | undefined)[]): string[] {
  return [...new Set(names.flatMap((name) => (name === undefined ? [] : spellingsOf(name).map(soundKey))))];
}

function spellingsOf({ whole, withParticles, words, formal }: PreparedName): string[] {
  const separate = words.length > 1 ? words.slice(0, wordsKept) : [];
  return [whole, withParticles, ...separate, ...formal.slice(1)];
}
