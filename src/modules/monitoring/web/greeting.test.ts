import { expect, test } from 'vitest';
import { firstName, timeOfDay } from './greeting.ts';

test('the greeting follows the clock', () => {
  expect([5, 11, 12, 17, 18, 23].map(timeOfDay)).toEqual([
    'morning',
    'morning',
    'afternoon',
    'afternoon',
    'evening',
    'evening',
  ]);
});

test('people are called by their first name', () => {
  expect(firstName(' Maya R.')).toBe('Maya');
  expect(firstName('Luz')).toBe('Luz');
});
