import { slipBetween } from '../../../lib/similarity/one-slip.ts';
import type { Finding } from './finding.ts';
import type { ExternalId } from './prepared-person.ts';

/** Numbers written with and without an area code agree on the last seven digits. */
const localDigits = 7;

export function comparePhones(one: string | undefined, other: string | undefined): Finding[] {
  if (one === undefined || other === undefined) return [];
  if (one === other || sameLocally(one, other))
    return [{ code: 'phone/same', shared: one.slice(-localDigits) }];
  return [{ code: slipBetween(one, other) ? 'phone/one-slip' : 'phone/differs' }];
}

function sameLocally(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  return shorter === localDigits && one.slice(-localDigits) === other.slice(-localDigits);
}

export function compareEmails(one: string | undefined, other: string | undefined): Finding[] {
  if (one === undefined || other === undefined) return [];
  return [one === other ? { code: 'email/same', shared: one } : { code: 'email/differs' }];
}

/**
 * One number in common is agreement. Numbers one digit apart are different: they are handed out in sequence.
 * Nothing is found when no system has given both a number.
 */
export function compareExternalIds(one: readonly ExternalId[], other: readonly ExternalId[]): Finding[] {
  const inOneSystem = one.flatMap((left) => other.filter(({ system }) => system === left.system));
  if (inOneSystem.length === 0) return [];
  const shared = one.filter((left) => other.some((right) => isSame(left, right))).map(externalIdKey);
  const [first] = shared.sort();
  return [
    first === undefined ? { code: 'external-id/differs' } : { code: 'external-id/same', shared: first },
  ];
}

function isSame(one: ExternalId, other: ExternalId): boolean {
  return one.system === other.system && one.number === other.number;
}

export function externalIdKey({ system, number }: ExternalId): string {
  return `${system}:${number}`;
}
