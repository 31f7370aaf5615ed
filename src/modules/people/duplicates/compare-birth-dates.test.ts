import { expect, test } from 'vitest';
import { compareBirthDates } from './compare-birth-dates.ts';

const between = (one: string | undefined, other: string | undefined): string[] =>
  compareBirthDates(one, other).map(({ code }) => code.replace('birth-date/', ''));

test('each usual way to mistype a date is told apart from another date', () => {
  expect(between('19850403', '19850403')).toEqual(['same']);
  expect(between('19850403', '19850304')).toEqual(['day-month-swapped']);
  expect(between('19850412', '19850421')).toEqual(['digits-swapped']);
  expect(between('19580412', '19850412')).toEqual(['digits-swapped']);
  expect(between('19850412', '19850413')).toEqual(['one-digit-off']);
  expect(between('19850412', '19860412')).toEqual(['one-digit-off']);
  expect(between('19850412', '19710930')).toEqual(['differs']);
});

test('a year a generation away is no typing slip: a parent and a child can share a birthday', () => {
  expect(between('19850412', '19550412')).toEqual(['other-year']);
});

test('two first days of the same year say only that the year is the same', () => {
  expect(between('19850101', '19850101')).toEqual(['same-year-only']);
});

test('a missing date says nothing', () => {
  expect(between(undefined, '19850412')).toEqual([]);
  expect(between(undefined, undefined)).toEqual([]);
});
