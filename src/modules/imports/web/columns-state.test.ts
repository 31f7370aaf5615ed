import { expect, test } from 'vitest';
import type { Columns } from '../schema/import.ts';
import { assign, bringsNotes, fieldOf, guessAnew, isNote, missing, withoutNotes } from './columns-state.ts';

const columns: Columns = {
  record: 'participant',
  sheet: 'People',
  columns: { givenName: 'first', familyName: 'last', phone: 'tel' },
  program: 'Coaching',
};

test('a field given to another column leaves the first one, and a column has one field', () => {
  const changed = assign(columns, 'mobile', 'phone');
  expect([fieldOf(changed, 'tel'), fieldOf(changed, 'mobile')]).toEqual(['', 'phone']);
  expect(assign(changed, 'mobile', 'email').columns).toEqual({
    givenName: 'first',
    familyName: 'last',
    email: 'mobile',
  });
});

test('a column can be left out', () => {
  expect(assign(columns, 'tel', '').columns).toEqual({ givenName: 'first', familyName: 'last' });
});

const nothing = { needed: [], programs: ['Coaching', 'Night'] };

test('in which program people are is said by a column or by somebody, and none of them is an answer too', () => {
  const { program: _, ...open } = columns;
  expect(missing(open, nothing)).toEqual(['program']);
  expect(missing({ ...open, program: null }, nothing)).toEqual([]);
  expect(missing(assign(open, 'where', 'site'), nothing)).toEqual([]);
  expect(missing(open, { needed: [], programs: [] })).toEqual([]);
});

test('what was said of one column’s dates is forgotten when another column takes its place', () => {
  const said: Columns = {
    ...columns,
    columns: { birthDate: 'born', startedOn: 'since' },
    dateOrders: { birthDate: 'dmy' },
  };
  expect(assign(said, 'dob', 'birthDate').dateOrders).toBeUndefined();
  expect(assign(said, 'when', 'startedOn').dateOrders).toEqual({ birthDate: 'dmy' });
});

test('people need a name, contacts a number and a day', () => {
  expect(missing(columns, nothing)).toEqual([]);
  expect(missing({ ...columns, columns: { phone: 'tel' } }, nothing)).toEqual(['givenName']);
  const contact: Columns = { record: 'contact', columns: { participantId: 'id' } };
  expect(missing(contact, { needed: ['participantId', 'happenedAt'], programs: [] })).toEqual(['happenedAt']);
});

test('another kind of record keeps the sheet and forgets the columns', () => {
  expect(guessAnew(columns, { record: 'contact' })).toEqual({
    record: 'contact',
    sheet: 'People',
    columns: {},
  });
});

test('a column of notes is told as words the person can read, until it is left out', () => {
  const withNotes = assign(columns, 'remarks', 'note');
  expect([bringsNotes(columns), bringsNotes(withNotes)]).toEqual([false, true]);
  expect([isNote(withNotes, 'remarks'), isNote(withNotes, 'tel')]).toEqual([true, false]);
  const left = withoutNotes(withNotes);
  expect(bringsNotes(left)).toBe(false);
  expect(left).toEqual(columns);
});
