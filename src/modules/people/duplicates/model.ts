import type { AgreementRate, ReasonCode } from './weights.ts';
import { agreementRates } from './weights.ts';

/** Everything that decides what is proposed, as one dated piece of data. */
export interface MatchModel {
  /** The day these numbers were set, 'YYYY-MM-DD'. */
  readonly asOf: string;
  readonly rates: Readonly<Record<ReasonCode, AgreementRate>>;
  /** Names and streets at least this similar (Jaro–Winkler, 0–1) are *alike*. */
  readonly alikeFrom: number;
  /** The share of people expected to have a second record in the list. */
  readonly secondRecordShare: number;
  /** Odds of being one person from which a pair is shown at all, and from which it is shown first. */
  readonly possibleFrom: number;
  readonly strongFrom: number;
  /** Lists shorter than this are treated as this long: in a small list a common name is still a common name. */
  readonly smallestList: number;
}

/**
 * The model in use until an organization has confirmed or set apart enough pairs to count its own rates.
 * - `alikeFrom`: 0.88 is the value Winkler and later practice use for *partial agreement* of names.
 * - `secondRecordShare`: 5 %; duplicate rates from 1 to over 10 % are usual where several desks enter people.
 * - `possibleFrom` 1:4: a wrong pair costs somebody a minute, an overlooked one splits a person's line in two,
 *   which is taken to be at least four times as bad. `strongFrom` 99:1: of a hundred pairs shown first, about one
 *   is wrong.
 */
export const provisionalModel: MatchModel = {
  asOf: '2026-11-22',
  rates: agreementRates,
  alikeFrom: 0.88,
  secondRecordShare: 0.05,
  possibleFrom: 1 / 4,
  strongFrom: 99,
  smallestList: 1000,
};

/** What a finding adds to (or takes from) the evidence that two records are one person, in bits: log2(m/u). */
export function weightOf({ m, u }: AgreementRate): number {
  return Math.log2(m / u);
}

/** The evidence in bits that a pair out of a list of this length must reach before the odds are even. */
export function bitsNeeded(model: MatchModel, listSize: number): number {
  const size = Math.max(model.smallestList, listSize);
  return Math.log2((size - 1) / (2 * model.secondRecordShare));
}
