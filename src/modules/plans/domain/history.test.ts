import { expect, test } from 'vitest';
import type { Dated } from './history.ts';
import { earlierOf, rootsOf, standsNow, stoodWhen } from './history.ts';

const day = (number: number): Date => new Date(Date.UTC(2026, 10, number));
const fact = (id: string, on: number, over: Partial<Dated> = {}): Dated => ({
  id,
  recordedAt: day(on),
  inForce: true,
  ...over,
});
const idsAt = (facts: readonly Dated[], on: number): string[] =>
  stoodWhen(facts, (at) => at <= day(on)).map(({ id }) => id);

const reworded = [
  fact('first', 1, { inForce: false }),
  fact('second', 5, { amendsId: 'first', inForce: false }),
  fact('third', 9, { amendsId: 'second' }),
];

test('a plan is told as it was on a day, in the words it had then', () => {
  expect(idsAt(reworded, 3)).toEqual(['first']);
  expect(idsAt(reworded, 6)).toEqual(['second']);
  expect(idsAt(reworded, 20)).toEqual(['third']);
  expect(standsNow(reworded).map(({ id }) => id)).toEqual(['third']);
});

test('what was taken back was there before, and what was put back is there again', () => {
  const facts = [
    fact('line', 1),
    fact('away', 3, { withdrawsId: 'line', inForce: false }),
    fact('back', 7, { withdrawsId: 'away' }),
  ];
  expect(idsAt(facts, 2)).toEqual(['line']);
  expect(idsAt(facts, 4)).toEqual([]);
  expect(idsAt(facts, 8)).toEqual(['line']);
});

test('an amendment taken back brings the earlier words back', () => {
  const facts = [
    fact('first', 1),
    fact('second', 3, { amendsId: 'first', inForce: false }),
    fact('away', 5, { withdrawsId: 'second' }),
  ];
  expect(idsAt(facts, 4)).toEqual(['second']);
  expect(idsAt(facts, 6)).toEqual(['first']);
});

test('what was narrowed to fewer people is told to nobody else as it was before', () => {
  const seenByOthers = [fact('once-for-all', 1, { inForce: false }), fact('other', 2)];
  expect(idsAt(seenByOthers, 3)).toEqual(['other']);
});

test('a line stays the same line however often it is reworded', () => {
  const rootOf = rootsOf(reworded);
  expect([rootOf('third'), rootOf('second'), rootOf('first'), rootOf('else')]).toEqual([
    'first',
    'first',
    'first',
    'else',
  ]);
  const byId = new Map(reworded.map((one) => [one.id, one]));
  expect(earlierOf(reworded[2] ?? fact('', 1), byId).map(({ id }) => id)).toEqual(['second', 'first']);
});
