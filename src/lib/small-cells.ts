/**
 * The fewest that a report tells of. A count of one to ten could point at somebody, and so could any from which one can be
 * worked out; none at all points at nobody. CMS cell size suppression policy, 26 January 2024.
 */
export const fewestShown = 11;

/** A count as it may be told; null where it is hidden. */
export type Shown = number | null;

export const mayStand = (count: number): boolean => count === 0 || count >= fewestShown;

/**
 * Of counts each of which is a part of the one before (started, met once, met twice), which may be told: what lies between
 * two that are told, and below the last of them, is nothing or enough. What is left out stays within a span of eleven.
 */
export function shownChain(counts: readonly number[]): boolean[] {
  let last: number | undefined;
  return counts.map((count) => {
    const shown = mayStand(count) && (last === undefined ? true : mayStand(last - count));
    if (shown) last = count;
    return shown;
  });
}

/**
 * Of counts that together make a whole which is told, which may be told: those left out are at least two, and eleven
 * together, so that the whole gives none of them away. `may` says which could be told by themselves; the next smallest go
 * with them.
 */
export function shownParts(
  parts: readonly number[],
  may: readonly boolean[] = parts.map(mayStand),
): boolean[] {
  const shown = [...may];
  while (givesAway(parts, shown)) {
    const next = smallest(parts, shown);
    if (next === undefined) break;
    shown[next] = false;
  }
  return shown;
}

/** Whether a whole that is told gives away a part that is not: it is the only one left out, or all of them are few. */
export function givesAway(parts: readonly number[], shown: readonly boolean[]): boolean {
  const hidden = parts.filter((count, at) => count > 0 && !shown[at]);
  const together = hidden.reduce((sum, one) => sum + one, 0);
  return hidden.length > 0 && (hidden.length === 1 || together < fewestShown);
}

/** Where the smallest count stands that is told and is not none. */
function smallest(parts: readonly number[], shown: readonly boolean[]): number | undefined {
  const told = parts.flatMap((count, at) => (shown[at] && count > 0 ? [{ count, at }] : []));
  return told.sort((a, b) => a.count - b.count)[0]?.at;
}

/** Counts over a stretch of time, and how they stand in every longer one that is told as well. */
export interface Stretch {
  counts: readonly number[];
  shown: readonly boolean[];
}

/**
 * The same chain over a stretch of time inside longer ones: a count is left out, too, where what the longer stretch has more
 * of it could point at somebody.
 */
export function shownWithin(counts: readonly number[], longer: readonly Stretch[]): boolean[] {
  const shown = shownChain(counts);
  for (const stretch of longer) {
    const common = counts.flatMap((count, at) =>
      shown[at] && stretch.shown[at] ? [{ at, more: (stretch.counts[at] ?? 0) - count }] : [],
    );
    const told = shownChain(common.map(({ more }) => more));
    common.forEach(({ at }, place) => {
      if (!told[place]) shown[at] = false;
    });
  }
  return shown;
}

/**
 * A table whose rows together make its first row, each a chain of counts over one stretch; `longer` holds the same table
 * over longer ones. Answers what may be told, row by row.
 */
export function shownTable(
  rows: readonly (readonly number[])[],
  longer: readonly (readonly Stretch[])[] = [],
): boolean[][] {
  const shown = rows.map((row, at) =>
    shownWithin(
      row,
      longer.flatMap((table) => table[at] ?? []),
    ),
  );
  const [whole = [], ...parts] = shown;
  for (const column of whole.keys()) {
    const counts = rows.slice(1).map((row) => row[column] ?? 0);
    const may = parts.map((row) => row[column] ?? false);
    const kept = whole[column] ? shownParts(counts, may) : withoutSmallest(counts, may);
    // The only part there is cannot hide behind others: the whole, which is the same, goes with it.
    if (givesAway(counts, kept)) whole[column] = false;
    for (const [at, row] of parts.entries()) row[column] = kept[at] ?? false;
  }
  return shown;
}

/** A whole that is hidden is not to be added up: where every part is told, one is left out, if need be one that is none. */
export function withoutSmallest(parts: readonly number[], may: readonly boolean[]): boolean[] {
  if (!may.every(Boolean)) return [...may];
  const left = smallest(parts, may) ?? 0;
  return may.map((_, at) => at !== left);
}

/** A count, or null where it is hidden. */
export const told = (count: number, shown: boolean | undefined): Shown => (shown ? count : null);
