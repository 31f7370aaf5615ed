import { expect, test } from 'vitest';
import { blockingKeys } from './blocking-keys.ts';
import { matchAgainst } from './match-against.ts';
import type { PersonForMatching } from './person.ts';
import { proposeDuplicates } from './propose.ts';
import { inventTown } from './testing/town.ts';

interface Filed {
  readonly person: PersonForMatching;
  readonly keys: readonly string[];
}

/** What a store does: everybody filed under any of the candidate's keys. */
function fetchNear(candidate: PersonForMatching, filed: readonly Filed[]): PersonForMatching[] {
  const keys = new Set(blockingKeys(candidate));
  const others = filed.filter(({ person }) => person.id !== candidate.id);
  return others.filter((each) => each.keys.some((key) => keys.has(key))).map(({ person }) => person);
}

test('a row of a spreadsheet finds whom a look over the whole list finds strongly', () => {
  const { people } = inventTown(1000, 11);
  const filed = people.map((person) => ({ person, keys: blockingKeys(person) }));
  const strong = proposeDuplicates(people).filter(({ band }) => band === 'strong');
  expect(strong.length).toBeGreaterThan(10);
  for (const { ids } of strong) {
    const row = people.find(({ id }) => id === ids[0]);
    const matches = row ? matchAgainst(row, fetchNear(row, filed), { listSize: people.length - 1 }) : [];
    expect(matches.map(({ id }) => id)).toContain(ids[1]);
  }
});

test('the likeliest comes first and the reasons come with it', () => {
  const row = { id: 'row', givenName: 'Bob', familyName: 'Lee', birthDate: '1985-04-12' };
  const near = [
    { ...row, id: 'other day', birthDate: '1985-04-13' },
    { ...row, id: 'same', givenName: 'Robert' },
    { id: 'stranger', givenName: 'Ines', familyName: 'Lee', birthDate: '1971-02-03' },
  ];
  const matches = matchAgainst(row, near, { listSize: 200 });
  expect(matches.map(({ id, band }) => `${id}: ${band}`)).toEqual(['same: strong', 'other day: possible']);
  expect(matches[0]?.reasons[0]?.code).toBe('given-name/nickname');
});

test('a telephone that a whole shelter shares is no evidence for a row either', () => {
  const shelter = Array.from({ length: 40 }, (_, at) => ({
    id: `p${at}`,
    givenName: at === 0 ? 'Rosa' : `Name${at}`,
    phone: '505 555 0134',
  }));
  const row = { id: 'row', givenName: 'Rosa', phone: '505 555 0134' };
  expect(matchAgainst(row, shelter.slice(0, 1), { listSize: 300 })).toHaveLength(1);
  expect(matchAgainst(row, shelter, { listSize: 300 })).toEqual([]);
});

test('a row that knows nothing matches nobody', () => {
  const { people } = inventTown(50, 2);
  expect(matchAgainst({ id: 'row', familyName: 'unknown' }, people, { listSize: 50 })).toEqual([]);
});
