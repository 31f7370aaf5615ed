import { expect, test } from 'vitest';
import { compareAddresses } from './compare-addresses.ts';
import type { AddressForMatching } from './person.ts';
import { prepareAddress } from './prepared-address.ts';

const between = (left: AddressForMatching, right: AddressForMatching): string[] =>
  compareAddresses(prepareAddress(left), prepareAddress(right), 0.88).map(({ code }) =>
    code.replace('address/', ''),
  );

const home = { number: '14', street: 'Mesa Street', suburb: 'Belen', postcode: '87002' };

test('the same door is recognised in whichever way it is written', () => {
  expect(between(home, { ...home, street: 'MESA ST.' })).toEqual(['same-door']);
  expect(between(home, { street: '14 Mesa St', postcode: '87002-1234' })).toEqual(['same-door']);
  expect(between(home, { ...home, street: 'Messa Street', postcode: '87020' })).toEqual(['same-door']);
});

test('another number is the same street, another street of the town the same area', () => {
  expect(between(home, { ...home, number: '41' })).toEqual(['same-street']);
  expect(between(home, { ...home, street: 'Rio Grande Blvd' })).toEqual(['same-area']);
});

test('a street of the same name in another town is another address', () => {
  expect(between(home, { ...home, suburb: 'Gallup', postcode: '87301' })).toEqual(['differs']);
});

test('numbered streets one letter apart are different streets', () => {
  expect(between({ ...home, street: '45th Street' }, { ...home, street: '46th Street' })).toEqual([
    'same-area',
  ]);
});

test('the same region alone says nothing, and so does a missing address', () => {
  expect(between({ region: 'NM' }, { region: 'NM' })).toEqual([]);
  expect(between(home, {})).toEqual([]);
  expect(between({}, {})).toEqual([]);
});
