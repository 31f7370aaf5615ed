import { expect, test } from 'vitest';
import { soundKey } from './sound-key.ts';

const alike: [string, string][] = [
  ['jimenez', 'gimenes'],
  ['vasquez', 'basques'],
  ['hernandez', 'ernandes'],
  ['gonzalez', 'gonsales'],
  ['cristina', 'kristina'],
  ['stephen', 'stefan'],
  ['philips', 'phillips'],
  ['reilly', 'reily'],
  ['katherine', 'catherine'],
];

test('names that sound alike in English or Spanish share a key', () => {
  for (const [left, right] of alike) expect([left, soundKey(left)]).toEqual([left, soundKey(right)]);
});

test('names that sound different have different keys', () => {
  expect(new Set(['garcia', 'lopez', 'smith', 'johnson', 'ramirez'].map(soundKey)).size).toBe(5);
});

test('an empty word has an empty key', () => {
  expect(soundKey('')).toBe('');
});
