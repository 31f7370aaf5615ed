import { expect, test } from 'vitest';
import { instantIn, localDay, localTime } from './local-time.ts';

const newYork = 'America/New_York';

test('a time is told and taken on the program’s clock, wherever the device is', () => {
  expect(localTime(new Date('2026-11-24T14:32:10Z'), newYork)).toBe('2026-11-24T09:32');
  expect(instantIn('2026-11-24T09:32', newYork)).toBe('2026-11-24T14:32:00.000Z');
  expect(localDay(new Date('2026-11-25T02:00:00Z'), newYork)).toBe('2026-11-24');
});

test('summer and winter time are told apart on both sides of the change', () => {
  expect(instantIn('2026-03-07T09:00', newYork)).toBe('2026-03-07T14:00:00.000Z');
  expect(instantIn('2026-03-08T09:00', newYork)).toBe('2026-03-08T13:00:00.000Z');
  expect(instantIn('2026-10-31T23:30', newYork)).toBe('2026-11-01T03:30:00.000Z');
  expect(instantIn('2026-11-01T23:30', newYork)).toBe('2026-11-02T04:30:00.000Z');
});

test('a field that is not complete names no time', () => {
  expect(instantIn('', newYork)).toBeUndefined();
  expect(instantIn('2026-11-', newYork)).toBeUndefined();
});
