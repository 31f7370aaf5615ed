import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aManager, anAdmin, aParticipant } from '../people/testing.ts';
import type { ImportList, ImportView } from './schema/import.ts';
import { bodyOf, bringIn, doIt, lookAtFile, readIt, readRowsOf } from './testing.ts';

let house: House;
let place: TestOrganization;
let manager: StaffActor;
let admin: StaffActor;
let coach: StaffActor;

beforeAll(async () => {
  house = await openHouse();
  place = await anOrganization(house);
  manager = await aManager(house, place, { name: 'Ruth Adler' });
  admin = await anAdmin(house, place);
  coach = await aCoach(house, place, { name: 'Sam Ortiz' });
});
afterAll(() => house.close());

interface Listed {
  items: { id: string; name: string; programIds: string[]; coaches: { name: string }[] }[];
}
const listed = async (search: string): Promise<Listed['items']> =>
  bodyOf<Listed>(await house.as(manager).get(`/participants?search=${search}`)).items;

const people = `Member ID,First name,Last name,Date of birth,Program,Coach,Start date
101,Anselm,Quill,03/14/1985,Coaching,Sam Ortiz,01/10/2026
102,Benedikta,Quill,11/02/1990,Coaching,,02/11/2026
103,Corvin,Quill,not a date,Night school,Nobody Here,02/12/2026
104,,,,Coaching,,
102,Benedikta,Quill,11/02/1990,Coaching,,02/11/2026
`;

test('a file is read and its columns are guessed, and nothing is written about anybody', async () => {
  const answer = await house.as(manager).upload('/imports', people, 'our people.csv');
  expect(answer.status).toBe(201);
  const view = await readIt(house, manager, bodyOf<{ id: string }>(answer).id);
  expect(view.fileNames).toEqual(['our people.csv']);
  expect(view.columns?.columns).toEqual({
    externalId: 'member_id',
    givenName: 'first_name',
    familyName: 'last_name',
    birthDate: 'date_of_birth',
    program: 'program',
    coach: 'coach',
    startedOn: 'start_date',
  });
  expect(view.file?.columns[1]).toMatchObject({ samples: ['Anselm', 'Benedikta', 'Corvin'] });
  expect(await listed('quill')).toEqual([]);
});

test('a look says of every row what would become of it, and still nothing is written', async () => {
  const view = await lookAtFile(house, manager, people);
  expect(view.state).toBe('looked');
  expect(view.totals).toMatchObject({ rows: 5, created: 3, matched: 1, setAside: { 'no-name': 1 } });
  expect(view.plan.programs).toEqual([{ name: 'Night school', kind: 'coaching' }]);
  expect(view.plan.warnings).toMatchObject({ 'not-a-date': 1, 'coach-unknown': 1 });
  const rows = await readRowsOf(house, manager, view.id);
  expect(rows.map(({ row, outcome, reason }) => [row, outcome, reason])).toEqual([
    [2, 'create', undefined],
    [3, 'create', undefined],
    [4, 'create', undefined],
    [5, 'set-aside', 'no-name'],
    [6, 'match', 'row-twice'],
  ]);
  expect(rows[0]?.says).toEqual(['Anselm Quill', { day: '1985-03-14' }, '101']);
  expect(await listed('quill')).toEqual([]);
});

test('the list of rows can be downloaded, and no spreadsheet program runs what is in it', async () => {
  const view = await lookAtFile(house, manager, 'First name,Last name,Notes\n=cmd(),Ivo,"=1+1"\nKim,,\n');
  const answer = await house.as(manager).get(`/imports/${view.id}/rows.csv?language=es`);
  expect(answer.headers['content-type']).toContain('text/csv');
  const text: string = answer.body;
  expect(text.split('\n')).toHaveLength(4);
  expect(text).toContain('se agrega');
  expect(text).not.toMatch(/(^|,)=/m);
});

