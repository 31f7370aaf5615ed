import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aManager, anAdmin, aParticipant } from '../people/testing.ts';
import type { Breaches, BreachView } from './schema.ts';

let house: House;
let admin: StaffActor;
let elsewhere: StaffActor;

beforeAll(async () => {
  house = await openHouse({ now: () => new Date('2026-04-20T15:00:00Z') });
  admin = await anAdmin(house, await anOrganization(house));
  elsewhere = await anAdmin(house, await anOrganization(house));
});
afterAll(() => house.close());

const entry = (over: object = {}) => ({
  discoveredOn: '2026-03-01',
  what: 'A letter went to the house next door and came back opened.',
  people: 1,
  inOneState: 1,
  verdict: 'presumed',
  factors: { information: '', who: '', seen: '', mended: '' },
  told: {},
  ...over,
});
const add = (over: object = {}) => house.as(admin).post('/breaches', { id: newId(), ...entry(over) });
const read = async (by = admin): Promise<BreachView[]> =>
  ((await house.as(by).get('/breaches')).body as Breaches).breaches;
const change = (id: string, version: number, over: object = {}) =>
  house.as(admin).put(`/breaches/${id}`, { ...entry(over), version });

test('an entry says whom to tell by which day, and that they were told', async () => {
  const { id } = (await add()).body as { id: string };
  const dutyOf = async (whom: string) =>
    (await read()).find((one) => one.id === id)?.duties.find((duty) => duty.whom === whom);
  expect(await dutyOf('people')).toEqual({ whom: 'people', by: '2026-04-30', state: 'soon' });
  expect(await dutyOf('secretary')).toMatchObject({ by: '2027-03-01', state: 'ahead' });
  expect((await change(id, 1, { told: { people: '2026-04-18' } })).status).toBe(200);
  expect(await dutyOf('people')).toMatchObject({ state: 'told', toldOn: '2026-04-18' });
});

test('every version stays, and whoever writes over one that is not the latest sees both', async () => {
  const { id } = (await add({ what: 'First.' })).body as { id: string };
  expect((await change(id, 1, { what: 'Second.' })).body).toMatchObject({ version: 2, what: 'Second.' });
  expect((await change(id, 1, { what: 'Third.' })).body).toMatchObject({
    status: 409,
    code: 'breaches/changed-meanwhile',
    yours: { what: 'Third.' },
    theirs: { what: 'Second.', version: 2 },
  });
  const rows = await house.database.behind.db
    .selectFrom('breaches' as never)
    .select(['version', 'what'] as never)
    .where('id' as never, '=', id as never)
    .orderBy('version' as never)
    .execute();
  expect(rows).toEqual([
    { version: 1, what: 'First.' },
    { version: 2, what: 'Second.' },
  ]);
});

test('two who write over the same version at once: one is kept, the other is told', async () => {
  const { id } = (await add()).body as { id: string };
  const answers = await Promise.all([
    change(id, 1, { what: 'One of two.' }),
    change(id, 1, { what: 'The other.' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await read()).find((one) => one.id === id)?.version).toBe(2);
});

test('the chance of harm is low only with all four factors; sent twice it stands once', async () => {
  const factors = { information: 'A first name', who: 'A neighbor', seen: '', mended: 'Handed back' };
  expect((await add({ verdict: 'low', factors })).body).toMatchObject({
    status: 400,
    fields: { 'factors.seen': 'breaches/factor-missing' },
  });
  const whole = { id: newId(), ...entry({ verdict: 'low', factors: { ...factors, seen: 'Not opened' } }) };
  expect((await house.as(admin).post('/breaches', whole)).body).toEqual({ id: whole.id, already: false });
  expect((await house.as(admin).post('/breaches', whole)).body).toEqual({ id: whole.id, already: true });
  expect((await read()).find((one) => one.id === whole.id)?.duties).toEqual([]);
});

test('nobody else reads or changes it, neither in this organization nor in another', async () => {
  const place = await anOrganization(house);
  const coach = await aCoach(house, place);
  const others = [
    coach,
    await aManager(house, place),
    await aParticipant(house, place, { caseload: [coach] }),
  ];
  for (const other of others) expect((await house.as(other).get('/breaches')).status).toBe(403);
  const { id } = (await add()).body as { id: string };
  expect(await read(elsewhere)).toEqual([]);
  expect((await house.as(elsewhere).put(`/breaches/${id}`, { ...entry(), version: 1 })).status).toBe(404);
});
