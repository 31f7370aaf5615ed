import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayIn, daysBetween, isDay, yearsBetween } from './dates.ts';

test('adding days and counting them are each other’s undo', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20000, max: 20000 }), (days) => {
      expect(daysBetween('2020-02-29', addDays('2020-02-29', days))).toBe(days);
    }),
  );
});

test('a day that is in no calendar is no day', () => {
  expect(isDay('2025-02-29')).toBe(false);
  expect(isDay('2024-02-29')).toBe(true);
  expect(isDay('2024-2-9')).toBe(false);
});

test('late in the evening in New York it is still today there', () => {
  expect(dayIn('America/New_York', new Date('2026-03-02T03:30:00Z'))).toBe('2026-03-01');
});

test('a year is complete on its day, not before', () => {
  expect(yearsBetween('2024-11-27', '2026-11-26')).toBe(1);
  expect(yearsBetween('2024-11-27', '2026-11-27')).toBe(2);
});