test('once agreed to, people are in their programs, on their coach’s caseload and on their line', async () => {
  const view = await bringIn(house, manager, people);
  expect(view.state).toBe('done');
  expect(view.totals).toEqual({ rows: 5, created: 3, matched: 1, joined: 0, setAside: { 'no-name': 1 } });
  const found = await listed('quill');
  expect(found.map((one) => [one.name, one.coaches.map((member) => member.name)])).toEqual([
    ['Anselm Quill', ['Sam Ortiz']],
    ['Benedikta Quill', []],
    ['Corvin Quill', []],
  ]);
  const anselm = found[0]?.id ?? '';
  const line = await house.as(coach).get(`/participants/${anselm}/line`);
  expect(bodyOf<{ entries: unknown[] }>(line).entries).toMatchObject([
    { kind: 'enrolled', authorKind: 'system', happenedAt: '2026-01-10T12:00:00.000Z' },
  ]);
});

test('the same file again adds nothing, and says so', async () => {
  const again = await bringIn(house, manager, people);
  expect(again.totals).toMatchObject({ rows: 5, created: 0, matched: 4 });
  expect(again.seenBefore).toBeDefined();
  expect(await listed('quill')).toHaveLength(3);
});

const contacts = `Participant ID,Date,Place,Minutes,Outcome,Staff,Notes
101,01/12/2026,center,45,kept,Sam Ortiz,Walked to the library.
101,01/19/2026 14:30,phone,10,no answer,Pat Elsewhere,
102,01/20/2026,,,missed,,
102,,center,,kept,,
999,01/20/2026,center,,kept,,
`;

test('contacts reach the line of whoever their number names; the rest is set aside with a reason', async () => {
  const view = await bringIn(house, manager, contacts, 'contacts.csv');
  expect(view.record).toBe('contact');
  expect(view.totals).toMatchObject({ rows: 5, created: 3 });
  expect(view.totals?.setAside).toEqual({ 'no-day': 1, 'participant-unknown': 1 });
  const [anselm, benedikta] = await listed('quill');
  const entries = async (id = '') =>
    bodyOf<{ entries: { kind: string }[] }>(await house.as(manager).get(`/participants/${id}/line`)).entries;
  const own = (await entries(anselm?.id)).filter(({ kind }) => kind === 'contact');
  expect(own).toMatchObject([
    {
      happenedAt: '2026-01-19T19:30:00.000Z',
      data: { place: 'phone', minutes: 10 },
      words: { note: 'Pat Elsewhere' },
    },
    {
      data: { place: 'center', outcome: 'kept', withIds: [coach.id] },
      words: { note: 'Walked to the library.' },
    },
  ]);
  const hers = (await entries(benedikta?.id)).filter(({ kind }) => kind === 'contact');
  expect(hers).toMatchObject([{ data: { outcome: 'missed', place: 'center' } }]);
});

test('the files are destroyed once the import is done, and what the rows said with them', async () => {
  const kept = await sql`
    select f.id from import_files f join imports i on i.id = f.import_id
    where i.state = 'done' and (f.sealed is not null or f.sealed_view is not null)
    union all select r.import_id from import_rows r join imports i on i.id = r.import_id
    where i.state = 'done' and r.sealed is not null`.execute(house.database.behind.db);
  expect(kept.rows).toEqual([]);
});

test('while a file waits, nothing it says can be read in the database', async () => {
  await lookAtFile(house, manager, 'First name,Last name\nXaverine,Zimtblatt\n', 'names.csv');
  const { rows } = await sql<{ text: string }>`
    select coalesce(string_agg(t, ' '), '') as text from (
      select encode(sealed, 'escape') || encode(sealed_view, 'escape') as t from import_files where sealed is not null
      union all select encode(sealed, 'escape') from import_rows where sealed is not null) all_of_it`.execute(
    house.database.behind.db,
  );
  expect(rows[0]?.text).not.toBe('');
  expect(rows[0]?.text).not.toContain('Xaverine');
});

