import type { MatchModel } from './model.ts';
import { bitsNeeded } from './model.ts';
import type { Reason } from './weigh.ts';
import type { ReasonCode } from './weights.ts';

/**
 * - `strong`: shown first; at least two marks of the person agree and none contradicts.
 * - `possible`: shown after; somebody should look.
 *
 * Neither is ever merged without a person deciding.
 */
export type Band = 'strong' | 'possible';

export interface Decision {
  readonly band: Band;
  /**
   * Evidence beyond even odds, in bits: 0 is as likely as not, each further bit doubles the odds. For sorting;
   * a person is shown the reasons, never this number alone.
   */
  readonly score: number;
}

/**
 * Marks of a person. A family name, an address and a telephone are shared by a household and can never make two
 * records one person by themselves.
 */
const marksOfPerson: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'given-name/same',
  'given-name/nickname',
  'names/swapped',
  'birth-date/same',
  'birth-date/day-month-swapped',
  'birth-date/digits-swapped',
  'birth-date/one-digit-off',
  'email/same',
  'external-id/same',
]);

/** Enough to look at a pair, not to show it first: twins are named alike (Juan and Juana, Kayden and Jayden). */
const hintsOfPerson: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['given-name/alike', 'given-name/part']);

/** Twins differ in the given name, a father and son of one name in the date of birth. */
const contradictions: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'given-name/differs',
  'names/generation-differs',
  'birth-date/differs',
]);

/** The decision about one pair in a list of that many people; undefined when it is not worth anybody's time. */
export function decide(
  reasons: readonly Reason[],
  model: MatchModel,
  listSize: number,
): Decision | undefined {
  const evidence = reasons.reduce((sum, { weight }) => sum + weight, 0);
  const score = evidence - bitsNeeded(model, listSize);
  if (score < Math.log2(model.possibleFrom)) return undefined;
  const marks = count(reasons, marksOfPerson);
  if (marks + count(reasons, hintsOfPerson) === 0) return undefined;
  const sure = score >= Math.log2(model.strongFrom) && marks >= 2 && count(reasons, contradictions) === 0;
  return { band: sure ? 'strong' : 'possible', score };
}

function count(reasons: readonly Reason[], codes: ReadonlySet<ReasonCode>): number {
  return reasons.filter(({ code }) => codes.has(code)).length;
}
