import { expect, test } from 'vitest';
import { nextReading } from './reading-hours.ts';

const office = { weekdays: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' };
const friday = (time: string) => ({ day: '2026-11-27', weekday: 5, time });

test('within the hours somebody reads today, until they end', () => {
  expect(nextReading(office, friday('09:00'))).toEqual({ now: true, until: '17:00' });
  expect(nextReading(office, friday('16:59'))).toEqual({ now: true, until: '17:00' });
});

test('early in the morning it is read later the same day', () => {
  expect(nextReading(office, friday('06:30'))).toEqual({ now: false, on: '2026-11-27', from: '09:00' });
});

test('what is sent on Friday evening is read on Monday', () => {
  expect(nextReading(office, friday('17:00'))).toEqual({ now: false, on: '2026-11-30', from: '09:00' });
});

test('a place that reads on one day a week says which day that is, also when it has just passed', () => {
  const fridays = { ...office, weekdays: [5] };
  expect(nextReading(fridays, friday('18:00'))).toEqual({ now: false, on: '2026-12-04', from: '09:00' });
});
