import fc from 'fast-check';
import { expect, test } from 'vitest';
import { provisionalModel } from './model.ts';
import type { PersonForMatching } from './person.ts';
import { preparePerson } from './prepared-person.ts';
import { proposeDuplicates } from './propose.ts';
import { inventTown } from './testing/town.ts';
import { weigh } from './weigh.ts';

const rosa: PersonForMatching = {
  id: 'rosa',
  givenName: 'Rosa',
  familyName: 'García López',
  birthDate: '1985-04-12',
  phone: '505 555 0134',
  address: { number: '14', street: 'Mesa Street', suburb: 'Belen', postcode: '87002' },
};

const bands = (...people: PersonForMatching[]): string[] => proposeDuplicates(people).map(({ band }) => band);

function findings(left: PersonForMatching, right: PersonForMatching): string[] {
  return weigh(preparePerson(left), preparePerson(right), provisionalModel).map(({ code }) => code);
}

/** Any person at all out of few values, so that agreement and near agreement are common. */
const anyPerson = fc.record(
  {
    givenName: fc.constantFrom('Rosa', 'Rossa', 'Rosa María', 'Bob', 'Robert', 'García', ' '),
    familyName: fc.constantFrom('García', 'García López', 'Garcia Jr', 'Lopez Sr', 'Rosa', 'unknown'),
    chosenName: fc.constantFrom('Rosa', 'Sam'),
    birthDate: fc.constantFrom(
      '1985-04-12',
      '1985-12-04',
      '1985-04-21',
      '1955-04-12',
      '1985-01-01',
      '12 April',
    ),
    phone: fc.constantFrom('505 555 0134', '555-0134', '505 555 0143', '0'),
    email: fc.constantFrom('a@example.org', 'b@example.org'),
    externalIds: fc.subarray(['1', 'hmis:1', 'hmis:2', '000']),
    address: fc.record(
      {
        number: fc.constantFrom('14', '41'),
        street: fc.constantFrom('Mesa St', '14 Mesa Street', 'Messa', 'Elm'),
        postcode: fc.constantFrom('87002', '87301'),
        region: fc.constantFrom('NM', 'TX'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

test('a pair is judged the same whichever record comes first', () => {
  fc.assert(
    fc.property(anyPerson, anyPerson, (left, right) => {
      const [one, other] = [
        { ...left, id: 'a' },
        { ...right, id: 'b' },
      ];
      const turned = [
        { ...right, id: 'a' },
        { ...left, id: 'b' },
      ];
      const forwards = proposeDuplicates([one, other]);
      expect(proposeDuplicates([other, one])).toEqual(forwards);
      expect(proposeDuplicates(turned)).toEqual(forwards);
    }),
    { numRuns: 1000 },
  );
});

test('the order of the list changes nothing', () => {
  const { people } = inventTown(300, 7);
  const expected = proposeDuplicates(people);
  expect(expected.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(fc.shuffledSubarray(people, { minLength: people.length }), (shuffled) => {
      expect(proposeDuplicates(shuffled)).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});

test('a record that knows nothing matches nobody, not even another such record', () => {
  fc.assert(
    fc.property(anyPerson, (person) => {
      const blank = { id: 'blank', givenName: '', familyName: 'unknown', phone: '000', externalIds: [] };
      expect(bands({ ...person, id: 'a' }, blank, { id: 'blank too' })).toEqual([]);
    }),
  );
});

test('a missing field says nothing and leaves what the others say as it is', () => {
  const fields = {
    birthDate: 'birth-date',
    phone: 'phone',
    email: 'email',
    externalIds: 'external-id',
  } as const;
  const names = fc.constantFrom<keyof typeof fields>('birthDate', 'phone', 'email', 'externalIds');
  fc.assert(
    fc.property(anyPerson, anyPerson, names, (left, right, field) => {
      const whole = findings({ ...left, id: 'a' }, { ...right, id: 'b' });
      const without = findings({ ...left, id: 'a' }, { ...right, id: 'b', [field]: undefined });
      expect(without).toEqual(whole.filter((code) => !code.startsWith(`${fields[field]}/`)));
    }),
  );
});

test('a person entered twice is proposed strongly, with the reasons for and against', () => {
  const again = { ...rosa, id: 'again', familyName: 'Garcia', phone: '505 221 9090' };
  const [proposal] = proposeDuplicates([rosa, again]);
  expect(proposal?.band).toBe('strong');
  expect(proposal?.ids).toEqual(['again', 'rosa']);
  expect(proposal?.reasons.map(({ code }) => code)).toEqual([
    'given-name/same',
    'family-name/part',
    'birth-date/same',
    'phone/differs',
    'address/same-door',
  ]);
});

test('twins of one address are never proposed strongly, however much else agrees', () => {
  expect(bands(rosa, { ...rosa, id: 'twin', givenName: 'Elena' })).not.toContain('strong');
  expect(bands(rosa, { ...rosa, id: 'twin', givenName: 'Rossa' })).not.toContain('strong');
});

test('a father and a son of one name at one address are never proposed strongly', () => {
  const father = { ...rosa, id: 'father', givenName: 'José' };
  expect(bands(father, { ...father, id: 'son', birthDate: '2006-09-30' })).not.toContain('strong');
  expect(bands(father, { ...father, id: 'son', birthDate: '2005-04-12' })).not.toContain('strong');
  const unknown = { ...father, birthDate: undefined };
  expect(bands(unknown, { ...unknown, id: 'son' })).not.toContain('strong');
});

test('a household of one family name, address and telephone is not proposed at all', () => {
  const sister = { ...rosa, id: 'sister', givenName: 'Elena', birthDate: '1990-11-02' };
  expect(bands(rosa, sister)).toEqual([]);
  expect(bands({ ...rosa, givenName: undefined, birthDate: undefined }, sister)).toEqual([]);
});

test('people of a recovery home who share its door and telephone are not proposed', () => {
  const house = { phone: rosa.phone, address: rosa.address };
  const { people } = inventTown(400, 3);
  const residents = people.filter(({ id }) => !id.endsWith('again')).slice(0, 60);
  const proposed = proposeDuplicates(residents.map((person) => ({ ...person, ...house })));
  const strangers = proposeDuplicates(
    residents.map((person) => ({ ...person, address: {}, phone: undefined })),
  );
  expect(proposed.filter(({ band }) => band === 'strong')).toEqual([]);
  expect(proposed.length).toBeLessThanOrEqual(strangers.length);
});

test('people known only by a number are not each other’s duplicates', () => {
  const numbered = Array.from({ length: 500 }, (_, at) => ({
    id: `p${at}`,
    givenName: 'Participant',
    familyName: String(1000 + at),
    externalIds: [`trial:${1000 + at}`],
  }));
  expect(proposeDuplicates(numbered)).toEqual([]);
});

function commonest(values: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string | undefined, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}

test('two people of one common name and nothing else are not proposed in a long list', () => {
  const { people } = inventTown(5000, 5);
  const name = {
    givenName: commonest(people.map(({ givenName }) => givenName)),
    familyName: commonest(people.map(({ familyName }) => familyName)),
  };
  const proposals = proposeDuplicates([...people, { ...name, id: 'one' }, { ...name, id: 'two' }]);
  expect(proposals.filter(({ ids }) => ids.includes('one'))).toEqual([]);
});
