import { expect, test } from 'vitest';
import { emptyAgain, fillBlanks } from './filling.ts';
import type { Participant } from './person.ts';
import { unasked } from './reach.ts';

const record = (over: Partial<Participant>): Participant => ({
  id: 'kept',
  chosenName: 'Maya',
  languages: [],
  externalIds: [],
  reach: unasked,
  supporters: [],
  version: 1,
  ...over,
});

const evenings = { days: [1, 2], from: '18:00', until: '20:00' };
const days = { days: [1, 2, 3], from: '06:00', until: '14:00' };
const other = record({
  id: 'other',
  chosenName: 'Maria',
  birthOn: '1990-04-12',
  phone: '555 010 4477',
  email: 'maya@example.org',
  languages: ['es'],
  address: { city: 'Troy' },
  supporters: [{ name: 'Ana', mayBeTold: false }],
  reach: { ways: ['text'], times: [evenings], shifts: [days], noMessages: false, note: 'Not at the shop.' },
});

test('what only the other record knows comes to the one that is kept', () => {
  const { person } = fillBlanks(record({}), other);
  expect(person).toEqual({ ...other, id: 'kept', chosenName: 'Maya' });
});

test('what the kept record says stays, and only what was blank is named as filled', () => {
  const kept = record({
    birthOn: '1991-01-01',
    reach: { ways: ['call'], times: [], shifts: [], noMessages: true },
  });
  const { person, filled } = fillBlanks(kept, other);
  expect(person).toMatchObject({ birthOn: '1991-01-01', phone: '555 010 4477' });
  expect(person.reach).toEqual({
    ways: ['call'],
    times: [evenings],
    shifts: [days],
    noMessages: true,
    note: 'Not at the shop.',
  });
  expect(filled).not.toContain('birthOn');
  expect(filled).not.toContain('ways');
  expect(filled).not.toContain('messages');
});

test('between two records that know the same, or nothing, nothing is filled', () => {
  expect(fillBlanks(other, other).filled).toEqual([]);
  expect(fillBlanks(record({}), record({})).filled).toEqual([]);
});

test('taken back, every blank is blank again', () => {
  const kept = record({ birthOn: '1991-01-01' });
  const { person, filled } = fillBlanks(kept, other);
  expect(emptyAgain(person, other, filled)).toEqual(kept);
});

test('what somebody changed after the merge stays when it is taken back', () => {
  const { person, filled } = fillBlanks(record({}), other);
  const changed = { ...person, phone: '555 010 9999' };
  expect(emptyAgain(changed, other, filled)).toMatchObject({ phone: '555 010 9999', email: undefined });
});
