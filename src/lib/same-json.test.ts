import { expect, test } from 'vitest';
import { sameJson } from './same-json.ts';

test('the same however the keys are ordered, and whether or not an empty one is named', () => {
  expect(sameJson({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1, e: undefined })).toBe(true);
  expect(sameJson(undefined, undefined)).toBe(true);
});

test.each([
  [
    [1, 2],
    [2, 1],
  ],
  [{ a: 1 }, { a: '1' }],
  [undefined, ''],
  [[], {}],
])('%o is not %o', (one, other) => {
  expect(sameJson(one, other)).toBe(false);
});
