import { expect, test } from 'vitest';
import { isReviewDue, lastChecked } from './review-due.ts';

test('help numbers are to be checked again once a year has passed, not a day before', () => {
  expect(isReviewDue('2026-11-22', '2027-11-21')).toBe(false);
  expect(isReviewDue('2026-11-22', '2027-11-22')).toBe(true);
});

test('whoever checked them here last counts, unless newer numbers came since', () => {
  expect(lastChecked('2026-11-22', '2027-02-01')).toBe('2027-02-01');
  expect(lastChecked('2027-03-01', '2027-02-01')).toBe('2027-03-01');
  expect(lastChecked('2026-11-22', null)).toBe('2026-11-22');
});
