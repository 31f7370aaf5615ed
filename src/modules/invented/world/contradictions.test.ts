import { describe, expect, test } from 'vitest';
import { contradictionsIn } from './contradictions.ts';
import { inventWorld } from './invent-world.ts';
import { plants } from './testing/plants.ts';

/** Ten seeds on ten days: every weekday, a turn of the year, both changes of the clock, a leap day. */
const occasions = [
  ['1', '2026-11-24'],
  ['2', '2026-11-25'],
  ['3', '2026-11-26'],
  ['4', '2026-11-27'],
  ['5', '2026-11-28'],
  ['6', '2026-11-29'],
  ['7', '2026-11-30'],
  ['harbor', '2027-01-01'],
  ['street', '2028-02-29'],
  ['center', '2026-03-08'],
] as const;

describe('an invented world', () => {
  test.each(occasions)('contradicts itself nowhere, seed %s on %s', (seed, today) => {
    expect(contradictionsIn(inventWorld({ seed, today }))).toEqual([]);
  });
});

describe('what cannot be true together is found', () => {
  const world = inventWorld({ seed: '1', today: '2026-11-24' });

  test.each(plants)('$what', ({ change, finds }) => {
    expect(contradictionsIn(change(world)).join('\n')).toMatch(finds);
  });
});
