import { expect, test } from 'vitest';
import { bitsNeeded, provisionalModel, weightOf } from './model.ts';
import { agreementRates, reasonCodes } from './weights.ts';

/** Findings made only under a condition of their own, outside the column of their field. */
const conditional = ['names/swapped', 'names/generation-differs', 'birth-date/same-year-only'];

function columnSums(): Map<string, { m: number; u: number }> {
  const sums = new Map<string, { m: number; u: number }>();
  for (const code of reasonCodes.filter((each) => !conditional.includes(each))) {
    const field = code.split('/')[0] ?? '';
    const { m, u } = sums.get(field) ?? { m: 0, u: 0 };
    sums.set(field, { m: m + agreementRates[code].m, u: u + agreementRates[code].u });
  }
  return sums;
}

test('the rates of each field add up to one', () => {
  for (const [field, { m, u }] of columnSums()) {
    expect([field, Math.round(m * 100), Math.round(u * 100)]).toEqual([field, 100, 100]);
  }
});

test('agreement speaks for one person and difference against it', () => {
  for (const code of reasonCodes) {
    const against = code.endsWith('differs');
    expect([code, weightOf(agreementRates[code]) < 0]).toEqual([code, against]);
  }
});

test('the longer the list, the more evidence is asked for', () => {
  const needed = [10, 1000, 10_000, 100_000].map((size) => Math.round(bitsNeeded(provisionalModel, size)));
  expect(needed).toEqual([13, 13, 17, 20]);
});
