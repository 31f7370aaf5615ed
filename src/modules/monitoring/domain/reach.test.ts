import { expect, test } from 'vitest';
import { reachToday } from './reach.ts';

const monday = 1;
const afterWork = [{ days: [1, 2, 3, 4, 5], from: '14:30', until: '20:00' }];
const at = (time: string, weekday = monday) => reachToday(afterWork, { weekday, time });

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
  expect(reachToday([], { weekday: monday, time: '03:00' })).toEqual({ notToday: false });
});

test('a window past midnight holds in the morning after', () => {
  const night = [{ days: [monday], from: '22:00', until: '02:00' }];
  const read = (time: string, weekday: number) => reachToday(night, { weekday, time });
  expect(read('23:00', monday)).toEqual({ notToday: false });
  expect(read('01:00', 2)).toEqual({ freeUntil: '02:00', notToday: false });
  expect(read('02:00', 2)).toEqual({ notToday: true });
});

test('of two windows that hold the longer one counts', () => {
  const both = [
    { days: [monday], from: '09:00', until: '12:00' },
    { days: [monday], from: '11:00', until: '18:00' },
  ];
  expect(reachToday(both, { weekday: monday, time: '11:30' })).toEqual({ notToday: false });
});
