import { expect, test } from 'vitest';
import { chanceFor } from './chance.ts';

const draws = (seed: string, path: string) => {
  const chance = chanceFor(seed, path);
  return Array.from({ length: 2000 }, () => chance.int(1, 6));
};

test('chance repeats itself for one seed and path, and goes its own way for another', () => {
  expect(draws('1', 'maya')).toEqual(draws('1', 'maya'));
  expect(draws('1', 'maya')).not.toEqual(draws('1', 'devon'));
  expect(draws('1', 'maya')).not.toEqual(draws('2', 'maya'));
});

test('every side of a die comes up about as often as the others', () => {
  const counts = Map.groupBy(draws('1', 'die'), (side) => side);
  expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  for (const { length } of counts.values()) expect(Math.abs(length - 333)).toBeLessThan(80);
});

test('shuffling keeps everyone and leaves the list alone', () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8];
  const mixed = chanceFor('1', 'shuffle').shuffle(list);
  expect(mixed).not.toEqual(list);
  expect([...mixed].sort()).toEqual(list);
});

test('picking from nothing is a mistake and says so', () => {
  expect(() => chanceFor('1', 'none').pick([])).toThrow('nothing to pick from');
});
