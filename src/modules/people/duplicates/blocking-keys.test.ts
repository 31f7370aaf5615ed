import { expect, test } from 'vitest';
import { blockingKeys } from './blocking-keys.ts';
import type { PersonForMatching } from './person.ts';

const person: PersonForMatching = {
  id: 'a',
  givenName: 'Guadalupe',
  familyName: 'García López',
  birthDate: '1985-04-12',
  phone: '505-555-0134',
  address: { number: '14', street: 'Mesa Street', postcode: '87002' },
};

const mistyped: [string, Partial<PersonForMatching>][] = [
  ['a nickname', { givenName: 'Lupe' }],
  ['one surname of two', { familyName: 'López' }],
  ['names in each other’s field', { givenName: 'Garcia Lopez', familyName: 'Guadalupe' }],
  ['day and month swapped', { birthDate: '1985-12-04' }],
  ['another name altogether', { givenName: 'Rosa', familyName: 'Smith' }],
  ['another telephone and address', { phone: '505 221 9090', address: { street: 'Elm' } }],
];

test('no single mistyped field keeps two records from meeting', () => {
  const keys = new Set(blockingKeys(person));
  for (const [what, change] of mistyped) {
    const shared = blockingKeys({ ...person, ...change }).filter((key) => keys.has(key));
    expect([what, shared.length > 0]).toEqual([what, true]);
  }
});

test('names alone and a date of birth without names each file a record', () => {
  expect(blockingKeys({ id: 'a', givenName: 'Rosa', familyName: 'Lee' })).toHaveLength(1);
  expect(blockingKeys({ id: 'a', birthDate: '1985-04-12' })).toEqual(['b:19850412']);
});

test('a record that knows nothing is filed nowhere', () => {
  expect(blockingKeys({ id: 'a' })).toEqual([]);
  expect(blockingKeys({ id: 'a', givenName: ' ', familyName: 'unknown', phone: '0' })).toEqual([]);
});

test('a record with two given names and two surnames has few enough keys to index', () => {
  expect(blockingKeys({ ...person, givenName: 'María José', chosenName: 'Pepe' }).length).toBeLessThan(40);
});
