import { expect, test } from 'vitest';
import { countsOf } from './counted.ts';

const totals = { rows: 12, created: 8, matched: 1, joined: 0, setAside: { 'no-name': 3 } };
const sum = (counts: readonly { count: number }[]): number =>
  counts.reduce((all, { count }) => all + count, 0);

test('an import that was taken back says what of what it added was taken back and what stays', () => {
  const counts = countsOf({ state: 'undone', stayed: 3, totals });
  expect(counts).toEqual([
    { word: 'undone.takenBack', count: 5 },
    { word: 'undone.stay', count: 3 },
    { word: 'undone.matched', count: 1 },
    { word: 'undone.setAside', count: 3 },
  ]);
  expect(sum(counts)).toBe(totals.rows);
});

test('where nobody stays nobody is said to', () => {
  const counts = countsOf({ state: 'undone', stayed: 0, totals });
  expect(counts[0]).toEqual({ word: 'undone.takenBack', count: 8 });
  expect(sum(counts)).toBe(totals.rows);
});

test('before and after agreeing the counts add up to the rows of the file', () => {
  for (const state of ['looked', 'done'] as const) expect(sum(countsOf({ state, totals }))).toBe(totals.rows);
});
