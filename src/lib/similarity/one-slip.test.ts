import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slipBetween } from './one-slip.ts';

test('a changed, missing, added or swapped letter is one slip', () => {
  expect(slipBetween('maria', 'marea')).toBe('changed');
  expect(slipBetween('maria', 'mria')).toBe('length');
  expect(slipBetween('maria', 'mariaa')).toBe('length');
  expect(slipBetween('maria', 'amria')).toBe('swapped');
});

test('equal words and words two slips apart are not one slip', () => {
  for (const typed of ['maria', 'mra', 'aimar', 'mariana', 'moroa']) {
    expect(slipBetween('maria', typed)).toBeUndefined();
  }
});

test('the order of the two never matters', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(fc.property(word, word, (left, right) => slipBetween(left, right) === slipBetween(right, left)));
});
