import { expect, test } from 'vitest';
import { whoWalks } from './who-walks.ts';

test('only whoever is in a program is said to be with nobody yet; once it has ended, that they are in none', () => {
  const coaches = [{ id: 'c', name: 'Sam Ortiz' }];
  expect(whoWalks({ coaches, programIds: ['p'] })).toBe('with');
  expect(whoWalks({ coaches: [], programIds: ['p'] })).toBe('withNobody');
  expect(whoWalks({ coaches: [], programIds: [] })).toBe('noProgramNow');
});
