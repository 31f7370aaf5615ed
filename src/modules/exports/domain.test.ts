import { expect, test } from 'vitest';
import type { TableShape } from './domain.ts';
import { leavingColumns, leavingTables } from './domain.ts';

const column = (name: string, type = 'text') => ({ name, type, collated: false });
const aTable = (name: string, more: Partial<TableShape> = {}): TableShape => ({
  name,
  columns: [column('org_id', 'uuid'), column('id', 'uuid')],
  key: ['org_id', 'id'],
  refersTo: [],
  ...more,
});

test('tables come in an order in which each finds what it refers to', () => {
  const all = [
    aTable('caseloads', { refersTo: ['staff'] }),
    aTable('facts'),
    aTable('person_keys'),
    aTable('programs', { refersTo: ['sites', 'organizations'] }),
    aTable('sites', { refersTo: ['organizations'] }),
    aTable('staff'),
    aTable('organizations'),
  ];
  const names = leavingTables(all).map((table) => table.name);
  const isBefore = (one: string, other: string) => names.indexOf(one) < names.indexOf(other);
  expect(isBefore('staff', 'caseloads')).toBe(true);
  expect(isBefore('organizations', 'sites')).toBe(true);
  expect(isBefore('sites', 'programs')).toBe(true);
  expect(isBefore('person_keys', 'facts')).toBe(true);
  expect(names).toHaveLength(all.length);
});

test('a table that refers to itself is no trouble', () => {
  expect(leavingTables([aTable('stages', { refersTo: ['stages'] })])).toHaveLength(1);
});

test('nothing by which somebody signs in leaves', () => {
  const all = ['sessions', 'passkeys', 'recovery_codes', 'invitations', 'tokens', 'staff'].map((name) =>
    aTable(name),
  );
  expect(leavingTables(all).map((table) => table.name)).toEqual(['staff']);
  const accounts = aTable('accounts', {
    columns: [column('login'), column('password_hash'), column('totp_sealed', 'bytea')],
  });
  expect(leavingColumns(accounts)).toEqual(['login']);
});

test('a sealed column nobody has thought about stops the export instead of leaving as it lies', () => {
  const table = aTable('letters', { columns: [column('id'), column('body', 'bytea')] });
  expect(() => leavingColumns(table)).toThrow('letters.body');
});
