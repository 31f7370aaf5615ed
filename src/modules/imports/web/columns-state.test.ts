import { expect, test } from 'vitest';
import type { Columns } from '../schema.ts';
import { assign, fieldOf, guessAnew, missing } from './columns-state.ts';

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

test('people need a name, contacts a number and a day', () => {
  expect(missing(columns, { needed: [] })).toEqual([]);
  expect(missing({ ...columns, columns: { phone: 'tel' } }, { needed: [] })).toEqual(['givenName']);
  const contact: Columns = { record: 'contact', columns: { participantId: 'id' } };
  expect(missing(contact, { needed: ['participantId', 'happenedAt'] })).toEqual(['happenedAt']);
});

test('another kind of record keeps the sheet and forgets the columns', () => {
  expect(guessAnew(columns, { record: 'contact' })).toEqual({
    record: 'contact',
    sheet: 'People',
    columns: {},
  });
});
