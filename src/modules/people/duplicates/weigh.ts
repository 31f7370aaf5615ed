import { compareAddresses } from './compare-addresses.ts';
import { compareBirthDates } from './compare-birth-dates.ts';
import { compareEmails, compareExternalIds, comparePhones } from './compare-contact.ts';
import { compareNames } from './compare-names.ts';
import type { Finding } from './finding.ts';
import type { MatchModel } from './model.ts';
import { weightOf } from './model.ts';
import type { PreparedPerson } from './prepared-person.ts';
import type { Rarity } from './rarity.ts';
import { rateInList } from './rarity.ts';
import type { ReasonCode } from './weights.ts';

/** One thing that speaks for (weight above 0) or against two records being one person. */
export interface Reason {
  readonly code: ReasonCode;
  /** In bits. */
  readonly weight: number;
}

/** All there is to say about a pair, names first. Fields that either side lacks are not mentioned. */
export function weigh(
  left: PreparedPerson,
  right: PreparedPerson,
  model: MatchModel,
  rarity?: Rarity,
): Reason[] {
  return compare(left, right, model.alikeFrom).map((finding) => ({
    code: finding.code,
    weight: weightOf(rateInList(finding, model.rates[finding.code], rarity)),
  }));
}

function compare(left: PreparedPerson, right: PreparedPerson, alikeFrom: number): Finding[] {
  return [
    ...compareNames(left, right, alikeFrom),
    ...compareBirthDates(left.birthDate, right.birthDate),
    ...compareExternalIds(left.externalIds, right.externalIds),
    ...compareEmails(left.email, right.email),
    ...comparePhones(left.phone, right.phone),
    ...compareAddresses(left.address, right.address, alikeFrom),
  ];
}
