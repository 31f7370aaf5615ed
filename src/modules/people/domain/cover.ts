/** Days on which someone reads a participant's record for a colleague on leave, as instants: `until` is exclusive. */
export interface CoverNeed {
  participantId: string;
  coverId: string;
  since: Date;
  until: Date;
}

/** A tie of cover as it stands, under way or ahead. */
export interface CoverTie {
  participantId: string;
  coverId: string;
}

const pairOf = ({ participantId, coverId }: CoverTie): string => `${participantId} ${coverId}`;

/** The span that matters now: the one under way, or else the next. Spans that touch are one. */
function currentOrNext(needs: readonly CoverNeed[], now: Date): CoverNeed | undefined {
  const ahead = needs
    .filter((need) => need.until > now)
    .sort((a, b) => a.since.getTime() - b.since.getTime());
  const [first, ...later] = ahead;
  if (!first) return undefined;
  let { until } = first;
  for (const need of later) {
    if (need.since <= until && need.until > until) until = need.until;
  }
  return { ...first, until };
}

/**
 * What leave and caseloads ask for, beside the ties that stand: for each participant and covering colleague the one
 * span to tie (one tie holds one span; the next leave gets its turn when this one is over), and the ties to end.
 */
export function planCover(
  needs: readonly CoverNeed[],
  ties: readonly CoverTie[],
  now: Date,
): { wanted: CoverNeed[]; surplus: CoverTie[] } {
  const byPair = new Map<string, CoverNeed[]>();
  for (const need of needs) byPair.set(pairOf(need), [...(byPair.get(pairOf(need)) ?? []), need]);
  const wanted = [...byPair.values()].flatMap((some) => currentOrNext(some, now) ?? []);
  const kept = new Set(wanted.map(pairOf));
  return { wanted, surplus: ties.filter((one) => !kept.has(pairOf(one))) };
}
