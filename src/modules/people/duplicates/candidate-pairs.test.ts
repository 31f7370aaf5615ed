import { expect, test } from 'vitest';
import { visitCandidatePairs } from './candidate-pairs.ts';

function pairsOf(keys: string[][]): string[] {
  const pairs: string[] = [];
  visitCandidatePairs(keys, (left, right) => pairs.push(`${left}-${right}`));
  return pairs;
}

test('records that share a key meet once, however many keys they share', () => {
  expect(pairsOf([['a', 'b'], ['c'], ['a', 'b'], ['b']])).toEqual(['0-2', '0-3', '2-3']);
});

test('records without a shared key never meet', () => {
  expect(pairsOf([['a'], ['b'], []])).toEqual([]);
});

test('a key that ten thousand records share costs fifty comparisons a record, and drops nobody', () => {
  const met = new Set<number>();
  let compared = 0;
  visitCandidatePairs(
    Array.from({ length: 10_000 }, () => ['1900-01-01']),
    (left, right) => {
      compared++;
      met.add(left).add(right);
    },
  );
  expect(compared).toBeLessThanOrEqual(50 * 10_000);
  expect(met.size).toBe(10_000);
});
