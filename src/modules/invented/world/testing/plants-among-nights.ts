import { addDays } from '../local-time.ts';
import type { InventedWorld, NightTurn } from '../types.ts';
import type { Plant } from './planting.ts';
import { staffOf, withStaff } from './planting.ts';

/** The first turn, otherwise. */
const withTurn = (world: InventedWorld, change: Partial<NightTurn>): InventedWorld => ({
  ...world,
  turns: world.turns.map((one, at) => (at === 0 ? { ...one, ...change } : one)),
});

/** What is wrong with nights and weekends. */
export const plantsAmongNights: readonly Plant[] = [
  {
    what: 'a night in which nobody reads',
    change: (world) => withTurn(world, { weekdays: [1, 2, 3] }),
    finds: /Nobody reads on weekday 4 at 17:00/,
  },
  {
    what: 'two who read at one hour',
    change: (world) => withTurn(world, { startsAt: '16:00' }),
    finds: /Two people read on weekday 7 at 16:00/,
  },
  {
    what: 'a night read by somebody whose work it is not',
    change: (world) => withTurn(world, { staffId: staffOf(world, 'birdie-cole').id }),
    finds: /Birdie Cole reads at night, who has no such work/,
  },
  {
    what: 'a night before somebody’s first day',
    change: (world) => withStaff(world, 'kenji-abara', { startedOn: addDays(world.today, -3) }),
    finds: /Kenji Abara reads at night before their first day/,
  },
];
