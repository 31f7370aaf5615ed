import { expect, test } from 'vitest';
import { asFilter, audienceOf, filters, kindsOf } from './filters.ts';

test('an address that names no filter shows everything', () => {
  expect(asFilter('groups')).toBe('groups');
  expect(asFilter('diagnoses')).toBe('all');
  expect(asFilter(null)).toBe('all');
  expect(kindsOf('all')).toBeUndefined();
});

test('every other filter asks for its kinds, or for what is just between two', () => {
  expect(kindsOf('contacts')).toBe('contact');
  expect(filters.filter((filter) => audienceOf(filter) === 'just-us')).toEqual(['just-us']);
  expect(filters.filter((filter) => kindsOf(filter) === undefined)).toEqual(['all', 'just-us']);
});
