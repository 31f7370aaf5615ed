import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneSlip } from './one-slip.ts';

test('a changed, missing, added or swapped letter is one slip', () => {
  for (const typed of ['marea', 'mria', 'mariaa', 'amria', 'mara'])
    expect(isOneSlip('maria', typed)).toBe(true);
});

test('equal words and words two slips apart are not one slip', () => {
  for (const typed of ['maria', 'mra', 'aimar', 'mariana', 'moroa'])
    expect(isOneSlip('maria', typed)).toBe(false);
});

test('the order of the two never matters', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(fc.property(word, word, (left, right) => isOneSlip(left, right) === isOneSlip(right, left)));
});
