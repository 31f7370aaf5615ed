import { afterAll, beforeEach, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aManager, anAdmin } from '../people/testing.ts';
import { importByCommand } from './actions/by-command.ts';
import { readMapping } from './reading/mapping.ts';
import type { NamesChange } from './schema/asked.ts';
import type { ImportView } from './schema/import.ts';
import { bodyOf, bringIn, doIt, lookAtFile, readIt, readRowsOf, sayNames } from './testing.ts';

const now = new Date('2026-11-22T15:00:00Z');
const house: House = await openHouse({ now: () => now });
let place: TestOrganization;
let manager: StaffActor;
let sam: StaffActor;
let other: StaffActor;

beforeEach(async () => {
  place = await anOrganization(house);
  manager = await aManager(house, place, { name: 'Ruth Adler' });
  sam = await aCoach(house, place, { name: 'Sam Ortiz' });
  other = await aCoach(house, place, { name: 'Sam Reed' });
});
afterAll(() => house.close());

interface Listed {
  id: string;
  name: string;
  programIds: string[];
  coaches: { name: string }[];
}
const people = async (): Promise<Listed[]> =>
  bodyOf<{ items: Listed[] }>(await house.as(manager).get('/participants?limit=100')).items;
const programs = async (): Promise<{ id: string; name: string; closedOn: string | null }[]> =>
  bodyOf<{ programs: { id: string; name: string; closedOn: string | null }[] }>(
    await house.as(manager).get('/organization'),
  ).programs;

const say = (view: ImportView, names: NamesChange['names']) => sayNames(house, manager, view.id, names);

const file = `First name,Last name,Program,Coach
Ada,Abel,Recov. coaching,Sam
Bo,Bell,RECOV COACHING,Sam
Cy,Cruz,Alumni,
Di,Diaz,Alumni,Sam
Ed,Eng,Evening grp,S. Reed
Flo,Fay,Evening group,
`;
const asked = (view: ImportView) =>
  (view.file?.names ?? []).map(({ kind, name, trouble, rows }) => [kind, name, trouble, rows]);
const own = async () => (await programs()).find(({ id }) => id === place.programId);

/** What the page sends once a person has chosen. */
const chosen = (): NamesChange['names'] => [
  { kind: 'program', name: 'Recov. coaching', meaning: { id: place.programId } },
  { kind: 'program', name: 'Alumni', meaning: 'aside' },
  { kind: 'program', name: 'Evening grp', meaning: { is: 'Evening group' } },
  { kind: 'coach', name: 'Sam', meaning: { id: sam.id } },
];

test('each unknown name is asked about once, and every choice is counted before anybody agrees', async () => {
  const looked = await lookAtFile(house, manager, file);
  expect(asked(looked)).toEqual([
    ['program', 'Recov. coaching', 'new', 2],
    ['program', 'Alumni', 'new', 2],
    ['program', 'Evening grp', 'new', 1],
    ['program', 'Evening group', 'new', 1],
    ['coach', 'Sam', 'unclear', 3],
    ['coach', 'S. Reed', 'unknown', 1],
  ]);
  expect(looked.here?.coaches.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Sam Ortiz', 'Sam Reed']),
  );
  const said = await say(looked, chosen());
  expect(said.totals).toMatchObject({ rows: 6, created: 4, setAside: { 'program-aside': 2 } });
  expect(said.plan.programs.map(({ name }) => name)).toEqual(['Evening group']);
  expect(said.file?.names?.filter(({ trouble }) => trouble === 'said')).toHaveLength(4);
  const aside = await readRowsOf(house, manager, said.id, '?outcome=set-aside');
  expect(aside.map(({ row, reason, params }) => [row, reason, params.given])).toEqual([
    [4, 'program-aside', 'Alumni'],
    [5, 'program-aside', 'Alumni'],
  ]);
});

