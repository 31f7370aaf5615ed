import type { DuplicateProposal } from '../propose.ts';

/** How far proposals meet the known answers, over all pairs of records of one person. */
export interface Accuracy {
  readonly truePairs: number;
  readonly proposed: number;
  readonly right: number;
  readonly recall: number;
  readonly precision: number;
}

export function accuracyOf(
  proposals: readonly DuplicateProposal[],
  ownerOf: ReadonlyMap<string, string>,
): Accuracy {
  const truePairs = countTruePairs(ownerOf);
  const right = proposals.filter(({ ids: [one, other] }) => ownerOf.get(one) === ownerOf.get(other)).length;
  const proposed = proposals.length;
  return { truePairs, proposed, right, recall: right / truePairs, precision: right / proposed };
}

export function describeAccuracy({ truePairs, proposed, right, recall, precision }: Accuracy): string {
  const figures = `recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`;
  return `${figures} (${right} right of ${proposed} proposed, ${truePairs} true pairs)`;
}

function countTruePairs(ownerOf: ReadonlyMap<string, string>): number {
  const records = new Map<string, number>();
  for (const owner of ownerOf.values()) records.set(owner, (records.get(owner) ?? 0) + 1);
  return [...records.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}
