import { expect, test } from 'vitest';
import { newNote } from './note.ts';
import { choicesFrom, placeChosen } from './places.ts';

const items = [
  { code: 'center', en: 'The Hub', es: 'El punto' },
  { code: 'clinic', en: 'Clinic', es: 'Clínica', retired: true },
  { code: 'own-1', en: 'Library', es: 'Biblioteca', countsAs: 'street' },
];
const inEnglish = ({ en }: { en: string }): string => en;

test('a coach picks from the places of the house in their words and order, and not from what is retired', () => {
  expect(choicesFrom(items, '', inEnglish).map(({ label }) => label)).toEqual(['The Hub', 'Library']);
});

test('a place that is retired stays in a note that has it', () => {
  expect(choicesFrom(items, 'clinic', inEnglish).map(({ value }) => value)).toContain('clinic');
});

test('a place of one’s own is written down as itself and as what it counts as', () => {
  const choices = choicesFrom(items, '', inEnglish);
  expect(placeChosen('own-1', choices)).toEqual({ place: 'street', placeCode: 'own-1' });
  expect(placeChosen('center', choices)).toEqual({ place: 'center', placeCode: 'center' });
  const now = { now: new Date('2026-11-24T14:32:00Z'), zone: 'America/New_York' };
  expect(newNote(now, 'phone')).toMatchObject({ place: 'phone', placeCode: '' });
});
