/** What of a plan can hang loose: lines by their root, and steps. */
export interface Loose {
  goals: readonly { rootId: string; state: 'working' | 'reached' | 'let-go' }[];
  needs: readonly { rootId: string }[];
  barriers: readonly { rootId: string }[];
  steps: readonly { rootId: string; done: boolean }[];
  links: readonly { fromId: string; toId: string }[];
  /** What somebody said is to stay as it is. */
  left: ReadonlySet<string>;
}

export interface Orphan {
  what: 'goal-without-step' | 'need-without-step' | 'barrier-without-help' | 'step-without-goal';
  rootId: string;
}

/** Everything that something is linked with, whichever way round. */
function neighboursOf(links: Loose['links']): (rootId: string) => string[] {
  return (rootId) =>
    links.flatMap(({ fromId, toId }) => {
      if (fromId === rootId) return [toId];
      return toId === rootId ? [fromId] : [];
    });
}

/**
 * A goal or a need nothing is being done about, what is in the way with nothing against it, a step that belongs to no
 * goal. A step is only asked about where there are goals; what was let go for now or reached waits for nothing.
 */
export function orphansIn({ goals, needs, barriers, steps, links, left }: Loose): Orphan[] {
  const besides = neighboursOf(links);
  const open = new Set(steps.flatMap(({ rootId, done }) => (done ? [] : [rootId])));
  const aims = new Set([...goals, ...needs].map(({ rootId }) => rootId));
  const hasStep = (rootId: string): boolean => besides(rootId).some((other) => open.has(other));
  const at = (what: Orphan['what'], those: readonly { rootId: string }[]): Orphan[] =>
    those.filter(({ rootId }) => !left.has(rootId)).map(({ rootId }) => ({ what, rootId }));
  const working = goals.filter(({ state }) => state === 'working');
  const loose = [...open].filter((rootId) => !besides(rootId).some((other) => aims.has(other)));
  return [
    ...at(
      'need-without-step',
      needs.filter(({ rootId }) => !hasStep(rootId)),
    ),
    ...at(
      'goal-without-step',
      working.filter(({ rootId }) => !hasStep(rootId)),
    ),
    ...at(
      'barrier-without-help',
      barriers.filter(({ rootId }) => besides(rootId).length === 0),
    ),
    ...(working.length > 0
      ? at(
          'step-without-goal',
          loose.map((rootId) => ({ rootId })),
        )
      : []),
  ];
}
