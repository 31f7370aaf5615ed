import { afterAll, beforeEach, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aManager } from '../people/testing.ts';
import { bodyOf, doIt, lookAtFile, readIt, readRowsOf } from './testing.ts';

const house: House = await openHouse();
let place: TestOrganization;
let manager: StaffActor;

beforeEach(async () => {
  place = await anOrganization(house);
  manager = await aManager(house, place);
});
afterAll(() => house.close());

const names = async (): Promise<string[]> =>
  bodyOf<{ items: { name: string }[] }>(await house.as(manager).get('/participants?limit=100')).items.map(
    ({ name }) => name,
  );

const file = `First name,Last name,Date of birth
Ada,Abel,01/10/1980
Bo,Bell,01/11/1981
Bo,Bell,01/11/1981
Cy,Cruz,01/12/1982
`;

const leave = (id: string, row: number, leftOut: boolean) =>
  house.as(manager).post(`/imports/${id}/left-out`, { rows: [{ source: 'file', row }], leftOut });

test('one row is left out, with those that say the same, counted as set aside, and nobody is made of it', async () => {
  const { id } = await lookAtFile(house, manager, file);
  expect((await leave(id, 3, true)).body).toEqual({ changed: 2 });
  const looked = await readIt(house, manager, id);
  expect(looked.totals).toMatchObject({ rows: 4, created: 2, matched: 0, setAside: { 'left-out': 2 } });
  const aside = await readRowsOf(house, manager, id, '?outcome=set-aside');
  expect(aside.map(({ row, reason, leftOut }) => [row, reason, leftOut])).toEqual([
    [3, 'left-out', true],
    [4, 'left-out', true],
  ]);
  const created = await readRowsOf(house, manager, id, '?outcome=created');
  expect(created.map(({ row }) => row)).toEqual([2, 5]);
  const done = await doIt(house, manager, id, 'agree');
  expect(done.totals).toMatchObject({ created: 2, matched: 0, setAside: { 'left-out': 2 } });
  expect(await names()).toEqual(['Ada Abel', 'Cy Cruz']);
  expect((await leave(id, 3, false)).status).toBe(409);
  // What was left out is not remembered as known: another time it may come in.
  expect((await lookAtFile(house, manager, file)).totals).toMatchObject({ created: 1, matched: 3 });
});

test('until somebody agrees a row that was left out is taken in again', async () => {
  const { id } = await lookAtFile(house, manager, file);
  await leave(id, 2, true);
  await leave(id, 2, false);
  expect((await doIt(house, manager, id, 'agree')).totals).toMatchObject({ created: 3, setAside: {} });
  expect(await names()).toEqual(['Ada Abel', 'Bo Bell', 'Cy Cruz']);
});

test('a line below the list that counts its people becomes nobody', async () => {
  const looked = await lookAtFile(house, manager, `${file}Total: 45 clients,,\n`);
  expect(looked.totals).toMatchObject({ created: 3, setAside: { 'totals-row': 1 } });
});

test('a program to be made is told with a kind guessed from its name, and made of the kind that is chosen', async () => {
  const list = 'First name,Last name,Program\nAda,Abel,Supported Employment North\nBo,Bell,Night school\n';
  const looked = await lookAtFile(house, manager, list);
  expect(looked.plan.programs).toEqual([
    { name: 'Night school', kind: 'coaching' },
    { name: 'Supported Employment North', kind: 'supported-employment' },
  ]);
  const chosen = { name: 'Night school', kind: 'vocational', version: looked.version };
  expect((await house.as(manager).put(`/imports/${looked.id}/program-kind`, chosen)).status).toBe(200);
  await doIt(house, manager, looked.id, 'agree');
  const { programs } = bodyOf<{ programs: { name: string; kind: string }[] }>(
    await house.as(manager).get('/organization'),
  );
  const kinds = new Map(programs.map(({ name, kind }) => [name, kind]));
  expect(kinds.get('Night school')).toBe('vocational');
  expect(kinds.get('Supported Employment North')).toBe('supported-employment');
});

test('where not all values of a column fit, those that do not are named', async () => {
  const list = `Name,DOB\n${['01/10/1980', '01/11/1981', '02/12/1982', '03/14/1983', 'about 40']
    .map((born, at) => `Ada ${'ABCDE'[at]}bel,${born}`)
    .join('\n')}\n`;
  const sent = await house.as(manager).upload('/imports', list, 'list.csv');
  const view = await readIt(house, manager, bodyOf<{ id: string }>(sent).id);
  expect(view.file?.columns[1]).toMatchObject({ unfit: { count: 1, examples: ['about 40'] } });
  expect(view.file?.columns[0]?.unfit).toBeUndefined();
});
