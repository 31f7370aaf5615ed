import type { Domain } from './domains.ts';

export const effects = ['lifts', 'drags'] as const;
export type Effect = (typeof effects)[number];

export interface Influence {
  readonly from: Domain;
  readonly to: Domain;
  readonly how: Effect;
}

/** How one thing moves the next, and that the next: at least two steps, each domain once. */
export interface Chain {
  readonly how: Effect;
  readonly path: readonly Domain[];
  /** The end moves the beginning again: a circle, told once. */
  readonly round: boolean;
}

/** More than a person can talk about; it also bounds the search where everything moves everything. */
const mostPaths = 40;

type Next = ReadonlyMap<Domain, readonly Domain[]>;

function nextOf(all: readonly Influence[], how: Effect): Next {
  const there = Map.groupBy(
    all.filter((one) => one.how === how && one.from !== one.to),
    ({ from }) => from,
  );
  return new Map([...there].map(([from, some]) => [from, [...new Set(some.map(({ to }) => to))].sort()]));
}

/** Every path from here that cannot go on without coming back to itself. */
function* pathsFrom(path: readonly Domain[], next: Next): Generator<readonly Domain[]> {
  const last = path.at(-1);
  const on = last ? (next.get(last) ?? []).filter((one) => !path.includes(one)) : [];
  if (on.length === 0) yield path;
  for (const one of on) yield* pathsFrom([...path, one], next);
}

const isPartOf = (path: readonly Domain[], whole: readonly Domain[]): boolean =>
  path.length < whole.length && `-${whole.join('-')}-`.includes(`-${path.join('-')}-`);

const closes = (path: readonly Domain[], next: Next): boolean => {
  const [first] = path;
  const last = path.at(-1);
  return first !== undefined && last !== undefined && (next.get(last) ?? []).includes(first);
};

/** A circle begins anywhere: the one told begins with its first domain. */
const isToldElsewhere = (path: readonly Domain[]): boolean => path.some((one) => one < (path[0] ?? one));

function chainsOf(all: readonly Influence[], how: Effect): Chain[] {
  const next = nextOf(all, how);
  const moved = new Set([...next.values()].flat());
  // Where a chain can begin: what nothing else moves; in a circle, anything.
  const begins = [...next.keys()].sort(
    (a, b) => Number(moved.has(a)) - Number(moved.has(b)) || a.localeCompare(b),
  );
  const found: (readonly Domain[])[] = [];
  for (const begin of begins) {
    for (const path of pathsFrom([begin], next)) {
      if (found.length === mostPaths) break;
      if (path.length > 2) found.push(path);
    }
  }
  return found
    .filter((path) => !found.some((other) => isPartOf(path, other)))
    .map((path) => ({ how, path, round: closes(path, next) }))
    .filter(({ path, round }) => !(round && isToldElsewhere(path)));
}

/** Chains by which effects add up, what drags before what lifts, the longest first. A path is told once. */
export const compounding = (all: readonly Influence[]): readonly Chain[] =>
  (['drags', 'lifts'] as const).flatMap((how) =>
    chainsOf(all, how).sort(
      (a, b) => b.path.length - a.path.length || a.path.join().localeCompare(b.path.join()),
    ),
  );

/** Where to begin: the domain from which the longest drag goes out. */
export const beginningOf = (all: readonly Influence[]): Domain | undefined =>
  compounding(all).find(({ how }) => how === 'drags')?.path[0];
