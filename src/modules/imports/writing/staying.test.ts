import { expect, test } from 'vitest';
import type { Since } from './staying.ts';
import { countStays, isTouched, whyStays } from './staying.ts';

const nothing: Since = { kinds: [], touched: undefined, hasAccess: false };
const why = (since: Partial<Since>) => whyStays({ ...nothing, ...since }, 'enrolled');

test('of whoever stays one reason is told, and it is never more than what happened', () => {
  expect(why({ touched: 'caseload' })).toBe('caseload');
  expect(why({ touched: 'changed' })).toBe('changed');
  expect(why({ hasAccess: true, touched: 'caseload' })).toBe('access');
  expect(why({ kinds: ['enrolled'], touched: 'caseload' })).toBe('enrolled');
  expect(why({ kinds: ['contact', 'enrolled'], touched: 'caseload', hasAccess: true })).toBe('written');
});

test('whoever was written about or may sign in is touched, and whoever is only on a caseload is asked for elsewhere', () => {
  expect(isTouched({ ...nothing, kinds: ['contact'] })).toBe(true);
  expect(isTouched({ ...nothing, hasAccess: true })).toBe(true);
  expect(isTouched({ ...nothing, touched: 'caseload' })).toBe(false);
});

test('the reasons are counted so that they add up to those who stay', () => {
  expect(countStays(['caseload', 'written', 'caseload'])).toEqual({ caseload: 2, written: 1 });
});
