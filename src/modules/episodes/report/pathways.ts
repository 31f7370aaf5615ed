import { fewestShown, mayStand } from '../../../lib/small-cells.ts';
import type { Gap } from '../domain.ts';
import { median } from '../domain.ts';
import type { Engagement } from '../schema.ts';
import type { Sources } from './counted.ts';
import { missingIn } from './counted.ts';
import { notOfferedOf } from './telling.ts';

type Pathway = Engagement['programs'][number]['pathways'][number];

interface Way {
  /** Ids of programs in order; empty for those that stand together. */
  programs: readonly string[];
  gaps: readonly Gap[];
}

/**
 * Ways back by the programs that led to them. Those of fewer than eleven stand together, and take the next smallest with
 * them until they are enough; where all would, there is nothing to tell apart.
 */
function waysOf(gaps: readonly Gap[]): Way[] {
  const groups = Map.groupBy(gaps, ({ pathway }) => pathway.join(' '));
  const ways = [...groups.values()]
    .map((some): Way => ({ programs: some[0]?.pathway ?? [], gaps: some }))
    .sort((a, b) => b.gaps.length - a.gaps.length);
  const large = ways.filter((way) => way.gaps.length >= fewestShown);
  const together = ways.slice(large.length).flatMap((way) => way.gaps);
  while (together.length > 0 && together.length < fewestShown) together.push(...(large.pop()?.gaps ?? []));
  if (large.length === 0) return [];
  return together.length === 0 ? large : [...large, { programs: [], gaps: together }];
}

/** A service is told of every way or of none: told of some, the program's own count would give the others away. */
function toldOfAll(ways: readonly Way[], sources: Sources, may: readonly boolean[]): boolean[] {
  const missing = ways.map(({ gaps }) => missingIn(gaps, sources));
  return may.map(
    (one, at) =>
      one &&
      ways.every(({ gaps }, way) => {
        const count = missing[way]?.[at] ?? 0;
        return mayStand(count) && mayStand(gaps.length - count);
      }),
  );
}

/** Program by program, by which way people came to leave and come back, and what they were not offered. */
export function pathwaysOf(
  gaps: readonly Gap[],
  sources: Sources,
  may: readonly boolean[],
  nameOf: (programId: string) => string,
): Pathway[] {
  const ways = waysOf(gaps);
  const shown = toldOfAll(ways, sources, may);
  return ways.map((way) => ({
    programs: way.programs.map(nameOf),
    cameBack: way.gaps.length,
    medianDaysAway: median(way.gaps.map(({ days }) => days)) ?? 0,
    notOffered: notOfferedOf(missingIn(way.gaps, sources), sources.services, shown),
  }));
}
