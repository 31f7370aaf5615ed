import { expect, test } from 'vitest';
import { wrapped } from './card-picture.ts';

const letters = (text: string): number => text.length;

test('long words of a card go on in the next line of the picture, and none is lost', () => {
  expect(wrapped('Walk to the lake with Tom', 12, letters)).toEqual(['Walk to the', 'lake with', 'Tom']);
  expect(wrapped('Atkinson-Hyperlegible now', 10, letters)).toEqual(['Atkinson-Hyperlegible', 'now']);
});
