import type { Day } from '../../../lib/dates.ts';

/**
 * Why the law lets somebody decide for a participant. Provisional until counsel has read it: 42 CFR § 2.15(a)(1) for
 * somebody a court found unable to manage their own affairs; § 2.14 for a minor, where state law gives the parent the decision.
 */
export const bases = ['court', 'minor'] as const;
export type Basis = (typeof bases)[number];

/** The paper that was seen; what it says stays with whoever showed it. */
export const papers = [
  'court-order',
  'letters-of-guardianship',
  'birth-certificate',
  'adoption-order',
] as const;
export type Paper = (typeof papers)[number];

/** Which papers show which ground. */
const shows: Record<Basis, readonly Paper[]> = {
  court: ['court-order', 'letters-of-guardianship'],
  minor: ['birth-certificate', 'adoption-order', 'court-order'],
};

export const paperShows = (basis: Basis, paper: Paper): boolean => shows[basis].includes(paper);

export interface Guardianship {
  readonly basis: Basis;
  readonly fromOn: Day;
  /** The last day on which the guardian decides. */
  readonly untilOn: Day;
  readonly endedAt?: Date | undefined;
}

export type GuardianStanding = 'ahead' | 'now' | 'over';

/** How it stands on a day; it ends at its date by itself. */
export function standingOn({ fromOn, untilOn, endedAt }: Guardianship, today: Day): GuardianStanding {
  if (endedAt || untilOn < today) return 'over';
  return fromOn > today ? 'ahead' : 'now';
}

/** Eighteen: from that day on a parent decides no more. A state may draw the line elsewhere; see the provisional note. */
const ageOfMajority = 18;

/** The day somebody comes of age; born on 29 February, it is 1 March. */
export function comesOfAgeOn(birthOn: Day): Day {
  const [year = 0, month = 1, day = 1] = birthOn.split('-').map(Number);
  return new Date(Date.UTC(year + ageOfMajority, month - 1, day)).toISOString().slice(0, 10);
}

export type GuardianProblem =
  | 'until-before-from'
  | 'paper-shows-something-else'
  | 'birth-date-missing'
  | 'of-age';

/** What stands against recording it; undefined where nothing does. */
export function problemWith(
  given: { basis: Basis; paper: Paper; fromOn: Day; untilOn: Day },
  birthOn: Day | undefined,
): GuardianProblem | undefined {
  if (given.untilOn < given.fromOn) return 'until-before-from';
  if (!paperShows(given.basis, given.paper)) return 'paper-shows-something-else';
  if (given.basis !== 'minor') return undefined;
  if (!birthOn) return 'birth-date-missing';
  return given.untilOn >= comesOfAgeOn(birthOn) ? 'of-age' : undefined;
}
