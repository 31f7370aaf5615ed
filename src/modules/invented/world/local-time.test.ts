import { expect, test } from 'vitest';
import {
  addMonths,
  addYears,
  comesRound,
  dayName,
  instantAt,
  isWorkday,
  startOfDay,
  wallClock,
  workdayFrom,
  workdayUntil,
} from './local-time.ts';

test('nine in the morning in New York is another moment in summer and in winter', () => {
  expect(instantAt('2026-07-01', 540)).toBe('2026-07-01T13:00:00.000Z');
  expect(instantAt('2026-12-01', 540)).toBe('2026-12-01T14:00:00.000Z');
});

test('on the days the clocks change, midnight and mid-morning are each on their own side', () => {
  expect(startOfDay('2026-03-08')).toBe('2026-03-08T05:00:00.000Z');
  expect(instantAt('2026-03-08', 540)).toBe('2026-03-08T13:00:00.000Z');
  expect(startOfDay('2026-11-01')).toBe('2026-11-01T04:00:00.000Z');
  expect(instantAt('2026-11-01', 540)).toBe('2026-11-01T14:00:00.000Z');
});

test('a moment reads on the wall as the day and minute it was made from', () => {
  for (const date of ['2026-03-08', '2026-06-30', '2026-11-01', '2028-02-29']) {
    expect(wallClock(instantAt(date, 1050))).toEqual({ date, minute: 1050 });
  }
});

test('months and years keep to the calendar', () => {
  expect(addMonths('2026-08-31', -18)).toBe('2025-02-28');
  expect(addYears('2028-02-29', -1)).toBe('2027-02-28');
});

test('offices are closed on weekends, New Year, Independence Day, Thanksgiving and Christmas', () => {
  const closed = ['2026-11-28', '2026-11-29', '2027-01-01', '2025-07-04', '2026-11-26', '2026-12-25'];
  expect(closed.filter(isWorkday)).toEqual([]);
  expect(workdayFrom('2026-11-26')).toBe('2026-11-27');
  expect(workdayUntil('2026-11-29')).toBe('2026-11-27');
});

test('a day within the week is said by its weekday, a later one by its date', () => {
  expect(dayName('2026-11-27', '2026-11-24', 'en')).toBe('Friday');
  expect(dayName('2026-12-04', '2026-11-24', 'en')).toBe('December 4');
  expect(dayName('2026-12-04', '2026-11-24', 'es')).toBe('4 de diciembre');
});

test('a day comes round when its anniversary is near, across the turn of the year as well', () => {
  expect(comesRound('2024-12-01', '2026-11-24')).toBe(true);
  expect(comesRound('2024-01-03', '2026-12-28')).toBe(true);
  expect(comesRound('2024-06-01', '2026-11-24')).toBe(false);
  expect(comesRound('2026-11-20', '2026-11-24')).toBe(false);
});
