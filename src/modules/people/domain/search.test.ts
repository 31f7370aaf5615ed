import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../../lib/similarity/fold.ts';
import type { Findable } from './search.ts';
import { searchKeysOf, searchTermsOf } from './search.ts';

const maya: Findable = {
  chosenName: 'Maya',
  givenName: 'María José',
  familyName: 'Rivera-Núñez',
  phone: '(555) 010-4477',
  externalIds: ['hmis:A-881'],
};

/** Finding as the list does it: every term by one of its prefixes. */
const finds = (search: string, person: Findable, how: 'spelled' | 'sounds' = 'spelled'): boolean => {
  const keys = searchKeysOf(person);
  return searchTermsOf(search).every((term) =>
    how === 'sounds'
      ? keys.includes(term.sound ?? '')
      : term.prefixes.some((prefix) => keys.some((key) => key.startsWith(prefix))),
  );
};

test.each(['maya', 'MAR', 'jose riv', 'rivera nunez', 'Núñez Maya', '4477', '555 010 4477', 'm', '881'])(
  '“%s” finds Maya',
  (search) => {
    expect(finds(search, maya)).toBe(true);
  },
);

test.each(['ivera', 'maya smith', '0104', '447'])('“%s” does not', (search) => {
  expect(finds(search, maya)).toBe(false);
});

test('a name spelled as it sounds is found by its sound', () => {
  expect(finds('Ribera', maya)).toBe(false);
  expect(finds('Ribera', maya, 'sounds')).toBe(true);
});

test('an empty search looks for everyone', () => {
  expect(searchTermsOf('  ')).toEqual([]);
  expect(searchTermsOf('…')).toEqual([]);
});

const word = fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' });

test('whoever is filed is found by any beginning of any part of their names', () => {
  fc.assert(
    fc.property(word, word, fc.nat(), (chosenName, familyName, cut) => {
      const person = { chosenName, familyName, externalIds: [] };
      for (const part of wordsOf(`${chosenName} ${familyName}`)) {
        const letters = [...part];
        const search = letters.slice(0, 1 + (cut % letters.length)).join('');
        expect(finds(search, person)).toBe(true);
      }
    }),
  );
});

test('no key and no term is longer than an index entry should be', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 4000 }), (text) => {
      const keys = searchKeysOf({ chosenName: text, phone: text, externalIds: [text] });
      expect(keys.every((key) => key.length <= 60)).toBe(true);
      expect(searchTermsOf(text).length).toBeLessThanOrEqual(4);
    }),
  );
});