test('people come into the programs and to the coaches that were meant, and an undo takes all of it back', async () => {
  const before = (await programs()).length;
  const looked = await say(await lookAtFile(house, manager, file), [
    ...chosen(),
    { kind: 'coach', name: 'S. Reed', meaning: { id: other.id } },
  ]);
  const done = await doIt(house, manager, looked.id, 'agree');
  expect(done.totals).toMatchObject({ rows: 6, created: 4, matched: 0, setAside: { 'program-aside': 2 } });
  const evening = (await programs()).find(({ name }) => name === 'Evening group');
  const told = (await people()).map(({ name, programIds, coaches }) => [
    name,
    programIds,
    coaches.map((c) => c.name),
  ]);
  expect(told).toEqual([
    ['Ada Abel', [place.programId], ['Sam Ortiz']],
    ['Bo Bell', [place.programId], ['Sam Ortiz']],
    ['Ed Eng', [evening?.id], ['Sam Reed']],
    ['Flo Fay', [evening?.id], []],
  ]);
  expect(await programs()).toHaveLength(before + 1);
  await doIt(house, manager, done.id, 'undo');
  expect(await people()).toEqual([]);
  expect((await programs()).find(({ name }) => name === 'Evening group')?.closedOn).not.toBeNull();
  expect((await own())?.closedOn).toBeNull();
});

test('a file with the same columns knows later what its names stand for; one that was thrown away teaches nothing', async () => {
  const first = await say(await lookAtFile(house, manager, file), chosen());
  await house.as(manager).post(`/imports/${first.id}/discard`, { version: first.version });
  expect((await lookAtFile(house, manager, file)).totals).toMatchObject({ created: 6 });
  const second = await say(await lookAtFile(house, manager, file), chosen());
  await doIt(house, manager, second.id, 'agree');
  const again = await lookAtFile(house, manager, file);
  expect(again.totals).toMatchObject({ created: 0, matched: 4, setAside: { 'program-aside': 2 } });
  const next = 'First name,Last name,Program,Coach\nGus,Gray,recov coaching,Sam\nHal,Hill,alumni,\n';
  const looked = await lookAtFile(house, manager, next);
  expect(looked.totals).toMatchObject({ created: 1, setAside: { 'program-aside': 1 } });
  expect(asked(looked).map(([, name, trouble]) => [name, trouble])).toEqual([
    ['recov coaching', 'said'],
    ['alumni', 'said'],
    ['Sam', 'said'],
  ]);
  // Other columns are another list, whose Sam may be somebody else.
  const otherwise = await lookAtFile(house, manager, 'Name,Coach\nIda Ice,Sam\n');
  expect(asked(otherwise)).toEqual([['coach', 'Sam', 'unclear', 1]]);
});

test('what was said of a name can be taken back, and said of a closed program as well', async () => {
  await bringIn(house, manager, 'First name,Last name,Program\nZoe,Zim,Winter\n');
  const winter = (await programs()).find(({ name }) => name === 'Winter');
  const admin = await anAdmin(house, place);
  const closed = await house.as(admin).post(`/programs/${winter?.id}/close`, { version: 1 });
  expect(closed.status).toBe(200);
  const looked = await lookAtFile(
    house,
    manager,
    'First name,Last name,Program\nYan,Yu,Winter\nXi,Xu,Spring\n',
  );
  expect(asked(looked)).toEqual([
    ['program', 'Winter', 'closed', 1],
    ['program', 'Spring', 'new', 1],
  ]);
  const to = { kind: 'program', name: 'Winter', meaning: { id: place.programId } } as const;
  const said = await say(looked, [to, { kind: 'program', name: 'Spring', meaning: 'aside' }]);
  expect(said.plan.warnings['program-closed']).toBeUndefined();
  const back = await say(said, [{ kind: 'program', name: 'spring' }]);
  expect(back.totals).toMatchObject({ created: 2, setAside: {} });
  expect(back.plan.programs.map(({ name }) => name)).toEqual(['Spring']);
});

