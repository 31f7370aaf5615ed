import { expect, test } from 'vitest';
import type { ClockTime, OnCallSpan } from './on-call.ts';
import { isOnCall } from './on-call.ts';

const always: OnCallSpan = { weekdays: [], fromOn: '2026-11-01' };
const at = (day: string, weekday: number, time: string): ClockTime => ({ day, weekday, time });
const tuesday = (time: string) => at('2026-11-24', 2, time);
const wednesday = (time: string) => at('2026-11-25', 3, time);

test('somebody named without days or hours is on call from their first day on', () => {
  expect(isOnCall(always, tuesday('03:00'))).toBe(true);
  expect(isOnCall(always, at('2026-10-31', 6, '12:00'))).toBe(false);
});

test('their last day is the last on which a turn begins', () => {
  const span = { ...always, untilOn: '2026-11-24' };
  expect(isOnCall(span, tuesday('23:59'))).toBe(true);
  expect(isOnCall(span, wednesday('00:00'))).toBe(false);
});

test('on Tuesdays means on Tuesdays', () => {
  const span = { ...always, weekdays: [2] };
  expect(isOnCall(span, tuesday('12:00'))).toBe(true);
  expect(isOnCall(span, wednesday('12:00'))).toBe(false);
});

test('hours begin with their first minute and end before their last', () => {
  const span = { ...always, startsAt: '09:00', endsAt: '17:00' };
  expect(['08:59', '09:00', '16:59', '17:00'].map((time) => isOnCall(span, tuesday(time)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('a night that begins on Tuesday goes on into Wednesday, and not further', () => {
  const span = { ...always, weekdays: [2], startsAt: '20:00', endsAt: '08:00' };
  expect(isOnCall(span, tuesday('19:59'))).toBe(false);
  expect(isOnCall(span, tuesday('20:00'))).toBe(true);
  expect(isOnCall(span, wednesday('07:59'))).toBe(true);
  expect(isOnCall(span, wednesday('08:00'))).toBe(false);
  expect(isOnCall(span, tuesday('07:00'))).toBe(false);
});
