import { expect, test } from 'vitest';
import { untilNextEnd } from './ends.ts';

const now = Date.parse('2026-11-22T23:59:00Z');

test('a page looks again when the first of what it shows ends by its day', () => {
  const scope = [{ until: '2026-11-23T00:00:00Z' }, { until: '2026-11-23T01:00:00Z' }, {}];
  expect(untilNextEnd(scope, now)).toBe(60_000);
});

test('a day far ahead is looked for twice a day, and what is over or has none never', () => {
  expect(untilNextEnd([{ until: '2027-06-01T00:00:00Z' }], now)).toBe(43_200_000);
  expect(untilNextEnd([{}, { until: '2026-11-22T00:00:00Z' }], now)).toBeUndefined();
});
