import { expect, test } from 'vitest';
import { itemsIn, withTheirs } from './their-items.ts';

const ride = { code: 'ride', en: 'Ride', es: 'Transporte' };
const park = { code: 'park', en: 'Park', es: 'Parque' };

test('an item somebody else added to a list meanwhile stays when mine is saved over theirs', () => {
  const mine = { ...ride, en: 'A ride' };
  expect(withTheirs([mine], [ride, park])).toEqual([mine, park]);
  expect(withTheirs([mine], [ride])).toEqual([mine]);
});

test('what a conflict tells of a list is read as items, and nothing else is', () => {
  expect(itemsIn({ version: 2, items: [ride, 'park', null] })).toEqual([ride]);
  expect(itemsIn({ version: 2 })).toEqual([]);
  expect(itemsIn(undefined)).toEqual([]);
});
