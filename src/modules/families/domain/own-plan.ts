/** The parts of a family's own plan, in the order they are read. Names are as old as the plans written with them. */
export const planParts = ['ourselves', 'home-helps', 'home-hard', 'hard-days', 'who-helps', 'step'] as const;
export type PlanPart = (typeof planParts)[number];

/** One version of a line, as far as its history goes. `rootId` is the first version's id and stays. */
export interface LineVersion {
  readonly id: string;
  readonly rootId: string;
  readonly amendsId?: string | undefined;
  /** Taken away with this version; its words are empty. */
  readonly gone: boolean;
  readonly writtenAt: Date;
}

export interface StandingLine<V extends LineVersion> {
  readonly line: V;
  /** What it said before, the latest first. */
  readonly earlier: readonly V[];
}

/** What stands of a plan: of each line the last version, unless it was taken away with it. Versions come the oldest first. */
export function standingLines<V extends LineVersion>(versions: readonly V[]): StandingLine<V>[] {
  const byRoot = Map.groupBy(versions, ({ rootId }) => rootId);
  return [...byRoot.values()].flatMap((all) => {
    const amended = new Set(all.map(({ amendsId }) => amendsId));
    const line = all.find(({ id }) => !amended.has(id));
    return line && !line.gone ? [{ line, earlier: all.filter((one) => one !== line).toReversed() }] : [];
  });
}
