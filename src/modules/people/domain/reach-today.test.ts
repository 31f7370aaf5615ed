import { expect, test } from 'vitest';
import { reachToday } from './reach-today.ts';
import type { WallTime } from './wall-time.ts';

const monday = 1;
const afterWork = [{ days: [1, 2, 3, 4, 5], from: '14:30', until: '20:00' }];
type Times = Parameters<typeof reachToday>[0]['times'];
const safeToday = (times: Times, now: WallTime) => reachToday({ times, shifts: [] }, now);
const at = (time: string, weekday = monday) => safeToday(afterWork, { weekday, time });

test('before a safe time it says from when, within it nothing, and after it not today', () => {
  expect(at('09:00')).toEqual({ freeFrom: '14:30', notToday: false });
  expect(at('14:30')).toEqual({ notToday: false });
  expect(at('17:59')).toEqual({ notToday: false });
  expect(at('20:00')).toEqual({ notToday: true });
  expect(at('15:00', 6)).toEqual({ notToday: true });
});

test('a safe time that ends within two hours says until when', () => {
  expect(at('18:00')).toEqual({ freeUntil: '20:00', notToday: false });
});

test('who named no times may be reached at any', () => {
  expect(safeToday([], { weekday: monday, time: '03:00' })).toEqual({ notToday: false });
});

test('a window past midnight holds in the morning after', () => {
  const night = [{ days: [monday], from: '22:00', until: '02:00' }];
  const read = (time: string, weekday: number) => safeToday(night, { weekday, time });
  expect(read('23:00', monday)).toEqual({ notToday: false });
  expect(read('01:00', 2)).toEqual({ freeUntil: '02:00', notToday: false });
  expect(read('02:00', 2)).toEqual({ notToday: true });
});

test('of two windows that hold the longer one counts', () => {
  const both = [
    { days: [monday], from: '09:00', until: '12:00' },
    { days: [monday], from: '11:00', until: '18:00' },
  ];
  expect(safeToday(both, { weekday: monday, time: '11:30' })).toEqual({ notToday: false });
});

const early = [{ days: [1, 2, 3, 4, 5], from: '06:00', until: '14:00' }];

test('at work it says until when, and the next good time comes after the shift', () => {
  const any = { times: [], shifts: early };
  const read = (time: string, weekday = monday) => reachToday(any, { weekday, time });
  expect(read('09:00')).toEqual({ atWorkUntil: '14:00', freeFrom: '14:00', notToday: false });
  expect(read('14:00')).toEqual({ notToday: false });
  expect(read('04:30')).toEqual({ freeUntil: '06:00', notToday: false });
  expect(read('09:00', 6)).toEqual({ notToday: false });
});

test('after the shift the safe times hold: free when they begin, not when work ends', () => {
  const maya = { times: afterWork, shifts: early };
  const read = (time: string) => reachToday(maya, { weekday: monday, time });
  expect(read('09:00')).toEqual({ atWorkUntil: '14:00', freeFrom: '14:30', notToday: false });
  expect(read('14:10')).toEqual({ freeFrom: '14:30', notToday: false });
  expect(read('20:00')).toEqual({ notToday: true });
});

test('a safe time that begins during a shift begins when the shift ends', () => {
  const both = { times: [{ days: [monday], from: '09:00', until: '20:00' }], shifts: early };
  expect(reachToday(both, { weekday: monday, time: '05:00' })).toEqual({
    freeFrom: '14:00',
    notToday: false,
  });
});

test('a night shift leaves no more of today, and begins soon before it does', () => {
  const nights = { times: [], shifts: [{ days: [monday], from: '22:00', until: '06:00' }] };
  const read = (time: string, weekday: number) => reachToday(nights, { weekday, time });
  expect(read('21:00', monday)).toEqual({ freeUntil: '22:00', notToday: false });
  expect(read('23:00', monday)).toEqual({ atWorkUntil: '06:00', notToday: true });
  expect(read('05:00', 2)).toEqual({ atWorkUntil: '06:00', freeFrom: '06:00', notToday: false });
});
