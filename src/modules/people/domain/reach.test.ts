import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReachWindow } from './reach.ts';
import { isGoodTime, isSafeWay, unasked, wallTimeIn } from './reach.ts';

const afterWork: ReachWindow = { days: [1, 2, 3, 4, 5], from: '14:30', until: '20:00' };
const nightShift: ReachWindow = { days: [5], from: '22:00', until: '02:00' };

test('Maya is free after half past two on weekdays', () => {
  expect(isGoodTime([afterWork], { weekday: 2, time: '14:29' })).toBe(false);
  expect(isGoodTime([afterWork], { weekday: 2, time: '14:30' })).toBe(true);
  expect(isGoodTime([afterWork], { weekday: 2, time: '20:00' })).toBe(false);
  expect(isGoodTime([afterWork], { weekday: 6, time: '15:00' })).toBe(false);
});

test('a window over midnight belongs to the evening it begins in', () => {
  expect(isGoodTime([nightShift], { weekday: 5, time: '23:00' })).toBe(true);
  expect(isGoodTime([nightShift], { weekday: 6, time: '01:59' })).toBe(true);
  expect(isGoodTime([nightShift], { weekday: 6, time: '02:00' })).toBe(false);
  expect(isGoodTime([nightShift], { weekday: 5, time: '01:00' })).toBe(false);
  const sunday: ReachWindow = { ...nightShift, days: [7] };
  expect(isGoodTime([sunday], { weekday: 1, time: '01:00' })).toBe(true);
});

test('without windows any time is good', () => {
  expect(isGoodTime([], { weekday: 7, time: '03:00' })).toBe(true);
});

test('until somebody has asked, no call, no text and no message is safe', () => {
  expect(unasked.noMessages).toBeNull();
  expect(isSafeWay(unasked, 'call')).toBe(false);
  expect(isSafeWay(unasked, 'text')).toBe(false);
  expect(isSafeWay(unasked, 'in-person')).toBe(true);
  expect(isSafeWay({ ...unasked, ways: ['text'] }, 'text')).toBe(true);
  expect(isSafeWay({ ...unasked, ways: ['text'] }, 'in-person')).toBe(false);
});

test('the wall clock is that of the place, summer time included', () => {
  expect(wallTimeIn('America/New_York', new Date('2026-11-24T19:30:00Z'))).toEqual({
    weekday: 2,
    time: '14:30',
  });
  expect(wallTimeIn('America/New_York', new Date('2026-07-01T03:30:00Z'))).toEqual({
    weekday: 2,
    time: '23:30',
  });
  expect(wallTimeIn('Asia/Kolkata', new Date('2026-11-22T18:30:00Z'))).toEqual({ weekday: 1, time: '00:00' });
});

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const weekday = fc.integer({ min: 1, max: 7 });

test('a window of every day is good exactly within its hours, whichever day it is', () => {
  fc.assert(
    fc.property(clock, clock, clock, weekday, (from, until, time, day) => {
      const window = { days: [1, 2, 3, 4, 5, 6, 7], from, until };
      const inside = from < until ? time >= from && time < until : time >= from || time < until;
      expect(isGoodTime([window], { weekday: day, time })).toBe(inside);
    }),
  );
});

test('one more window never makes a good time bad', () => {
  const window = fc.record({ days: fc.uniqueArray(weekday, { minLength: 1 }), from: clock, until: clock });
  fc.assert(
    fc.property(fc.array(window, { minLength: 1 }), window, weekday, clock, (windows, more, day, time) => {
      const at = { weekday: day, time };
      if (isGoodTime(windows, at)) expect(isGoodTime([...windows, more], at)).toBe(true);
    }),
  );
});
