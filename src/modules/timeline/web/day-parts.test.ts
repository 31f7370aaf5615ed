import { expect, test } from 'vitest';
import { dayPart, firstWord, withOneStop } from './day-parts.ts';

test('the page greets by the clock and by the first name', () => {
  expect([7, 12, 18].map(dayPart)).toEqual(['morning', 'afternoon', 'evening']);
  expect(firstWord(' Maya Reyes')).toBe('Maya');
});

test('a sentence that ends in a time ends in one stop', () => {
  expect(withOneStop('Lo escribió Sam, 3:18 a.m..')).toBe('Lo escribió Sam, 3:18 a.m.');
  expect(withOneStop('Written by Sam, 15:18.')).toBe('Written by Sam, 15:18.');
});
