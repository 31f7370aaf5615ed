import type { AnyPermit } from '../../../kernel/access/index.ts';
import { addTurn } from '../../check-ins/index.ts';
import type { InventedWorld } from '../world/types.ts';

/** Whose turn it is outside the hours: they read what comes in, for everybody, and are not called. */
export async function loadNights(permit: AnyPermit, world: InventedWorld): Promise<void> {
  for (const { weekdays, ...turn } of world.turns)
    await addTurn(permit, { ...turn, weekdays: [...weekdays], reads: true, calls: false, programIds: [] });
}
