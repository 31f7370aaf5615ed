import { expect, it } from 'vitest';
import { startOfDay } from './start-of-day.ts';

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