test('a name is pointed only at what is here: another organization’s program, a colleague who left, a coach set aside are refused', async () => {
  const { id, version } = await lookAtFile(house, manager, file);
  const elsewhere = await anOrganization(house);
  const wrong: NamesChange['names'][number][] = [
    { kind: 'program', name: 'Alumni', meaning: { id: elsewhere.programId } },
    { kind: 'coach', name: 'Sam', meaning: 'aside' },
    { kind: 'coach', name: 'Sam', meaning: { is: 'Anybody' } },
    { kind: 'coach', name: 'Sam', meaning: { id: place.programId } },
  ];
  for (const one of wrong) {
    const answer = await house.as(manager).put(`/imports/${id}/names`, { names: [one], version });
    expect(answer.status).toBe(400);
  }
  expect((await readIt(house, manager, id)).state).toBe('looked');
});

test('a contact is with the colleague its name stands for, and otherwise keeps the name with its note', async () => {
  await bringIn(house, manager, 'ID,First name,Program\n1,Ada,Coaching\n');
  const contacts = 'Participant ID,Date,Coach,Notes\n1,01/31/2026,Sam,Walked.\n1,02/01/2026,Nobody,Talked.\n';
  const looked = await lookAtFile(house, manager, contacts);
  expect(asked(looked)).toEqual([
    ['coach', 'Sam', 'unclear', 1],
    ['coach', 'Nobody', 'unknown', 1],
  ]);
  await say(looked, [{ kind: 'coach', name: 'Sam', meaning: { id: sam.id } }]);
  await doIt(house, manager, looked.id, 'agree');
  const [ada] = await people();
  const reader: StaffActor = {
    ...sam,
    programIds: [place.programId, place.otherProgramId, ...(ada?.programIds ?? [])],
  };
  const { entries } = bodyOf<{
    entries: { kind: string; data: { withIds?: string[] }; words: { note?: string } }[];
  }>(await house.as(reader).get(`/participants/${ada?.id}/line`));
  const told = entries
    .filter(({ kind }) => kind === 'contact')
    .map(({ data, words }) => [data.withIds, words.note]);
  expect(told).toEqual([
    [undefined, 'Talked.\nNobody'],
    [[sam.id], 'Walked.'],
  ]);
});

test('a mapping file of the command line says the same, and tells where it points at nobody', async () => {
  const read = readMapping(
    JSON.stringify({
      format: 'throughline-mapping/1',
      record: 'participant',
      sources: { people: { file: 'people.csv' } },
      fields: {
        givenName: { column: 'First name' },
        familyName: { column: 'Last name' },
        program: { column: 'Program' },
        coach: { column: 'Coach' },
      },
      names: {
        program: {
          'Recov. coaching': (await own())?.name,
          Alumni: { setAside: true },
          'Evening grp': 'Evening group',
        },
        coach: { Sam: 'Sam Ortiz', 'S. Reed': 'Samuel Reed' },
      },
    }),
  );
  if (!read.ok) throw new Error('This mapping file is right.');
  const report = await importByCommand({
    access: house.app.access,
    orgId: place.orgId,
    mapping: read.mapping,
    files: [{ source: 'people', fileName: 'people.csv', bytes: Buffer.from(file) }],
    dryRun: false,
  });
  expect(report.totals).toMatchObject({ rows: 6, created: 4, setAside: { 'program-aside': 2 } });
  expect(report.plan.notices).toEqual([
    { code: 'name-stands-for-nobody', params: { given: 'S. Reed', meant: 'Samuel Reed' } },
  ]);
  expect((await people()).map(({ name, coaches }) => [name, coaches.map((one) => one.name)])).toEqual([
    ['Ada Abel', ['Sam Ortiz']],
    ['Bo Bell', ['Sam Ortiz']],
    ['Ed Eng', []],
    ['Flo Fay', []],
  ]);
});
