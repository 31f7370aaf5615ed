import { expect, test } from 'vitest';
import { chanceFor } from './chance.ts';
import { expand } from './expand.ts';

const chance = chanceFor('1', 'expand');

test('a template speaks one of its alternatives and the words bound to the person', () => {
  expect(['I cook.', 'I cook well.']).toContain(expand('I cook{| well}.', {}, chance));
  expect(expand('Tell {kinName} by {due}.', { kinName: 'Ana', due: 'Friday' }, chance)).toBe(
    'Tell Ana by Friday.',
  );
});

test('an ending inside an alternative agrees with the person', () => {
  expect(expand('{Me quedé callad{o}|Me quedé callad{o}}.', { o: 'a' }, chance)).toBe('Me quedé callada.');
});

test('a sentence starts with a capital, also after an opening mark', () => {
  expect(expand('¿{hobby}?', { hobby: 'tejer' }, chance)).toBe('¿Tejer?');
});

test('a word nobody bound is a mistake and is named', () => {
  expect(() => expand('Hello {nobody}.', {}, chance)).toThrow('no word for {nobody}');
});
