import { doorKey } from './compare-addresses.ts';
import { externalIdKey } from './compare-contact.ts';
import type { Finding } from './finding.ts';
import type { PreparedPerson } from './prepared-person.ts';
import type { AgreementRate, ReasonCode } from './weights.ts';

/** How many people of a list hold each value: two Garcías in a town of Garcías say less than two Szczepańskis. */
export interface Rarity {
  readonly listSize: number;
  readonly holders: ReadonlyMap<string, number>;
  /** False when only a part of the list was counted: then a value may prove common, but none can prove rare. */
  readonly complete: boolean;
}

/**
 * The model's own rate weighs as much as this many people of the list: enough that a handful of rows proves
 * nothing, and few enough that a house of twelve shows up in a program of three hundred.
 */
const trustInModel = 100;

/** This many more holders may be further records of the same person, and tell nothing about how common it is. */
const furtherRecords = 4;

/** A name rarer than the model expects may at most be taken for this many times rarer. */
const rarestName = 4;

/** @param listSize where `people` are only those of a longer list that were worth fetching: its length */
export function rarityIn(people: readonly PreparedPerson[], listSize = people.length): Rarity {
  const holders = new Map<string, number>();
  for (const person of people) {
    for (const key of new Set(sharableValues(person))) holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  return { listSize, holders, complete: listSize === people.length };
}

/**
 * The finding's rate with u counted in the list: how many beyond this pair hold the value they share. The telephone of a shelter, the door of a recovery home or a filler date thus stop being evidence.
 */
export function rateInList(finding: Finding, rate: AgreementRate, rarity: Rarity | undefined): AgreementRate {
  if (finding.shared === undefined || rarity === undefined) return rate;
  const holders = rarity.holders.get(keyOf(finding.code, finding.shared)) ?? 0;
  const others = Math.max(0, holders - 2 - furtherRecords);
  const counted = (others + trustInModel * rate.u) / (rarity.listSize + trustInModel);
  const least = rarity.complete ? rate.u / rarestOf(finding.code) : rate.u;
  return { m: rate.m, u: Math.max(counted, least) };
}

/** Only names have a wide spread of rarity of their own; for the rest the model's u is the least there is. */
function rarestOf(code: ReasonCode): number {
  return code === 'given-name/same' || code === 'family-name/same' ? rarestName : 1;
}

function sharableValues(person: PreparedPerson): string[] {
  const values: [ReasonCode, string | undefined][] = [
    ['given-name/same', person.given?.whole],
    ['given-name/same', person.chosen?.whole],
    ['family-name/same', person.family?.whole],
    ['birth-date/same', person.birthDate],
    ['phone/same', person.phone?.slice(-7)],
    ['email/same', person.email],
    ['address/same-door', doorKey(person.address)],
    ...person.externalIds.map((id): [ReasonCode, string] => ['external-id/same', externalIdKey(id)]),
  ];
  return values.flatMap(([code, value]) => (value === undefined ? [] : [keyOf(code, value)]));
}

function keyOf(code: ReasonCode, value: string): string {
  return `${code}=${value}`;
}
