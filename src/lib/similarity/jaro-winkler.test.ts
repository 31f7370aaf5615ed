import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jaroWinkler } from './jaro-winkler.ts';

/** Pairs and values as printed in Winkler's papers on string comparators. */
const published: [string, string, number][] = [
  ['martha', 'marhta', 0.961],
  ['dwayne', 'duane', 0.84],
  ['dixon', 'dicksonx', 0.813],
  ['jones', 'johnson', 0.832],
  ['shackleford', 'shackelford', 0.982],
  ['massey', 'massie', 0.933],
];

test('the published values are met to three digits', () => {
  for (const [left, right, value] of published) expect(jaroWinkler(left, right)).toBeCloseTo(value, 3);
});

test('equal is 1, nothing in common is 0, an empty string is like nothing', () => {
  expect(jaroWinkler('rosa', 'rosa')).toBe(1);
  expect(jaroWinkler('abc', 'xyz')).toBe(0);
  expect(jaroWinkler('', 'rosa')).toBe(0);
});

test('the order of the two never matters, and the value stays between 0 and 1', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 });
  fc.assert(
    fc.property(word, word, (left, right) => {
      const value = jaroWinkler(left, right);
      expect(jaroWinkler(right, left)).toBe(value);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }),
  );
});
