import { expect, test } from 'vitest';
import { entryAfterKey } from './walk-entries.ts';

test('arrows walk the line, Home and End lead to its ends', () => {
  expect(entryAfterKey('ArrowDown', 3, 50)).toBe(4);
  expect(entryAfterKey('ArrowUp', 0, 50)).toBe(0);
  expect(entryAfterKey('Home', 30, 50)).toBe(0);
  expect(entryAfterKey('End', 3, 50)).toBe(49);
  expect(entryAfterKey('Enter', 3, 50)).toBeUndefined();
});
