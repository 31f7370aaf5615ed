import { digitsOf, fold, squash } from '../../../lib/similarity/fold.ts';
import type { PersonForMatching } from './person.ts';
import { isFillerNumber, isPlaceholder } from './placeholders.ts';
import type { PreparedAddress } from './prepared-address.ts';
import { prepareAddress } from './prepared-address.ts';
import type { PreparedName } from './prepared-name.ts';
import { generationIn, prepareName } from './prepared-name.ts';

/** A person made ready for comparing: folded once, compared often. What is not known is undefined or empty. */
export interface PreparedPerson {
  readonly id: string;
  readonly given: PreparedName | undefined;
  readonly chosen: PreparedName | undefined;
  readonly family: PreparedName | undefined;
  readonly generation: string | undefined;
  /** Eight digits, YYYYMMDD. */
  readonly birthDate: string | undefined;
  /** Digits only, without the North American country code or an extension. */
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly externalIds: readonly ExternalId[];
  readonly address: PreparedAddress;
}

export interface ExternalId {
  readonly system: string;
  readonly number: string;
}

/** Shorter numbers are extensions or the remains of one. */
const shortestPhone = 7;

export function preparePerson(person: PersonForMatching): PreparedPerson {
  return {
    id: person.id,
    given: prepareName(person.givenName),
    chosen: prepareName(person.chosenName),
    family: prepareName(person.familyName),
    generation: generationIn(person.familyName, person.givenName),
    birthDate: birthDateOf(person.birthDate),
    phone: phoneOf(person.phone),
    email: emailOf(person.email),
    externalIds: (person.externalIds ?? []).flatMap(externalIdOf),
    address: prepareAddress(person.address),
  };
}

function birthDateOf(text: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? digitsOf(text ?? '') : undefined;
}

function phoneOf(text: string | undefined): string | undefined {
  const digits = digitsOf((text ?? '').replace(/\s*(x|ext).*$/i, ''));
  if (digits.length < shortestPhone || isFillerNumber(digits)) return undefined;
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
}

function emailOf(text: string | undefined): string | undefined {
  const email = (text ?? '').trim().toLowerCase();
  return email.includes('@') ? email : undefined;
}

function externalIdOf(text: string): ExternalId[] {
  const colon = text.lastIndexOf(':');
  const number = squash(text.slice(colon + 1));
  if (isPlaceholder(fold(text.slice(colon + 1))) || isFillerNumber(number)) return [];
  return [{ system: squash(text.slice(0, Math.max(0, colon))), number }];
}
