import { expect, test } from 'vitest';
import type { NameView } from '../schema/file.ts';
import { chosenOf, meaningOf, namesChanged, othersMade, soundingLike } from './name-choices.ts';

const here = ['Recovery Coaching', 'Supported Employment', 'Maple House'].map((name, at) => ({
  id: String(at),
  name,
}));

test.each([
  ['RC', ['Recovery Coaching']],
  ['Recovery Coachng', ['Recovery Coaching']],
  ['coaching', ['Recovery Coaching']],
  ['Suported employmnt', ['Supported Employment']],
  ['Night school', []],
  ['R', []],
])('what sounds like %s comes first', (given, expected) => {
  const { alike, others } = soundingLike(given, here);
  expect(alike.map(({ name }) => name)).toEqual(expected);
  expect(alike.length + others.length).toBe(here.length);
});

test.each([
  ['Rosa V', 'Rosa Villalobos'],
  ['R. Villalobos', 'Rosa Villalobos'],
  ['Rosa D.', 'Rosa Delgado'],
  ['RV', 'Rosa Villalobos'],
])('of two with one first name, the one whose letter %s gives comes first', (given, expected) => {
  const staff = ['Rosa Delgado', 'Rosa Villalobos', 'Sam Ortiz'].map((one, at) => ({
    id: String(at),
    name: one,
  }));
  expect(soundingLike(given, staff).alike[0]?.name).toBe(expected);
});

const name = (more: Partial<NameView>): NameView => ({
  kind: 'program',
  name: 'RC',
  trouble: 'new',
  rows: 3,
  ...more,
});

test('what is chosen is what is sent, and what stands is shown', () => {
  const all: readonly Partial<NameView>[] = [
    {},
    { meaning: 'aside' },
    { meaning: { is: 'Recovery Coaching', id: 'x' } },
    { meaning: { is: 'Evening' } },
  ];
  expect(all.map((one) => meaningOf(chosenOf(name(one))))).toEqual([
    undefined,
    'aside',
    { id: 'x' },
    { is: 'Evening' },
  ]);
});

test('only what was chosen otherwise than it stands is sent; a meaning is taken back by none', () => {
  const names = [name({}), name({ name: 'Old', meaning: 'aside', trouble: 'said' }), name({ name: 'New' })];
  const chosen = new Map([
    ['program\nRC', 'id:1'],
    ['program\nOld', 'as-it-is'],
    ['program\nNew', 'as-it-is'],
  ]);
  expect(namesChanged(names, chosen)).toEqual([
    { kind: 'program', name: 'RC', meaning: { id: '1' } },
    { kind: 'program', name: 'Old' },
  ]);
});

test('a new program spelled in two ways can be one', () => {
  const names = [
    name({}),
    name({ name: 'Rec. C.', trouble: 'said' }),
    name({ name: 'Old', trouble: 'closed' }),
  ];
  expect(othersMade(name({}), names)).toEqual(['Rec. C.']);
});
