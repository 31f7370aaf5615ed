import { expect, test } from 'vitest';
import { preparePerson } from './prepared-person.ts';

test('blanks, filler words and filler numbers are missing', () => {
  const prepared = preparePerson({
    id: 'a',
    givenName: ' ',
    familyName: 'N/A',
    birthDate: '4 May 1980',
    phone: '999-999-9999',
    email: 'none',
    externalIds: ['', 'mrn:', '000000'],
    address: { number: '', street: 'unknown', suburb: ' ' },
  });
  expect(Object.entries(prepared.address).filter(([, part]) => part !== undefined && part !== '')).toEqual(
    [],
  );
  const { given, family, birthDate, phone, email, externalIds } = prepared;
  expect([given, family, birthDate, phone, email, externalIds]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    [],
  ]);
});

test('the surname Senior, standing alone, is somebody’s name', () => {
  expect(preparePerson({ id: 'a', familyName: 'Senior' }).family?.whole).toBe('senior');
});