test('a row like somebody who is here is proposed to whoever may decide, and never joined by itself', async () => {
  const maya = await aParticipant(house, place, {
    chosenName: 'Isolde',
    familyName: 'Ferrant',
    givenName: 'Isolde',
    birthOn: '1988-05-06',
    phone: '+12025550143',
  });
  const file = 'ID,First name,Last name,Date of birth,Phone\nF-1,Isolde,Ferrant,05/06/1988,202-555-0143\n';
  const view = await lookAtFile(house, manager, file);
  expect(view.totals).toMatchObject({ created: 1, likely: 1, decided: 0 });
  const [row] = await readRowsOf(house, manager, view.id, '?outcome=likely');
  expect(row?.likely).toMatchObject({ id: maya.id, name: 'Isolde', strong: true });
  expect(row?.likely?.reasons).toContain('birth-date/same');
  const [shown] = await readRowsOf(house, admin, view.id, '?outcome=likely');
  expect([shown?.likely?.id, shown?.likely?.name]).toEqual([undefined, undefined]);
  const decided = await house.as(manager).post(`/imports/${view.id}/decisions`, { decision: 'same' });
  expect(decided.body).toEqual({ decided: 1 });
  expect((await readIt(house, manager, view.id)).totals).toMatchObject({ likely: 1, decided: 1 });
  const done = await doIt(house, manager, view.id, 'agree');
  expect(done.totals).toMatchObject({ created: 0, matched: 1 });
  expect(await listed('ferrant')).toHaveLength(1);
  // From now on the number of the other system names her, so that contacts of that system reach her line.
  const next = await bringIn(house, manager, 'Participant ID,Date,Place\nF-1,01/12/2026,home\n', 'c.csv');
  expect(next.totals).toMatchObject({ created: 1 });
});

test('two rows of one file that look like one person are pointed out', async () => {
  const file =
    'First name,Last name,Date of birth,Phone\nOttoline,Brandt,02/03/1979,202-555-0188\nOttoline,Brandt,02/03/1979,202-555-0189\n';
  const view = await lookAtFile(house, manager, file);
  const [row] = await readRowsOf(house, manager, view.id, '?outcome=likely');
  expect([row?.row, row?.likely?.row]).toEqual([3, 2]);
  await house
    .as(manager)
    .post(`/imports/${view.id}/decisions`, { decision: 'same', rows: [{ source: 'file', row: 3 }] });
  expect((await doIt(house, manager, view.id, 'agree')).totals).toMatchObject({ created: 1, matched: 1 });
});

test('columns can be meant otherwise than guessed, and another sheet is guessed anew', async () => {
  const answer = await house.as(manager).upload('/imports', 'A,B\nTheo Falk,Evening\n', 'x.csv');
  const { id, version } = bodyOf<{ id: string; version: number }>(answer);
  const columns = { fullName: 'a', program: 'b' };
  const changed = await house
    .as(manager)
    .put(`/imports/${id}/columns`, { record: 'participant', columns, version });
  expect(changed.status).toBe(200);
  const view = await doIt(house, manager, id, 'look');
  expect(view.totals).toMatchObject({ created: 1 });
  const done = await doIt(house, manager, id, 'agree');
  expect(done.state).toBe('done');
  const [theo] = await listed('falk');
  expect(theo?.programIds).toEqual([place.otherProgramId]);
});

test('of two who change one import the later is told', async () => {
  const answer = await house.as(manager).upload('/imports', 'First name\nGus\n', 'x.csv');
  const { id, version } = bodyOf<{ id: string; version: number }>(answer);
  const body = { record: 'participant', columns: { chosenName: 'first_name' }, version };
  expect((await house.as(manager).put(`/imports/${id}/columns`, body)).status).toBe(200);
  const late = await house.as(admin).put(`/imports/${id}/columns`, body);
  expect([late.status, bodyOf<{ code: string }>(late).code]).toEqual([409, 'imports/changed-meanwhile']);
});

test('an import thrown away is gone from the list, and its file is destroyed', async () => {
  const { id, version } = await lookAtFile(house, manager, 'First name\nHeron\n');
  expect((await house.as(manager).post(`/imports/${id}/discard`, { version })).status).toBe(200);
  const { imports } = bodyOf<ImportList>(await house.as(manager).get('/imports'));
  expect(imports.some((one) => one.id === id)).toBe(false);
  const { rows } = await sql`select from import_files where import_id = ${id}::uuid and sealed is not null
    union all select from import_rows where import_id = ${id}::uuid`.execute(house.database.behind.db);
  expect(rows).toEqual([]);
});

