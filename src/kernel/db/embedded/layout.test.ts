import { expect, test } from 'vitest';
import { baseOf, layoutOf, socketFits } from './layout.ts';

test('the database takes one folder of the installation', () => {
  expect(layoutOf(baseOf('/data')).cluster).toBe('/data/postgres/cluster');
});

test('a socket fits where its whole path stays below 104 bytes, counted as bytes', () => {
  const room = 103 - '/.s.PGSQL.5432'.length;
  expect(socketFits(`/${'a'.repeat(room - 1)}`)).toBe(true);
  expect(socketFits(`/${'a'.repeat(room)}`)).toBe(false);
  expect(socketFits(`/${'ä'.repeat(room / 2 + 1)}`)).toBe(false);
});
