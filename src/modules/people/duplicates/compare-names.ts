import type { Finding } from './finding.ts';
import { areAlike, isInitialOf, isPartOf, sameWords, shareFormalName } from './name-likeness.ts';
import type { PreparedName } from './prepared-name.ts';
import type { PreparedPerson } from './prepared-person.ts';

/** The given, family and chosen names and the generation behind them; nothing where a side has no name. */
export function compareNames(left: PreparedPerson, right: PreparedPerson, alikeFrom: number): Finding[] {
  const straight = [
    compareGivenNames(left, right, alikeFrom),
    compareFamilyNames(left.family, right.family, alikeFrom),
  ].filter((finding) => finding !== undefined);
  const agree = straight.every(({ code }) => !code.endsWith('/differs'));
  const names = agree || !areSwapped(left, right, alikeFrom) ? straight : [swapped];
  return generationsDiffer(left, right) ? [...names, generationDiffers] : names;
}

const swapped: Finding = { code: 'names/swapped' };
const generationDiffers: Finding = { code: 'names/generation-differs' };

function areSwapped(left: PreparedPerson, right: PreparedPerson, alikeFrom: number): boolean {
  return crossed(left.given, right.family, alikeFrom) && crossed(left.family, right.given, alikeFrom);
}

function crossed(one: PreparedName | undefined, other: PreparedName | undefined, alikeFrom: number): boolean {
  return one !== undefined && other !== undefined && areAlike(one, other, alikeFrom);
}

function generationsDiffer(left: PreparedPerson, right: PreparedPerson): boolean {
  return (
    left.generation !== undefined && right.generation !== undefined && left.generation !== right.generation
  );
}

/**
 * A person who goes by a chosen name may be entered under either name, so the best agreement of any two counts,
 * while a chosen name that differs from a given one is no sign of two people.
 */
function compareGivenNames(
  left: PreparedPerson,
  right: PreparedPerson,
  alikeFrom: number,
): Finding | undefined {
  let best: GivenAgreement | undefined;
  for (const one of [left.given, left.chosen]) {
    for (const other of [right.given, right.chosen]) {
      if (one !== undefined && other !== undefined) best = better(best, agreementOf(one, other, alikeFrom));
    }
  }
  if (best !== undefined) return best.finding;
  return comparable(left, right) ? { code: 'given-name/differs' } : undefined;
}

function comparable(left: PreparedPerson, right: PreparedPerson): boolean {
  return (
    (left.given !== undefined && right.given !== undefined) ||
    (left.chosen !== undefined && right.chosen !== undefined)
  );
}

interface GivenAgreement {
  /** 0 is the closest. */
  readonly rank: number;
  readonly finding: Finding;
}

function better(
  best: GivenAgreement | undefined,
  next: GivenAgreement | undefined,
): GivenAgreement | undefined {
  if (best === undefined || next === undefined) return best ?? next;
  const closer = next.rank < best.rank;
  // Of two equal ranks the shared value decides, so that the result cannot depend on the order of the two people.
  const tie = next.rank === best.rank && (next.finding.shared ?? '') < (best.finding.shared ?? '');
  return closer || tie ? next : best;
}

function agreementOf(one: PreparedName, other: PreparedName, alikeFrom: number): GivenAgreement | undefined {
  if (one.whole === other.whole) return { rank: 0, finding: { code: 'given-name/same', shared: one.whole } };
  if (shareFormalName(one, other)) return { rank: 1, finding: { code: 'given-name/nickname' } };
  if (isPartOf(one, other) || isInitialOf(one, other)) {
    return { rank: 3, finding: { code: 'given-name/part' } };
  }
  return areAlike(one, other, alikeFrom) ? { rank: 2, finding: { code: 'given-name/alike' } } : undefined;
}

/** Two surnames in either order are alike; one surname out of two, or of a hyphenated pair, is a part. */
function compareFamilyNames(
  one: PreparedName | undefined,
  other: PreparedName | undefined,
  alikeFrom: number,
): Finding | undefined {
  if (one === undefined || other === undefined) return undefined;
  if (one.whole === other.whole) return { code: 'family-name/same', shared: one.whole };
  if (isPartOf(one, other)) return { code: 'family-name/part' };
  const alike = sameWords(one, other) || areAlike(one, other, alikeFrom);
  return { code: alike ? 'family-name/alike' : 'family-name/differs' };
}
