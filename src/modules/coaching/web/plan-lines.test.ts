import { expect, test } from 'vitest';
import { isGoal, isTrigger, offeredOf, wordsNamed } from './plan-lines.ts';

const door = {
  id: 'now',
  rootId: 'first',
  what: 'My own door',
  data: { part: 'goal' },
  audience: 'team' as const,
  earlier: [{ id: 'between' }, { id: 'first' }],
};
const bus = {
  ...door,
  id: 'bus',
  rootId: 'bus',
  what: 'Ride the bus',
  earlier: [],
  state: { state: 'reached' },
};
const payday = { ...door, id: 'pay', rootId: 'pay', what: 'Payday', data: { part: 'sign', sign: 'trigger' } };

test('a goal that was reworded since is told in the words it has now, whichever version a note names', () => {
  for (const id of ['now', 'between', 'first']) expect(wordsNamed([door], [id])).toEqual(['My own door']);
});

test('of a goal that was taken back a note tells nothing', () => {
  expect(wordsNamed([door], ['gone'])).toEqual([]);
  expect(wordsNamed([door], undefined)).toEqual([]);
});

test('a note offers the goals that are worked on, and those it names already', () => {
  const all = [door, bus, payday];
  expect(offeredOf(all, [], isGoal)).toEqual([{ value: 'now', label: 'My own door' }]);
  expect(offeredOf(all, ['first', 'bus'], isGoal)).toEqual([
    { value: 'first', label: 'My own door' },
    { value: 'bus', label: 'Ride the bus' },
  ]);
  expect(offeredOf(all, [], isTrigger)).toEqual([{ value: 'pay', label: 'Payday' }]);
});
