import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenOr, fullName, sortNameOf } from './names.ts';

test('two Mayas are told apart by their family names', () => {
  expect(fullName({ chosenName: 'Maya', familyName: 'Rivera' })).toBe('Maya Rivera');
  expect(fullName({ chosenName: 'Maya' })).toBe('Maya');
});

test('a chosen name that holds the family name already is left as chosen', () => {
  expect(fullName({ chosenName: 'Maya Rivera', familyName: 'rivera' })).toBe('Maya Rivera');
  expect(fullName({ chosenName: 'Luz de la Cruz', familyName: 'De la Cruz' })).toBe('Luz de la Cruz');
});

test('a list is in the order of what it shows, accents and capitals aside', () => {
  const names = ['Zoë', 'ángel', 'Bea', 'Ana'].map((chosenName) => ({ chosenName }));
  const sorted = names.toSorted((a, b) => (sortNameOf(a) < sortNameOf(b) ? -1 : 1));
  expect(sorted.map((one) => one.chosenName)).toEqual(['Ana', 'ángel', 'Bea', 'Zoë']);
});

test('someone is called by what they chose, else by what is known', () => {
  expect(chosenOr({ chosenName: 'May', givenName: 'Maya' })).toBe('May');
  expect(chosenOr({ chosenName: ' ', givenName: 'Maya' })).toBe('Maya');
  expect(chosenOr({ familyName: 'Rivera' })).toBe('Rivera');
  expect(chosenOr({})).toBeUndefined();
});

test('the full name always begins with the chosen one', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (chosenName, familyName) => {
      expect(fullName({ chosenName, familyName }).startsWith(chosenName)).toBe(true);
    }),
  );
});
