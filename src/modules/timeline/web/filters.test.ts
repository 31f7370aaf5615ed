import { expect, test } from 'vitest';
import { asFilter, filters, kindsOf, passes } from './filters.ts';

test('an address that names no filter shows everything', () => {
  expect(asFilter('groups')).toBe('groups');
  expect(asFilter('diagnoses')).toBe('all');
  expect(asFilter(null)).toBe('all');
  expect(kindsOf('all')).toBeUndefined();
});

test('every other filter asks for its kinds, or picks what is just between two', () => {
  expect(kindsOf('contacts')).toBe('contact');
  expect(filters.filter((filter) => passes(filter, { audience: 'team' }))).not.toContain('just-us');
  expect(passes('just-us', { audience: 'just-us' })).toBe(true);
});
