import { describe, expect, it } from 'vitest';
import { findKnots, graphOf } from './cycles.ts';

describe('looking for cycles of imports', () => {
  it('finds none where everyone points downward', () => {
    expect(
      findKnots(
        graphOf([
          ['roof', 'wall'],
          ['wall', 'floor'],
          ['roof', 'floor'],
        ]),
      ),
    ).toEqual([]);
  });

  it('finds two files that import each other, once', () => {
    expect(
      findKnots(
        graphOf([
          ['a', 'b'],
          ['b', 'a'],
        ]),
      ),
    ).toEqual([['a', 'b']]);
  });

  it('finds a file that imports itself', () => {
    expect(findKnots(graphOf([['a', 'a']]))).toEqual([['a']]);
  });

  it('keeps two separate knots apart and leaves out what merely points at them', () => {
    const knots = findKnots(
      graphOf([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
        ['visitor', 'a'],
        ['c', 'd'],
        ['d', 'e'],
        ['e', 'd'],
      ]),
    );
    expect(knots).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });
});
