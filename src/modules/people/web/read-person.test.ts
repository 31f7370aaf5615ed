import { expect, test } from 'vitest';
import { readValues } from '../../../web/ui/form-values.ts';
import { readOwnReach, readPerson } from './read-person.ts';

function formOf(entries: readonly (readonly [string, string])[]) {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return readValues(data);
}

test('an empty form of a participant holds a name and nothing that was not said', () => {
  expect(readPerson(formOf([['chosenName', ' Maya ']]))).toEqual({
    chosenName: 'Maya',
    languages: [],
    externalIds: [],
    reach: { ways: [], times: [], shifts: [], noMessages: null },
    supporters: [],
  });
});

test('the way they prefer comes first, and a row that was taken away leaves no trace', () => {
  const read = readPerson(
    formOf([
      ['chosenName', 'Maya'],
      ['firstWay', 'text'],
      ['otherWays', 'in-person'],
      ['noMessages', 'yes'],
      ['times.count', '3'],
      ['times.2.days', '1'],
      ['times.2.days', '2'],
      ['times.2.from', '14:30'],
      ['times.2.until', '20:00'],
      ['shifts.count', '1'],
      ['shifts.0.days', '5'],
      ['shifts.0.from', '22:00'],
      ['shifts.0.until', '06:00'],
      ['supporters.count', '2'],
      ['supporters.1.name', 'Ana'],
      ['supporters.1.mayBeTold', 'yes'],
      ['address.city', 'Baltimore'],
      ['externalIds', 'hmis:1, , 7'],
    ]),
  );
  expect(read.reach).toEqual({
    ways: ['text', 'in-person'],
    times: [{ days: [1, 2], from: '14:30', until: '20:00' }],
    shifts: [{ days: [5], from: '22:00', until: '06:00' }],
    noMessages: true,
  });
  expect(read.supporters).toEqual([{ name: 'Ana', mayBeTold: true }]);
  expect(read.address).toEqual({ city: 'Baltimore' });
  expect(read.externalIds).toEqual(['hmis:1', '7']);
});

test('participants send only what is theirs to change', () => {
  const own = readOwnReach(
    formOf([
      ['phone', '555 010 1000'],
      ['chosenName', 'X'],
      ['languages', 'es'],
    ]),
  );
  expect(own).toEqual({
    phone: '555 010 1000',
    languages: ['es'],
    reach: { ways: [], times: [], shifts: [], noMessages: null },
    supporters: [],
  });
});

test('whether a message may be left has three answers, and the one nobody gave is none', () => {
  const said = (answer: string) => readOwnReach(formOf([['noMessages', answer]])).reach.noMessages;
  expect(['yes', 'no', ''].map(said)).toEqual([true, false, null]);
});
