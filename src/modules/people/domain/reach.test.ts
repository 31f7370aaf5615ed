import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReachWindow } from './reach.ts';
import { atWorkUntil, isGoodTime, isSafeWay, unasked } from './reach.ts';
import type { WallTime } from './wall-time.ts';
import { wallTimeIn } from './wall-time.ts';

const afterWork: ReachWindow = { days: [1, 2, 3, 4, 5], from: '14:30', until: '20:00' };
const lateEvening: ReachWindow = { days: [5], from: '22:00', until: '02:00' };

const isSafeTime = (times: readonly ReachWindow[], at: WallTime) => isGoodTime({ times, shifts: [] }, at);

test('Maya is free after half past two on weekdays', () => {
  expect(isSafeTime([afterWork], { weekday: 2, time: '14:29' })).toBe(false);
  expect(isSafeTime([afterWork], { weekday: 2, time: '14:30' })).toBe(true);
  expect(isSafeTime([afterWork], { weekday: 2, time: '20:00' })).toBe(false);
  expect(isSafeTime([afterWork], { weekday: 6, time: '15:00' })).toBe(false);
});

test('a window over midnight belongs to the evening it begins in', () => {
  expect(isSafeTime([lateEvening], { weekday: 5, time: '23:00' })).toBe(true);
  expect(isSafeTime([lateEvening], { weekday: 6, time: '01:59' })).toBe(true);
  expect(isSafeTime([lateEvening], { weekday: 6, time: '02:00' })).toBe(false);
  expect(isSafeTime([lateEvening], { weekday: 5, time: '01:00' })).toBe(false);
  const sunday: ReachWindow = { ...lateEvening, days: [7] };
  expect(isSafeTime([sunday], { weekday: 1, time: '01:00' })).toBe(true);
});

test('without windows any time is good', () => {
  expect(isSafeTime([], { weekday: 7, time: '03:00' })).toBe(true);
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
      expect(isSafeTime([window], { weekday: day, time })).toBe(inside);
    }),
  );
});

test('one more window never makes a good time bad', () => {
  const window = fc.record({ days: fc.uniqueArray(weekday, { minLength: 1 }), from: clock, until: clock });
  fc.assert(
    fc.property(fc.array(window, { minLength: 1 }), window, weekday, clock, (windows, more, day, time) => {
      const at = { weekday: day, time };
      if (isSafeTime(windows, at)) expect(isSafeTime([...windows, more], at)).toBe(true);
    }),
  );
});

const early: ReachWindow = { days: [1, 2, 3, 4, 5], from: '06:00', until: '14:00' };
const night: ReachWindow = { days: [5], from: '22:00', until: '06:00' };

test('at work is no good time, also where any other time is', () => {
  const mayas = { times: [], shifts: [early] };
  expect(isGoodTime(mayas, { weekday: 2, time: '05:59' })).toBe(true);
  expect(isGoodTime(mayas, { weekday: 2, time: '06:00' })).toBe(false);
  expect(isGoodTime(mayas, { weekday: 2, time: '14:00' })).toBe(true);
  expect(isGoodTime(mayas, { weekday: 6, time: '09:00' })).toBe(true);
});

test('a night shift goes on into the morning after', () => {
  const nights = { times: [], shifts: [night] };
  expect(isGoodTime(nights, { weekday: 5, time: '23:00' })).toBe(false);
  expect(isGoodTime(nights, { weekday: 6, time: '05:59' })).toBe(false);
  expect(isGoodTime(nights, { weekday: 6, time: '06:00' })).toBe(true);
  expect(isGoodTime(nights, { weekday: 5, time: '05:00' })).toBe(true);
});

test('work ends when the shift does, or the one that follows it, and never for who is not at work', () => {
  const after: ReachWindow = { days: [6], from: '06:00', until: '10:00' };
  expect(atWorkUntil([early], { weekday: 2, time: '09:00' })).toBe('14:00');
  expect(atWorkUntil([early], { weekday: 2, time: '14:00' })).toBeUndefined();
  expect(atWorkUntil([night], { weekday: 5, time: '23:00' })).toBe('06:00');
  expect(atWorkUntil([night, after], { weekday: 5, time: '23:00' })).toBe('10:00');
  expect(atWorkUntil([], { weekday: 2, time: '09:00' })).toBeUndefined();
});

const windows = fc.array(
  fc.record({ days: fc.uniqueArray(weekday, { minLength: 1 }), from: clock, until: clock }),
  { maxLength: 4 },
);

test('a time is good exactly when it is safe and lies in no shift, whatever the weeks look like', () => {
  fc.assert(
    fc.property(windows, windows, weekday, clock, (times, shifts, day, time) => {
      const at = { weekday: day, time };
      const working = shifts.some((shift) => isSafeTime([shift], at));
      expect(isGoodTime({ times, shifts }, at)).toBe(isSafeTime(times, at) && !working);
      if (!working) expect(atWorkUntil(shifts, at)).toBeUndefined();
    }),
  );
});

test('whoever has one shift a day is done when it ends', () => {
  fc.assert(
    fc.property(
      fc.array(weekday, { minLength: 1 }),
      clock,
      clock,
      clock,
      weekday,
      (days, from, until, time, day) => {
        const shift = { days, from, until };
        const end = atWorkUntil([shift], { weekday: day, time });
        if (end !== undefined) expect(end).toBe(until);
      },
    ),
  );
});
