import { expect, test } from 'vitest';
import { marksIn, sealedMarks } from './marks.ts';

test('what was marked is read as it was given, and nothing is left of what was destroyed', () => {
  expect(marksIn(sealedMarks({ 'd3.1': 3, 'd3.2': 0 }))).toEqual({ 'd3.1': 3, 'd3.2': 0 });
  expect(marksIn('')).toEqual({});
});
