/** A fact as far as its history goes: whether it stands is decided by what came after it. */
export interface Dated {
  readonly id: string;
  readonly recordedAt: Date;
  readonly inForce: boolean;
  readonly amendsId?: string | undefined;
  readonly withdrawsId?: string | undefined;
}

const correctsOf = (fact: Dated): string | undefined => fact.withdrawsId ?? fact.amendsId;

/**
 * What may be told of the past: whatever stands, and what went out of force by something this reader sees. What somebody
 * narrowed to fewer readers is not told to the others as it was before.
 */
function tellable<F extends Dated>(facts: readonly F[]): F[] {
  const corrected = new Set(facts.map(correctsOf));
  return facts.filter((fact) => fact.inForce || corrected.has(fact.id));
}

/** The same rule by which the database keeps what is in force: withdrawing a withdrawal puts the fact back. */
function putInForce(byId: ReadonlyMap<string, Dated>, force: Map<string, boolean>, id: string, on: boolean) {
  const fact = byId.get(id);
  if (!fact) return;
  force.set(id, on);
  const target = correctsOf(fact);
  if (target === undefined) return;
  if (fact.withdrawsId === undefined && on) force.set(target, false);
  else putInForce(byId, force, target, !on);
}

/**
 * What stood when no more was known than this, from facts the oldest first; withdrawals themselves never stand.
 * `wasKnown` decides by when a fact was recorded.
 */
export function stoodWhen<F extends Dated>(
  facts: readonly F[],
  wasKnown: (recordedAt: Date) => boolean,
): F[] {
  const known = tellable(facts).filter((fact) => wasKnown(fact.recordedAt));
  const byId = new Map(known.map((fact) => [fact.id, fact]));
  const force = new Map<string, boolean>();
  for (const fact of known) {
    force.set(fact.id, true);
    if (fact.withdrawsId !== undefined) putInForce(byId, force, fact.withdrawsId, false);
    else if (fact.amendsId !== undefined) force.set(fact.amendsId, false);
  }
  return known.filter((fact) => force.get(fact.id) && fact.withdrawsId === undefined);
}

/** What stands now, as the database says. */
export const standsNow = <F extends Dated>(facts: readonly F[]): F[] =>
  facts.filter((fact) => fact.inForce && fact.withdrawsId === undefined);

/** For each fact the one its amendments began with: by that id a line is the same line, however often it was reworded. */
export function rootsOf(facts: readonly Dated[]): (id: string) => string {
  const amends = new Map(
    facts.flatMap((fact) =>
      fact.amendsId && fact.withdrawsId === undefined ? [[fact.id, fact.amendsId]] : [],
    ),
  );
  return (id) => {
    let root = id;
    for (let earlier = amends.get(root); earlier; earlier = amends.get(root)) root = earlier;
    return root;
  };
}

/** What a fact replaced, step by step, the latest first; of those this reader may know. */
export function earlierOf<F extends Dated>(fact: F, facts: ReadonlyMap<string, F>): F[] {
  const before = fact.amendsId ? facts.get(fact.amendsId) : undefined;
  return before ? [before, ...earlierOf(before, facts)] : [];
}
