import { expect, test } from 'vitest';
import { differences } from './differences.ts';

const base = { chosenName: 'Maya', phone: '555', languages: ['es'], supporters: [] };

test('two versions that say the same differ in nothing, whatever is left out', () => {
  expect(differences({ ...base, pronouns: undefined }, { ...base, version: 4 })).toEqual([]);
});

test('what was changed is shown from both sides', () => {
  expect(differences({ ...base, phone: '777' }, { ...base, languages: ['es', 'en'] })).toEqual([
    { field: 'languages', mine: 'es', other: 'es; en' },
    { field: 'phone', mine: '777', other: '555' },
  ]);
  const supporters = [{ name: 'Ana', relation: 'sister', mayBeTold: false }];
  expect(differences({ ...base, supporters }, base)).toEqual([
    { field: 'supporters', mine: 'Ana, sister', other: '–' },
  ]);
});
