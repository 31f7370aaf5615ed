import { jaroWinkler } from '../../../lib/similarity/jaro-winkler.ts';
import type { Finding } from './finding.ts';
import type { PreparedAddress } from './prepared-address.ts';

/**
 * One finding for the whole address: door, street, area or none. The region is no evidence of its own, since
 * nearly everybody a program serves lives in it; it stands in where neither side has a suburb or a postcode.
 */
export function compareAddresses(one: PreparedAddress, other: PreparedAddress, alikeFrom: number): Finding[] {
  const street = sameStreet(one, other, alikeFrom);
  const area = sameArea(one, other, alikeFrom);
  if (street === true && area !== false) {
    return [
      bothKnow(one.number, other.number) && one.number === other.number ? sameDoor(one, other) : sameRoad,
    ];
  }
  if (street === undefined && area === undefined) return [];
  return [{ code: area === true ? 'address/same-area' : 'address/differs' }];
}

const sameRoad: Finding = { code: 'address/same-street' };

function sameDoor(one: PreparedAddress, other: PreparedAddress): Finding {
  const key = doorKey(one);
  return key !== undefined && key === doorKey(other)
    ? { code: 'address/same-door', shared: key }
    : { code: 'address/same-door' };
}

/** Number and street as one value; undefined when either is missing. */
export function doorKey({ number, street }: PreparedAddress): string | undefined {
  return number === undefined || street === undefined ? undefined : `${number} ${street}`;
}

function sameStreet(one: PreparedAddress, other: PreparedAddress, alikeFrom: number): boolean | undefined {
  if (one.street === undefined || other.street === undefined) return undefined;
  return one.streetDigits === other.streetDigits && jaroWinkler(one.street, other.street) >= alikeFrom;
}

/** Either a postcode or a suburb in common is enough: the other is often mistyped or written differently. */
function sameArea(one: PreparedAddress, other: PreparedAddress, alikeFrom: number): boolean | undefined {
  const postcodes = bothKnow(one.postcode, other.postcode);
  const suburbs = bothKnow(one.suburb, other.suburb);
  if (postcodes && one.postcode === other.postcode) return true;
  if (suburbs) return jaroWinkler(one.suburb ?? '', other.suburb ?? '') >= alikeFrom;
  if (postcodes) return false;
  return bothKnow(one.region, other.region) && one.region !== other.region ? false : undefined;
}

function bothKnow(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined;
}
