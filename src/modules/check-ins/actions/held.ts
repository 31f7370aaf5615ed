import type { AnyPermit } from '../../../kernel/access/index.ts';
import type { Day } from '../../../lib/dates.ts';
import { addDays } from '../../../lib/dates.ts';
import type { Away } from '../../people/index.ts';
import { getStaff, listAway } from '../../people/index.ts';
import type { HeldTurn } from '../domain/turns.ts';
import type { Turn } from '../store/turns.ts';

/** A turn with who is there in it, and when they are away. */
export type Held = Turn & HeldTurn & { name: string };

export interface StaffKnown {
  /** Names of those who still work here. */
  names: ReadonlyMap<string, string>;
  away: readonly Away[];
}

/** Names of staff and when they are away, in two statements. A night that began yesterday goes by who was away yesterday. */
export async function knowStaff(permit: AnyPermit, ids: readonly string[], today: Day): Promise<StaffKnown> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return { names: new Map(), away: [] };
  const staff = (await getStaff(permit, wanted)).filter(({ endedOn }) => endedOn === undefined);
  return {
    names: new Map(staff.map(({ id, name }) => [id, name])),
    away: await listAway(permit, wanted, addDays(today, -1)),
  };
}

/** The turns of those who still work here, with the days on which they are away. */
export const heldBy = (turns: readonly Turn[], { names, away }: StaffKnown): Held[] =>
  turns.flatMap((turn) => {
    const name = names.get(turn.staffId);
    if (name === undefined) return [];
    return [{ ...turn, name, away: away.filter(({ staffId }) => staffId === turn.staffId) }];
  });

export async function holdTurns(permit: AnyPermit, turns: readonly Turn[], today: Day): Promise<Held[]> {
  const ids = turns.map(({ staffId }) => staffId);
  return heldBy(turns, await knowStaff(permit, ids, today));
}
