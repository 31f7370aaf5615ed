import { keysOf } from './blocking-keys.ts';
import { visitCandidatePairs } from './candidate-pairs.ts';
import type { Decision } from './decide.ts';
import { decide } from './decide.ts';
import type { MatchModel } from './model.ts';
import { provisionalModel } from './model.ts';
import type { PersonForMatching } from './person.ts';
import type { PreparedPerson } from './prepared-person.ts';
import { preparePerson } from './prepared-person.ts';
import { rarityIn } from './rarity.ts';
import type { Reason } from './weigh.ts';
import { weigh } from './weigh.ts';

/** Two records that may be one person, and why. A person decides; nothing follows from a proposal by itself. */
export interface DuplicateProposal extends Decision {
  /** The two ids, the lesser first. */
  readonly ids: readonly [string, string];
  readonly reasons: readonly Reason[];
}

export interface ProposeOptions {
  readonly model?: MatchModel;
}

/**
 * All pairs of a list that may be one person, the strongest evidence first. The result does not depend on the
 * order of the list. Ids must be unique.
 */
export function proposeDuplicates(
  people: readonly PersonForMatching[],
  { model = provisionalModel }: ProposeOptions = {},
): DuplicateProposal[] {
  const prepared = people.map(preparePerson).sort(byLikeness);
  const rarity = rarityIn(prepared);
  const proposals: DuplicateProposal[] = [];
  visitCandidatePairs(prepared.map(keysOf), (leftAt, rightAt) => {
    const [left, right] = [prepared[leftAt], prepared[rightAt]];
    if (left === undefined || right === undefined) return;
    const reasons = weigh(left, right, model, rarity);
    const decision = decide(reasons, model, people.length);
    if (decision !== undefined) proposals.push({ ...decision, ids: inOrder(left.id, right.id), reasons });
  });
  return proposals.sort(strongestFirst);
}

function inOrder(one: string, other: string): [string, string] {
  return one < other ? [one, other] : [other, one];
}

/** Puts records that look alike side by side, the same way whatever order they came in. */
function byLikeness(one: PreparedPerson, other: PreparedPerson): number {
  return (
    compareText(one.family?.whole, other.family?.whole) ||
    compareText(one.given?.whole, other.given?.whole) ||
    compareText(one.birthDate, other.birthDate) ||
    compareText(one.id, other.id)
  );
}

function strongestFirst(one: DuplicateProposal, other: DuplicateProposal): number {
  return (
    other.score - one.score || compareText(one.ids[0], other.ids[0]) || compareText(one.ids[1], other.ids[1])
  );
}

function compareText(one = '', other = ''): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
