import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CoverNeed } from './cover.ts';
import { planCover } from './cover.ts';

const day = (number: number): Date => new Date(Date.UTC(2026, 11, number));
const need = (from: number, until: number, over: Partial<CoverNeed> = {}): CoverNeed => ({
  participantId: 'maya',
  coverId: 'ana',
  since: day(from),
  until: day(until),
  ...over,
});

test('leave that is over needs nothing, and its tie ends', () => {
  const plan = planCover([need(1, 5)], [{ participantId: 'maya', coverId: 'ana' }], day(6));
  expect(plan).toEqual({ wanted: [], surplus: [{ participantId: 'maya', coverId: 'ana' }] });
});

test('planning leave for spring takes nothing from cover that is under way', () => {
  expect(planCover([need(80, 90), need(1, 10)], [], day(3)).wanted).toEqual([need(1, 10)]);
  expect(planCover([need(80, 90), need(1, 10)], [], day(11)).wanted).toEqual([need(80, 90)]);
});

test('leave made longer by a second leave is one span', () => {
  expect(planCover([need(1, 5), need(5, 9), need(4, 6)], [], day(2)).wanted).toEqual([need(1, 9)]);
});

test('whoever covers for two colleagues keeps each one’s participants', () => {
  const luz = need(2, 4, { participantId: 'luz' });
  expect(planCover([need(1, 5), luz], [], day(2)).wanted).toEqual([need(1, 5), luz]);
});

const someNeed = fc
  .record({
    participantId: fc.constantFrom('maya', 'luz'),
    coverId: fc.constantFrom('ana', 'sam'),
    from: fc.integer({ min: 0, max: 40 }),
    days: fc.integer({ min: 1, max: 15 }),
  })
  .map(({ from, days, ...pair }) => need(from, from + days, pair));

test('at any moment exactly those whose leave asks for it are covered by what the plan ties', () => {
  fc.assert(
    fc.property(fc.array(someNeed, { maxLength: 8 }), fc.integer({ min: 0, max: 60 }), (needs, today) => {
      const now = day(today);
      const pairs = (some: readonly CoverNeed[]) =>
        [
          ...new Set(
            some
              .filter((one) => one.since <= now && now < one.until)
              .map((one) => `${one.participantId} ${one.coverId}`),
          ),
        ].sort();
      expect(pairs(planCover(needs, [], now).wanted)).toEqual(pairs(needs));
    }),
  );
});

test('no pair is tied twice, and no tie that is wanted is ended', () => {
  fc.assert(
    fc.property(fc.array(someNeed, { maxLength: 8 }), fc.integer({ min: 0, max: 60 }), (needs, today) => {
      const { wanted, surplus } = planCover(needs, needs, day(today));
      const key = (one: { participantId: string; coverId: string }) => `${one.participantId} ${one.coverId}`;
      expect(new Set(wanted.map(key)).size).toBe(wanted.length);
      expect(surplus.filter((one) => wanted.some((want) => key(want) === key(one)))).toEqual([]);
    }),
  );
});
