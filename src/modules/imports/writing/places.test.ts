import { describe, expect, test } from 'vitest';
import { coachOf, colleagueOf } from './colleagues.ts';
import type { NamesGathered } from './names-asked.ts';
import { gatherNames, namesAskedBy, namesCounted } from './names-asked.ts';
import { namesMeant, withNamesSaid } from './names-meant.ts';
import type { Places } from './places.ts';
import { missingOf, placeOf } from './places.ts';

const places: Places = {
  sites: [
    { id: 'n', name: 'North', closedOn: null },
    { id: 's', name: 'South', closedOn: null },
  ],
  programs: [
    { id: 'cn', name: 'Coaching', closedOn: null, siteId: 'n', kind: 'coaching' },
    { id: 'cs', name: 'Coaching', closedOn: null, siteId: 's', kind: 'coaching' },
    { id: 'old', name: 'Alumni', closedOn: '2024-01-01', siteId: null, kind: 'coaching' },
  ],
};
const meant = namesMeant({
  program: {
    RC: 'coaching',
    'Rec. Coaching': { is: 'Coaching', id: 'cs' },
    Eve: 'Evening group',
    Gone: { setAside: true },
    'Old one': { is: 'Coaching', id: 'no such id' },
    'Evening grp': 'Eve',
    'Gone too': 'gone',
    Round: 'Trip',
    Trip: 'Round',
  },
  site: { Nth: { is: 'North', id: 'n' } },
  coach: { Sam: { is: 'Sam Ortiz', id: '1' }, SR: 'Sam Reed', Who: 'Nobody Here' },
});
const place = (program?: string, site?: string) => placeOf({ program, site }, places, meant);

describe('a name that a person has pointed at something', () => {
  test('stands for the program that has this name here, at the row’s own site where there are several', () => {
    expect(place('RC', 'South')).toEqual({ kind: 'program', id: 'cs' });
    expect(place('rc', 'Nth')).toEqual({ kind: 'program', id: 'cn' });
  });

  test('stands for the very one that was chosen, whatever else is called so', () => {
    expect(place('rec coaching', 'North')).toEqual({ kind: 'program', id: 'cs' });
    expect(place('Old one', 'North')).toEqual({ kind: 'program', id: 'cn' });
  });

  test('stands for a program that is made, of which several spellings make one', () => {
    const placed = [place('Evening group'), place('Eve'), place('Evening grp'), place('EVENING GROUP')];
    expect(missingOf(placed, places)).toEqual({ sites: [], programs: [{ name: 'Evening group' }] });
  });

  test('leaves its rows aside', () => {
    expect(place('GONE')).toEqual({ kind: 'aside', given: 'GONE' });
    expect(place('Gone too')).toEqual({ kind: 'aside', given: 'Gone too' });
    expect(place('Round')).toMatchObject({ kind: 'missing' });
  });

  test('stands for a colleague where two have the same first name', () => {
    const staff = [
      { id: '1', name: 'Sam Ortiz' },
      { id: '2', name: 'Sam Reed' },
      { id: '3', name: 'Ann Left', endedOn: '2025-01-01' },
    ];
    expect(colleagueOf('Sam', staff)).toEqual({ kind: 'unclear' });
    expect(colleagueOf('sam', staff, meant)).toEqual({ kind: 'colleague', id: '1' });
    expect(colleagueOf('S.R.', staff, meant)).toEqual({ kind: 'unknown' });
    expect(colleagueOf('SR', staff, meant)).toEqual({ kind: 'colleague', id: '2' });
    expect(colleagueOf('Who', staff, meant)).toEqual({ kind: 'unknown' });
    // Whoever has left is named in a contact of that time, and begins no caseload.
    expect(colleagueOf('Ann', staff)).toEqual({ kind: 'colleague', id: '3' });
    expect(coachOf('Ann', staff)).toEqual({ kind: 'ended' });
    expect(coachOf('Sam Reed', staff)).toEqual({ kind: 'colleague', id: '2' });
  });
});

const asked = (row: { program?: string; site?: string; coach?: string }) =>
  namesAskedBy(
    {
      ...row,
      placed: placeOf(row, places, meant),
      found: row.coach === undefined ? undefined : colleagueOf(row.coach, [], meant),
    },
    meant,
    places,
  ).map(({ kind, name, trouble }) => [kind, name, trouble]);

describe('whoever brings a file in is asked', () => {
  test('about names that are nobody’s here, not about the others', () => {
    expect(asked({ program: 'Night', site: 'East', coach: 'Pat' })).toEqual([
      ['program', 'Night', 'new'],
      ['site', 'East', 'new'],
      ['coach', 'Pat', 'unknown'],
    ]);
    expect(asked({ program: 'Alumni' })).toEqual([['program', 'Alumni', 'closed']]);
    expect(asked({ program: 'Coaching', site: 'East' })).toEqual([]);
    expect(asked({ site: 'North' })).toEqual([]);
  });

  test('and shown what they have said, so that it can be said otherwise', () => {
    expect(asked({ program: 'Gone', site: 'Nth', coach: 'Sam' })).toEqual([
      ['program', 'Gone', 'said'],
      ['site', 'Nth', 'said'],
      ['coach', 'Sam', 'said'],
    ]);
  });

  test('once for each name, however it is written, with the number of its rows', () => {
    const gathered: NamesGathered = new Map();
    for (const name of ['Rec coaching', 'REC COACHING', 'Rec-Coaching', 'Night'])
      gatherNames(gathered, [{ kind: 'program', name, trouble: 'new' }]);
    gatherNames(gathered, [{ kind: 'coach', name: 'Sam', trouble: 'said' }]);
    expect(namesCounted(gathered, meant)).toEqual({
      names: [
        {
          kind: 'program',
          name: 'Rec coaching',
          trouble: 'new',
          rows: 3,
          meaning: { is: 'Coaching', id: 'cs' },
        },
        { kind: 'program', name: 'Night', trouble: 'new', rows: 1 },
        { kind: 'coach', name: 'Sam', trouble: 'said', rows: 1, meaning: { is: 'Sam Ortiz', id: '1' } },
      ],
      more: 0,
    });
  });

  test('not about hundreds: a column was taken for something that it is not', () => {
    const gathered: NamesGathered = new Map();
    for (let at = 0; at < 100; at++)
      gatherNames(gathered, [{ kind: 'coach', name: `C${at}`, trouble: 'unknown' }]);
    expect(namesCounted(gathered, meant)).toMatchObject({ names: { length: 60 }, more: 40 });
  });
});

test('what is said anew goes before what was said, in whatever spelling, and can be taken back', () => {
  const before = {
    program: { RC: 'Coaching', Old: { setAside: true as const } },
    coach: { Sam: 'Sam Ortiz' },
  };
  expect(
    withNamesSaid(before, [
      { kind: 'program', name: 'rc', meaning: 'aside' },
      { kind: 'coach', name: 'SAM' },
      { kind: 'site', name: 'Nth', meaning: { is: 'North' } },
    ]),
  ).toEqual({
    program: { Old: { setAside: true }, rc: { setAside: true } },
    site: { Nth: { is: 'North' } },
  });
  expect(withNamesSaid({ coach: { Sam: 'x' } }, [{ kind: 'coach', name: 'Sam' }])).toBeUndefined();
});
