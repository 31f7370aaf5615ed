import { expect, test } from 'vitest';
import { digitsOf, fold, squash, wordsOf } from './fold.ts';

test('accents, capitals and punctuation do not set two spellings apart', () => {
  expect(fold('  María-José  ')).toBe('maria jose');
  expect(fold("O'Brien")).toBe(fold('OBRIEN'));
  expect(fold('Peña, Jr.')).toBe('pena jr');
});

test('a name that is written in one word or in three becomes the same', () => {
  expect(squash('De La Cruz')).toBe(squash('delacruz'));
});

test('letters of other scripts are kept', () => {
  expect(fold('Нина Львова')).toBe('нина львова');
});

test('a text of punctuation alone has no words', () => {
  expect(wordsOf(' -- . ')).toEqual([]);
});

test('digits are taken out of however a number was written', () => {
  expect(digitsOf('(505) 555-0134')).toBe('5055550134');
});
