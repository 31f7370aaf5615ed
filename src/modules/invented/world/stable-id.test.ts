import { expect, test } from 'vitest';
import { instantOfId, stableId } from './stable-id.ts';

const at = '2026-11-19T22:30:00.000Z';

test('an identifier has the shape of version 7 and the variant of RFC 9562', () => {
  expect(stableId('1', 'fact/maya/contact/1', at)).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test('an identifier carries the time of its fact', () => {
  expect(instantOfId(stableId('1', 'fact/maya/contact/1', at))).toBe(at);
});

test('the same seed and path give the same identifier, any other seed or path another one', () => {
  const ids = [
    ['1', 'a'],
    ['1', 'a'],
    ['2', 'a'],
    ['1', 'b'],
  ].map(([seed = '', path = '']) => stableId(seed, path, at));
  expect(ids[1]).toBe(ids[0]);
  expect(new Set(ids).size).toBe(3);
});
