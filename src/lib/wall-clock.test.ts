import { expect, it } from 'vitest';
import { instantOf, startOfDay, wallMomentIn } from './wall-clock.ts';

it.each([
  ['America/New_York', '2026-11-20', '2026-11-20T05:00:00.000Z'],
  ['America/New_York', '2026-07-20', '2026-07-20T04:00:00.000Z'],
  // The day on which summer time begins still begins in winter time.
  ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-11-20', '2026-11-19T10:00:00.000Z'],
  ['Asia/Kathmandu', '2026-11-20', '2026-11-19T18:15:00.000Z'],
  // The clock leaps from midnight to one.
  ['America/Asuncion', '2022-10-02', '2022-10-02T04:00:00.000Z'],
  ['UTC', '2026-11-20', '2026-11-20T00:00:00.000Z'],
])('a day in %s (%s) begins when a clock on its wall says so', (zone, day, instant) => {
  expect(startOfDay(zone, day).toISOString()).toBe(instant);
});

it('a moment that a change of the clock brings twice is the first, and one it skips is as much later as it leaps', () => {
  const zone = 'America/New_York';
  expect(instantOf(zone, '2026-11-01T01:30').toISOString()).toBe('2026-11-01T05:30:00.000Z');
  const skipped = instantOf(zone, '2026-03-08T02:30');
  expect(wallMomentIn(zone, skipped)).toBe('2026-03-08T03:30');
});

it('every hour of two years is found again by what the clock shows', () => {
  const begin = Date.UTC(2026, 0, 1);
  for (const zone of ['America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'UTC']) {
    for (let hour = 0; hour < 2 * 8760; hour += 1) {
      const moment = wallMomentIn(zone, new Date(begin + hour * 3_600_000));
      expect(wallMomentIn(zone, instantOf(zone, moment))).toBe(moment);
    }
  }
});
