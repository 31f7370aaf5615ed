import { expect, test } from 'vitest';
import { LineQueryShape } from '../schema.ts';
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

test('“Plan” shows the lines of the plan, what belongs together, and when it was looked at or rehearsed', () => {
  const plan = kindsOf('plan')?.split(',') ?? [];
  expect(plan).toEqual(
    expect.arrayContaining(['plan-line', 'plan-link', 'plan-review', 'rehearsal', 'next-step', 'milestone']),
  );
});

test('no filter asks for more than one request can name', () => {
  for (const filter of filters)
    expect(LineQueryShape.shape.kinds.safeParse(kindsOf(filter)).success).toBe(true);
});
