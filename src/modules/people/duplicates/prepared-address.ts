import { digitsOf, fold, squash, wordsOf } from '../../../lib/similarity/fold.ts';
import type { AddressForMatching } from './person.ts';
import { isPlaceholder } from './placeholders.ts';

/** An address made ready for comparing; a part that is not known is undefined. */
export interface PreparedAddress {
  readonly number: string | undefined;
  /** The street's own name without its kind (street, avenue, calle …), closed up. */
  readonly street: string | undefined;
  /** Digits within the street's name: 45th and 46th Street are one letter apart and different streets. */
  readonly streetDigits: string;
  readonly suburb: string | undefined;
  readonly postcode: string | undefined;
  readonly region: string | undefined;
}

const kindsOfStreet = new Set(
  (
    'alley aly av ave avenida avenue blvd boulevard calle camino cir circle circuit court cres crescent crt ct ' +
    'dr drive highway hwy lane ln loop parkway pkwy pl place plaza rd road sq square st street terrace trail trl way'
  ).split(' '),
);

const numberThenStreet = /^\s*(\d+\s*[a-z]?)\s+(\D.*)$/i;

export function prepareAddress(address: AddressForMatching | undefined): PreparedAddress {
  const [number, streetText] = splitNumber(address);
  const street = streetName(streetText);
  return {
    number: known(number),
    street,
    streetDigits: digitsOf(street ?? ''),
    suburb: known(address?.suburb),
    postcode: postcodeOf(address?.postcode),
    region: known(address?.region),
  };
}

/** The number from its own field, else from the start of the street, as in `14 Mesa Street`. */
function splitNumber(address: AddressForMatching | undefined): [string | undefined, string | undefined] {
  if (fold(address?.number ?? '') !== '') return [address?.number, address?.street];
  const [, number, street] = numberThenStreet.exec(address?.street ?? '') ?? [];
  return number === undefined ? [undefined, address?.street] : [number, street];
}

function streetName(text: string | undefined): string | undefined {
  const words = wordsOf(text ?? '');
  if (isPlaceholder(words.join(' '))) return undefined;
  const own = words.filter((word) => !kindsOfStreet.has(word));
  return (own.length > 0 ? own : words).join('');
}

/** The first five digits of a ZIP+4, otherwise the code as written. */
function postcodeOf(text: string | undefined): string | undefined {
  const code = known(text);
  return code !== undefined && /^\d{9}$/.test(code) ? code.slice(0, 5) : code;
}

function known(text: string | undefined): string | undefined {
  return isPlaceholder(fold(text ?? '')) ? undefined : squash(text ?? '');
}
