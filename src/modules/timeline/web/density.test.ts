import { expect, test } from 'vitest';
import { threadWeight } from '../../../web/ui/thread-weight.ts';
import type { Seen } from './density.ts';
import { besideAround, lastMet, needsPerson, weightsOf, whoWasBeside } from './density.ts';

const day = (n: number): string => new Date(Date.UTC(2026, 9, n, 10)).toISOString();
const contact = (on: number, outcome = 'kept', authorId = 'sam'): Seen => ({
  kind: 'contact',
  happenedAt: day(on),
  data: { outcome },
  authorId,
});
const group = (on: number, present = true): Seen => ({
  kind: 'group-attendance',
  happenedAt: day(on),
  data: { present, name: 'Thursday group' },
  authorId: 'ana',
});

test('one missed group never thins the thread', () => {
  const met = [contact(20), contact(15), contact(10), group(5)];
  const entries = [contact(12)];
  expect(weightsOf(entries, met)).toEqual(weightsOf(entries, [...met, group(12, false)]));
});

test('only the thirty days around an entry count', () => {
  expect(besideAround([contact(1), contact(16), contact(31), contact(32)], day(16)).length).toBe(3);
  expect(weightsOf([contact(16)], [contact(1), contact(31)])).toEqual([1]);
  expect(weightsOf([contact(16)], [contact(0), contact(32)])).toEqual([0]);
});

test('counting at once and counting one by one agree', () => {
  const facts = Array.from({ length: 60 }, (_, n) =>
    n % 3 ? contact(n, n % 5 ? 'kept' : 'missed') : group(n),
  );
  const one = facts.map((fact) => threadWeight(besideAround(facts, fact.happenedAt).length));
  expect(weightsOf(facts, facts)).toEqual(one);
});

test('amber stands where something was missed and nobody has met the person since', () => {
  const facts = [group(20, false), contact(18, 'not-reached'), contact(15), group(10, false)];
  const metAt = lastMet(facts);
  expect(facts.map((fact) => needsPerson(fact, metAt))).toEqual([true, true, false, false]);
});

test('without a contact ever, what was missed stays open', () => {
  expect(needsPerson(group(3, false), lastMet([]))).toBe(true);
});

test('who was beside the person is told by name, most often first', () => {
  const names = new Map([['sam', 'Sam Ortiz']]);
  const facts = [contact(1), group(2), contact(3), contact(4, 'kept', 'stranger')];
  expect(whoWasBeside(facts, (id) => names.get(id))).toEqual([
    { who: 'Sam Ortiz', times: 2 },
    { who: 'Thursday group', times: 1 },
  ]);
});
