import { expect, test } from 'vitest';
import { rowAfterKey } from './walk-rows.ts';

test('arrows and the letters j and k walk the list and stop at its ends', () => {
  expect(rowAfterKey('ArrowDown', 0, 3)).toBe(1);
  expect(rowAfterKey('j', 2, 3)).toBe(2);
  expect(rowAfterKey('ArrowUp', 0, 3)).toBe(0);
  expect(rowAfterKey('k', 2, 3)).toBe(1);
  expect(rowAfterKey('Home', 2, 3)).toBe(0);
  expect(rowAfterKey('End', 0, 3)).toBe(2);
});

test('any other key is left to the page', () => {
  expect(rowAfterKey('Enter', 0, 3)).toBeUndefined();
  expect(rowAfterKey('a', 0, 3)).toBeUndefined();
});
