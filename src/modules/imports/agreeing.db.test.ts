import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aManager, anAdmin, aStaffMember } from '../people/testing.ts';
import type { ImportView } from './schema/import.ts';
import { bodyOf, doIt, lookAtFile, readIt, readRowsOf } from './testing.ts';

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

const loose = (name: string): string =>
  `First name,Last name,Date of birth,Notes\nAda,${name},03/14/1985,x\nBo,${name},11/25/1990,y\n`;

/** As the page does: the columns are said, with the program or that it is none. */
async function bringInWith(actor: StaffActor, content: string, program: string | null): Promise<ImportView> {
  const sent = await house.as(actor).upload('/imports', content, 'list.csv');
  const { columns, id, version } = await readIt(house, actor, bodyOf<{ id: string }>(sent).id);
  const changed = await house.as(actor).put(`/imports/${id}/columns`, { ...columns, program, version });
  expect(changed.status).toBe(200);
  return doIt(house, actor, id, 'look');
}

test('where there is one program it is chosen beforehand, and none of them is an answer that is kept', async () => {
  const sent = await house.as(manager).upload('/imports', loose('Tarn'), 'list.csv');
  const open = await readIt(house, manager, bodyOf<{ id: string }>(sent).id);
  const organization = bodyOf<{ programs: { name: string; closedOn: string | null }[] }>(
    await house.as(manager).get('/organization'),
  );
  const standing = organization.programs.filter((one) => one.closedOn === null);
  expect(open.columns?.program).toBe(standing.length === 1 ? standing[0]?.name : undefined);
  const none = await bringInWith(manager, loose('Tarn'), null);
  expect(none.columns?.program).toBeNull();
});

test('whoever brings people in is told before agreeing whom they will not see, and takes them on in one step', async () => {
  const both = await aStaffMember(house, place, { roles: ['admin', 'coach'], name: 'Ina Both' });
  const looked = await bringInWith(both, loose('Loosely'), null);
  expect(looked.seeing).toEqual({
    unseen: [{ reason: 'nowhere', count: 2 }],
    onlyManagers: 2,
    withoutCoach: 2,
  });
  expect((await readIt(house, admin, looked.id)).seeing?.unseen).toEqual([{ reason: 'role', count: 2 }]);
  expect((await readIt(house, manager, looked.id)).seeing).toEqual({
    unseen: [],
    onlyManagers: 2,
    withoutCoach: 2,
  });
  const done = await doIt(house, both, looked.id, 'agree');
  expect(done.seeing).toEqual({
    unseen: [{ reason: 'nowhere', count: 2 }],
    onlyManagers: 2,
    withoutCoach: 2,
  });
  expect(done.mayTake).toBe(true);
  expect((await readRowsOf(house, both, done.id)).map((row) => row.name)).toEqual([undefined, undefined]);
  const taken = await house.as(both).post(`/imports/${done.id}/take`);
  expect(taken.body).toEqual({ assigned: 2 });
  const own = bodyOf<Listed>(await house.as(both).get('/participants?search=loosely')).items;
  expect(own.map((one) => [one.name, one.coaches.map((member) => member.name)])).toEqual([
    ['Ada Loosely', ['Ina Both']],
    ['Bo Loosely', ['Ina Both']],
  ]);
  expect((await readIt(house, both, done.id)).seeing).toEqual({
    unseen: [],
    onlyManagers: 0,
    withoutCoach: 0,
  });
  expect((await readRowsOf(house, both, done.id)).map((row) => row.name)).toEqual([
    'Ada Loosely',
    'Bo Loosely',
  ]);
});

test('a manager assigns those who are with nobody to a coach and a program at once; nobody else does', async () => {
  const { id } = await doIt(house, admin, (await bringInWith(admin, loose('Adrift'), null)).id, 'agree');
  expect((await house.as(admin).post(`/imports/${id}/take`)).status).toBe(403);
  expect((await house.as(admin).post(`/imports/${id}/assign`, { staffId: coach.id })).status).toBe(403);
  const other = await aStaffMember(house, place, { roles: ['admin', 'coach'] });
  expect((await readIt(house, other, id)).mayTake).toBe(false);
  expect((await house.as(other).post(`/imports/${id}/take`)).body).toMatchObject({
    status: 409,
    code: 'imports/not-yours-to-take',
  });
  const path = `/imports/${id}/assign`;
  expect((await house.as(manager).post(path, {})).status).toBe(400);
  expect((await house.as(manager).post(path, { staffId: other.orgId })).status).toBe(400);
  const to = { staffId: coach.id, programId: place.programId };
  expect((await house.as(manager).post(path, to)).body).toEqual({ assigned: 2 });
  expect(await listed('adrift')).toMatchObject([
    { programIds: [place.programId], coaches: [{ name: 'Sam Ortiz' }] },
    { programIds: [place.programId], coaches: [{ name: 'Sam Ortiz' }] },
  ]);
  expect((await house.as(manager).post(path, to)).body).toEqual({ assigned: 0 });
});

test('dates that could be two days are asked about with their own examples, and none is dropped for it', async () => {
  const file =
    'First name,Last name,Date of birth\nEda,Vail,3/4/1985\nOle,Vail,29/2/2001\nUna,Vail,5/6/1990\n';
  const sent = await house.as(manager).upload('/imports', file, 'list.csv');
  const {
    columns,
    id,
    version,
    file: described,
  } = await readIt(house, manager, bodyOf<{ id: string }>(sent).id);
  expect(described?.columns[2]?.undecidedDates).toEqual({
    evidence: 'assumed',
    examples: [
      { given: '3/4/1985', mdy: '1985-03-04', dmy: '1985-04-03' },
      { given: '5/6/1990', mdy: '1990-05-06', dmy: '1990-06-05' },
    ],
  });
  await house
    .as(manager)
    .put(`/imports/${id}/columns`, { ...columns, version, dateOrders: { birthDate: 'dmy' } });
  const view = await doIt(house, manager, id, 'look');
  expect(view.columns?.dateOrders).toEqual({ birthDate: 'dmy' });
  expect((await readRowsOf(house, manager, id)).map((row) => row.says)).toEqual([
    ['Eda Vail', { day: '1985-04-03' }],
    ['Ole Vail'],
    ['Una Vail', { day: '1990-06-05' }],
  ]);
  expect(view.file?.findings).toEqual([
    { field: 'birthDate', code: 'date-impossible', count: 1, values: ['29/2/2001'], more: 0 },
  ]);
});

test('rows above and below the list are shown by what they say while the file is here', async () => {
  const file = 'Our list of 2026,,\nFirst name,Last name,Phone\nIvy,Reed,315-555-0188\nTotal,1,\n';
  const view = await lookAtFile(house, manager, file);
  const aside = await readRowsOf(house, manager, view.id, '?outcome=set-aside');
  expect(aside.map(({ row, says }) => [row, says])).toEqual([
    [1, ['Our list of 2026']],
    [4, ['Total', '1']],
  ]);
});
