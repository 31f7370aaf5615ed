import { expect, test } from 'vitest';
import { asBefore, fits, itemsIn, moved, withTheirs } from './their-items.ts';

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

test('the way back brings the earlier list, and what was added meanwhile is no longer offered', () => {
  expect(asBefore([ride], [{ ...ride, en: 'A lift' }, park])).toEqual([ride, { ...park, retired: true }]);
});

test('a line moves one place at a time and never off the list', () => {
  const codes = (items: readonly { code: string }[]) => items.map(({ code }) => code);
  const home = { code: 'home', en: 'Home', es: 'Casa' };
  expect(codes(moved([ride, park, home], 2, -1))).toEqual(['ride', 'home', 'park']);
  expect(codes(moved([ride, park, home], 0, 1))).toEqual(['park', 'ride', 'home']);
});

test('a line is found in either language, with or without its accents', () => {
  const clinic = { code: 'clinic', en: 'Clinic', es: 'Clínica' };
  expect([fits(clinic, 'clinica'), fits(clinic, 'CLINIC'), fits(clinic, 'park'), fits(clinic, '')]).toEqual([
    true,
    true,
    false,
    true,
  ]);
});