test('a file nobody agrees to is destroyed after two weeks', async () => {
  const { id } = await lookAtFile(house, manager, 'First name\nForgotten\n');
  await sql`update imports set moved_at = now() - interval '15 days' where id = ${id}::uuid`.execute(
    house.database.behind.db,
  );
  const { sweepImports } = await import('./actions/sweep.ts');
  const signal = new AbortController().signal;
  await sweepImports({ access: house.app.access, orgId: place.orgId, requestId: 'sweep', signal });
  expect((await readIt(house, manager, id)).state).toBe('discarded');
  expect((await readIt(house, manager, id)).file).toBeUndefined();
});

test.each([
  ['an older Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'x.xls'],
  ['nothing', Buffer.alloc(0), 'x.csv'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'x.csv'],
])('%s is refused with a sentence on what to do', async (_what, bytes, name) => {
  const answer = await house.as(manager).upload('/imports', bytes, name);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ code: 'imports/refused' });
  expect(bodyOf<{ detail: string }>(answer).detail).toMatch(/^This .*\./);
});

test('a file larger than is read is refused before it is looked at', async () => {
  const answer = await house.as(manager).upload('/imports', Buffer.alloc(25_000_001, 'a'), 'x.csv');
  expect([answer.status, bodyOf<{ code: string }>(answer).code]).toEqual([400, 'kernel/too-large']);
});

test('nobody unknown, no coach and no participant comes near an import', async () => {
  const { id } = await lookAtFile(house, manager, 'First name\nJune\n');
  const maya = await aParticipant(house, place);
  for (const path of ['/imports', `/imports/${id}`, `/imports/${id}/rows`, `/imports/${id}/rows.csv`]) {
    expect([path, (await house.as({ kind: 'nobody' }).get(path)).status]).toEqual([path, 401]);
    expect([path, (await house.as(coach).get(path)).status]).toEqual([path, 403]);
    expect([path, (await house.as(maya).get(path)).status]).toEqual([path, 403]);
  }
  for (const deed of ['look', 'agree', 'go-on', 'discard', 'undo', 'restore']) {
    const path = `/imports/${id}/${deed}`;
    expect([deed, (await house.as({ kind: 'nobody' }).post(path, { version: 1 })).status]).toEqual([
      deed,
      401,
    ]);
    expect([deed, (await house.as(manager).post(path, { version: 'x', more: 1 })).status]).toEqual([
      deed,
      400,
    ]);
    expect([deed, (await house.as(coach).post(path, { version: 1 })).status]).toEqual([deed, 403]);
  }
  expect((await house.as(coach).upload('/imports', 'First name\nJune\n', 'x.csv')).status).toBe(403);
  expect((await house.as(admin).post(`/imports/${id}/decisions`, { decision: 'same' })).status).toBe(403);
});

test('another organization sees nothing of it, and recognizes no row', async () => {
  const elsewhere = await anOrganization(house, { name: 'Elsewhere' });
  const theirs = await aManager(house, elsewhere);
  const { id } = await lookAtFile(house, manager, people);
  expect((await house.as(theirs).get(`/imports/${id}`)).status).toBe(404);
  expect((await house.as(theirs).post(`/imports/${id}/agree`, { version: 3 })).status).toBe(404);
  expect(bodyOf<ImportList>(await house.as(theirs).get('/imports')).imports).toEqual([]);
  const view: ImportView = await lookAtFile(house, theirs, people);
  expect(view.totals).toMatchObject({ created: 3, matched: 1 });
  expect(view.seenBefore).toBeUndefined();
});

test('what cannot be done now is refused with a sentence', async () => {
  const view = await bringIn(house, manager, 'First name\nLinnet\n');
  const again = await house.as(manager).post(`/imports/${view.id}/agree`, { version: view.version });
  expect([again.status, bodyOf<{ code: string }>(again).code]).toEqual([409, 'imports/not-now']);
  const restored = await house.as(manager).post(`/imports/${view.id}/restore`, { version: view.version });
  expect(restored.status).toBe(409);
});

test('opening an import, its rows and an imported line takes at most eight statements each', async () => {
  const { id } = await lookAtFile(house, manager, people);
  const [anselm] = await listed('anselm');
  const costs = await Promise.all(
    ['/imports', `/imports/${id}`, `/imports/${id}/rows`, `/participants/${anselm?.id}/line`].map(
      async (path) => (await house.as(manager).get(path)).statements,
    ),
  );
  expect(Math.max(...costs)).toBeLessThanOrEqual(8);
});
