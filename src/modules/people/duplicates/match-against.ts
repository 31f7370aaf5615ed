import type { Decision } from './decide.ts';
import { decide } from './decide.ts';
import type { MatchModel } from './model.ts';
import { provisionalModel } from './model.ts';
import type { PersonForMatching } from './person.ts';
import { preparePerson } from './prepared-person.ts';
import { rarityIn } from './rarity.ts';
import type { Reason } from './weigh.ts';
import { weigh } from './weigh.ts';

/** A known person whom the candidate may be, and why. */
export interface PossibleMatch extends Decision {
  readonly id: string;
  readonly reasons: readonly Reason[];
}

export interface MatchOptions {
  /** How many people the near ones were fetched from: the more there are, the more evidence is asked for. */
  readonly listSize: number;
  readonly model?: MatchModel;
}

/**
 * Whom a new record (a row of a spreadsheet, a person being entered) may be, the likeliest first.
 * @param near the people who share at least one of the candidate's `blockingKeys`
 */
export function matchAgainst(
  candidate: PersonForMatching,
  near: readonly PersonForMatching[],
  { listSize, model = provisionalModel }: MatchOptions,
): PossibleMatch[] {
  const prepared = preparePerson(candidate);
  const others = near.map(preparePerson);
  const rarity = rarityIn([prepared, ...others], Math.max(listSize, near.length) + 1);
  return others
    .flatMap((person) => {
      const reasons = weigh(prepared, person, model, rarity);
      const decision = decide(reasons, model, listSize);
      return decision === undefined ? [] : [{ ...decision, id: person.id, reasons }];
    })
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}
