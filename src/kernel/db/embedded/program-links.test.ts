import { expect, test } from 'vitest';
import { linksOf } from './program-links.ts';

test('a link points from its own folder, so that the whole folder can be moved', () => {
  const listing = JSON.stringify([
    { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' },
    { source: 'native/lib/a.so', target: 'native/lib/deep/a.so' },
  ]);
  expect(linksOf(listing)).toEqual([
    { at: 'native/lib/libpq.so.5', to: 'libpq.so.5.18' },
    { at: 'native/lib/deep/a.so', to: '../a.so' },
  ]);
});

test('a listing of another shape is refused', () => {
  expect(() => linksOf('[{"from":"a"}]')).toThrow();
});
