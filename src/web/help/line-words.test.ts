import { expect, test } from 'vitest';
import { gradeOf, infleszOf } from '../testing/reading-ease.ts';
import { lineWords, textAddress } from './line-words.ts';
import { resources } from './resources.us.ts';

const [crisis, overdose] = resources.lines;

test('a text in Spanish goes with the word that asks for Spanish, one in English without', () => {
  if (!(crisis && overdose)) throw new Error('no lines');
  expect(textAddress(crisis, 'es')).toBe('sms:988?&body=AYUDA');
  expect(textAddress(crisis, 'en')).toBe('sms:988');
  expect(textAddress(overdose, 'es')).toBeUndefined();
  expect(lineWords.es.text('988', 'AYUDA')).toBe('Enviar AYUDA al 988');
  expect(lineWords.en.text('988', undefined)).toBe('Text 988');
});

test('the button to one’s own card reads easily in both languages', () => {
  expect(gradeOf(`${lineWords.en.card}.`)).toBeLessThanOrEqual(6);
  expect(infleszOf(`${lineWords.es.card}.`)).toBeGreaterThanOrEqual(55);
});
