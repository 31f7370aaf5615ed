import { expect, test } from 'vitest';
import { compareEmails, compareExternalIds, comparePhones } from './compare-contact.ts';
import type { PersonForMatching } from './person.ts';
import type { PreparedPerson } from './prepared-person.ts';
import { preparePerson } from './prepared-person.ts';

const prepared = (person: Omit<PersonForMatching, 'id'>): PreparedPerson =>
  preparePerson({ ...person, id: 'a' });

function phones(left: string, right: string): string[] {
  const [one, other] = [prepared({ phone: left }), prepared({ phone: right })];
  return comparePhones(one.phone, other.phone).map(({ code }) => code);
}

function ids(left: string[], right: string[]): string[] {
  const [one, other] = [prepared({ externalIds: left }), prepared({ externalIds: right })];
  return compareExternalIds(one.externalIds, other.externalIds).map(({ code }) => code);
}

test('a telephone number is the same however it is written', () => {
  expect(phones('(505) 555-0134', '+1 505 555 0134')).toEqual(['phone/same']);
  expect(phones('555-0134', '505.555.0134 ext. 12')).toEqual(['phone/same']);
  expect(phones('505 555 0134', '505 555 0143')).toEqual(['phone/one-slip']);
  expect(phones('505 555 0134', '505 221 9090')).toEqual(['phone/differs']);
});

test('filler numbers and remains of numbers count as missing', () => {
  expect(phones('000-000-0000', '000-000-0000')).toEqual([]);
  expect(phones('0134', '0134')).toEqual([]);
  expect(ids(['999-99-9999'], ['999999999'])).toEqual([]);
  expect(ids(['unknown'], ['unknown'])).toEqual([]);
});

test('e-mail addresses agree whatever their capitals', () => {
  const [one, other] = [prepared({ email: 'Sam@Example.org ' }), prepared({ email: 'sam@example.org' })];
  expect(compareEmails(one.email, other.email)).toEqual([{ code: 'email/same', shared: 'sam@example.org' }]);
});

test('numbers are compared within one system only, and neighbours in sequence are different people', () => {
  expect(ids(['hmis:00123'], ['HMIS: 00123', 'court:9'])).toEqual(['external-id/same']);
  expect(ids(['hmis:00123'], ['court:00123'])).toEqual([]);
  expect(ids(['1000012'], ['1000013'])).toEqual(['external-id/differs']);
});
