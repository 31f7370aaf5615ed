import type { ThreadWeight } from '../../../web/ui/thread-weight.ts';
import { threadWeight } from '../../../web/ui/thread-weight.ts';

/** The little of a fact that says whether somebody was beside the person. */
export interface Seen {
  kind: string;
  /** ISO instant */
  happenedAt: string;
  data: Readonly<Record<string, unknown>>;
  authorId?: string | undefined;
}

const dayInMs = 86_400_000;
/** The 30 days around a moment. */
const eitherSide = 15 * dayInMs;

/** A contact that took place, or a group attended. One that was missed thickens nothing and thins nothing. */
function isBeside(fact: Seen): boolean {
  if (fact.kind === 'contact') return fact.data.outcome === 'kept';
  return fact.kind === 'group-attendance' && fact.data.present === true;
}

/** The facts within the 30 days around an instant. */
export function besideAround(facts: readonly Seen[], happenedAt: string): Seen[] {
  const at = Date.parse(happenedAt);
  return facts.filter((fact) => isBeside(fact) && Math.abs(Date.parse(fact.happenedAt) - at) <= eitherSide);
}

/** First place in an ascending list where a value is not less than `limit`. */
function firstFrom(times: readonly number[], limit: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The thickness at each entry. Sorted once, then two look-ups an entry, so that a long line stays fluid. */
export function weightsOf(entries: readonly Seen[], beside: readonly Seen[]): ThreadWeight[] {
  const times = beside
    .filter(isBeside)
    .map((fact) => Date.parse(fact.happenedAt))
    .sort((a, b) => a - b);
  return entries.map((entry) => {
    const at = Date.parse(entry.happenedAt);
    return threadWeight(firstFrom(times, at + eitherSide + 1) - firstFrom(times, at - eitherSide));
  });
}

/** When somebody last met the person, as far as these facts say. */
export function lastMet(facts: readonly Seen[]): number {
  const met = facts.filter((fact) => fact.kind === 'contact' && isBeside(fact));
  return Math.max(Number.NEGATIVE_INFINITY, ...met.map((fact) => Date.parse(fact.happenedAt)));
}

/** Amber: something was missed and nobody has met the person since. Once somebody has, it is no longer marked. */
export function needsPerson(fact: Seen, metAt: number): boolean {
  const missed =
    (fact.kind === 'contact' && fact.data.outcome !== 'kept') ||
    (fact.kind === 'group-attendance' && fact.data.present === false);
  return missed && Date.parse(fact.happenedAt) > metAt;
}

/** Who was beside the person, most often first: names of people and of groups with how many times. */
export function whoWasBeside(
  facts: readonly Seen[],
  nameOf: (authorId: string) => string | undefined,
): { who: string; times: number }[] {
  const times = new Map<string, number>();
  for (const fact of facts) {
    const group = fact.kind === 'group-attendance' ? String(fact.data.name ?? '') : '';
    const who = group || (fact.authorId ? nameOf(fact.authorId) : undefined);
    if (who) times.set(who, (times.get(who) ?? 0) + 1);
  }
  return [...times].map(([who, count]) => ({ who, times: count })).sort((a, b) => b.times - a.times);
}
