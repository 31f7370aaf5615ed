import { expect, test } from 'vitest';
import { compareNames } from './compare-names.ts';
import type { PersonForMatching } from './person.ts';
import { preparePerson } from './prepared-person.ts';

type Names = Omit<PersonForMatching, 'id'>;

function codes(left: Names, right: Names): string[] {
  const [one, other] = [preparePerson({ ...left, id: 'a' }), preparePerson({ ...right, id: 'b' })];
  return compareNames(one, other, 0.88).map(({ code }) => code);
}

const given = (left: string, right: string): string[] => codes({ givenName: left }, { givenName: right });
const family = (left: string, right: string): string[] => codes({ familyName: left }, { familyName: right });

test('accents, capitals and spaces do not make another name', () => {
  expect(given('José', 'JOSE')).toEqual(['given-name/same']);
  expect(family('de la Cruz', 'Delacruz')).toEqual(['family-name/alike']);
  expect(family('de la Cruz', 'Cruz')).toEqual(['family-name/same']);
});

test('a name with a typing slip is alike', () => {
  expect(given('Gabriela', 'Garbiela')).toEqual(['given-name/alike']);
  expect(family('Zamora', 'Amora')).toEqual(['family-name/alike']);
});

test('short names one letter apart are different names', () => {
  expect(given('Ana', 'Eva')).toEqual(['given-name/differs']);
});

test('an everyday short form stands for the full name, in English and in Spanish', () => {
  expect(given('Bob', 'Robert')).toEqual(['given-name/nickname']);
  expect(given('Bob', 'Rob')).toEqual(['given-name/nickname']);
  expect(given('Pepe', 'José')).toEqual(['given-name/nickname']);
  expect(given('Lupe', 'Guadalupe')).toEqual(['given-name/nickname']);
});

test('an initial or the first of two given names is a part of the name', () => {
  expect(given('J', 'Juana')).toEqual(['given-name/part']);
  expect(given('María', 'María José')).toEqual(['given-name/part']);
});

test('two sisters who share the first of two given names have different names', () => {
  expect(given('María José', 'María Luisa')).toEqual(['given-name/differs']);
});

test('one of two Spanish surnames is a part, the two in another order are alike', () => {
  expect(family('García López', 'García')).toEqual(['family-name/part']);
  expect(family('Smith-Jones', 'Jones')).toEqual(['family-name/part']);
  expect(family('García López', 'López García')).toEqual(['family-name/alike']);
  expect(family('García López', 'García Ruiz')).toEqual(['family-name/differs']);
});

test('given and family name entered in each other’s field are recognised, with a slip as well', () => {
  const right = { givenName: 'Harrington', familyName: 'Kayla' };
  expect(codes({ givenName: 'Kayla', familyName: 'Harrington' }, right)).toEqual(['names/swapped']);
  expect(codes({ givenName: 'Kayla', familyName: 'Harington' }, right)).toEqual(['names/swapped']);
});

test('a person entered once under the chosen and once under the legal name is found by the name they share', () => {
  const chosen = { givenName: 'Robert', chosenName: 'Rosa' };
  expect(codes(chosen, { givenName: 'Rosa' })).toEqual(['given-name/same']);
  expect(codes({ chosenName: 'Rosa' }, { givenName: 'Robert' })).toEqual([]);
});

test('junior and senior differ; a name without either differs from neither', () => {
  const [junior, senior] = [{ familyName: 'Ortiz Jr.' }, { familyName: 'Ortiz Sr' }];
  expect(codes(junior, senior)).toEqual(['family-name/same', 'names/generation-differs']);
  expect(codes(junior, { familyName: 'Ortiz' })).toEqual(['family-name/same']);
});

test('numbered invented names are different names', () => {
  expect(family('Person 17', 'Person 71')).toEqual(['family-name/differs']);
});
