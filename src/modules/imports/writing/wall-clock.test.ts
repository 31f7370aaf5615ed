import { expect, test } from 'vitest';
import { clockOf } from './wall-clock.ts';

test('a day without a time is its midday on the clock of the place, and a time is that time there', () => {
  const at = clockOf('America/New_York');
  expect(at('2026-11-20').toISOString()).toBe('2026-11-20T17:00:00.000Z');
  expect(at('2026-07-20').toISOString()).toBe('2026-07-20T16:00:00.000Z');
  expect(at('2026-11-20T09:30').toISOString()).toBe('2026-11-20T14:30:00.000Z');
  expect(at('2026-11-20')).toBe(at('2026-11-20'));
});

test('a time that a change of the clock brings twice is the first, one it skips as much later as it leaps', () => {
  const at = clockOf('America/New_York');
  expect(at('2026-11-01T01:30').toISOString()).toBe('2026-11-01T05:30:00.000Z');
  expect(at('2026-03-08T02:30').toISOString()).toBe('2026-03-08T07:30:00.000Z');
});
