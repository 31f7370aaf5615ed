import { expect, test } from 'vitest';
import { basePlaces, calledOf, listDefaults, lostCodes, placeCountedAs, uncounted } from './lists.ts';

test('a list may grow and retire, never lose what records point at', () => {
  const before = listDefaults.services;
  expect(lostCodes(before, [...before, { code: 'park', en: 'Park', es: 'Parque' }])).toEqual([]);
  expect(
    lostCodes(
      before,
      before.map((one) => ({ ...one, retired: true })),
    ),
  ).toEqual([]);
  expect(lostCodes(before, before.slice(1))).toEqual(['coaching-session']);
});

test('every default list speaks both languages and names no code twice', () => {
  for (const items of Object.values(listDefaults)) {
    expect(new Set(items.map((one) => one.code)).size).toBe(items.length);
    expect(items.filter((one) => one.en === '' || one.es === '')).toEqual([]);
  }
});

const library = { code: 'own-1', en: 'Library', es: 'Biblioteca', countsAs: 'street' };

test('a place of one’s own counts as one of the eight, and a place of the house as itself whatever it is called', () => {
  expect(placeCountedAs(library)).toBe('street');
  expect(placeCountedAs({ code: 'center', en: 'The Hub', es: 'El punto' })).toBe('center');
  expect(placeCountedAs({ code: 'own-2', en: 'Park', es: 'Parque' })).toBeUndefined();
  expect(listDefaults.places.map(({ code }) => code)).toEqual([...basePlaces]);
});

test('nothing goes into the places that no report could count, and nothing counts in a list that is not counted', () => {
  const { places } = listDefaults;
  expect(uncounted('places', [...places, library])).toEqual([]);
  expect(uncounted('places', [...places, { ...library, countsAs: 'moon' }])).toEqual([places.length]);
  expect(uncounted('places', [{ code: 'home', en: 'Home', es: 'Casa', countsAs: 'street' }])).toEqual([0]);
  expect(uncounted('services', [library])).toEqual([0]);
});

test('a fact keeps the words of what a site added or worded anew, and not those of the house', () => {
  const [home] = listDefaults.places;
  expect(home && calledOf('places', home)).toBeUndefined();
  expect(home && calledOf('places', { ...home, en: 'At home' })).toEqual({
    code: 'home',
    en: 'At home',
    es: 'Casa',
  });
  expect(calledOf('places', library)).toEqual({ code: 'own-1', en: 'Library', es: 'Biblioteca' });
});
