import type { CountryCode } from 'libphonenumber-js/min';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { digitsOf } from '../../../../lib/similarity/fold.ts';
import type { DoubtCode } from '../codes.ts';
import { tidyLine } from '../tidy.ts';
import type { Value } from './value.ts';
import { read, unread } from './value.ts';

export type { CountryCode } from 'libphonenumber-js/min';

/** Words beside a number that say which phone it is, not how to use it. */
const kinds =
  /\b(cell(ular|phone)?|mobile|home|work|office|main|phone|tel(e?fono)?|telephone|casa|trabajo|m[oó]vil|celular|ext(ension)?|x|c|h|w|m)\b\.?/giu;

/** A phone number in E.164 ('+15551234567'); without an international prefix it is a number of `country`. */
export function readPhone(cell: string, country: CountryCode): Value<string> {
  const given = tidyLine(cell);
  const [first = '', ...others] = numbersIn(given);
  const digits = digitsOf(first);
  if (digits.length < 5) return unread('not-a-phone', given);
  const number = parsePhoneNumberFromString(first.replace(/\.0+$/, ''), country);
  if (country === 'US' && digits.length === 7) return unread('phone-without-area-code', given);
  if (!number?.isPossible()) return unread('phone-impossible', given);
  const doubts: readonly (readonly [boolean, DoubtCode])[] = [
    [others.length > 0, 'several-phones'],
    [!number.isValid(), 'phone-doubtful'],
    [remarkIn(given) !== '', 'phone-with-remark'],
    [number.ext !== undefined, 'phone-extension'],
  ];
  return read(number.number, doubts.find(([holds]) => holds)?.[1]);
}

/** `555-123-4567 / 555-765-4321`: each part that is long enough to be a number of its own. */
function numbersIn(given: string): string[] {
  const parts = given.split(/[;/|,\n]|\s(?:or|o|and|y|&)\s/i);
  const whole = parts.filter((part) => digitsOf(part).length >= 7);
  return whole.length > 1 ? whole : [given];
}

/** What people write behind a number matters: `(mother)`, `do not leave a message`. */
function remarkIn(given: string): string {
  return given
    .replace(/\d+/g, ' ')
    .replace(kinds, '')
    .replace(/[^\p{L}]+/gu, '');
}
