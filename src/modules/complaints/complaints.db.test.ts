import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aManager, anAdmin, aParticipant, aStaffMember } from '../people/testing.ts';
import type { Complaints, OwnComplaints } from './schema.ts';

let house: House;
let admin: StaffActor;
let sam: StaffActor;
let manager: StaffActor;
let elsewhere: StaffActor;
let elsewherePlace: TestOrganization;
let maya: ParticipantActor;
let luz: ParticipantActor;

beforeAll(async () => {
  house = await openHouse();
  const place = await anOrganization(house);
  admin = await anAdmin(house, place);
  sam = await aCoach(house, place);
  manager = await aManager(house, place);
  maya = await aParticipant(house, place, { caseload: [sam] });
  luz = await aParticipant(house, place, { caseload: [sam], chosenName: 'Luz' });
  elsewherePlace = await anOrganization(house);
  elsewhere = await anAdmin(house, elsewherePlace);
});
afterAll(() => house.close());

const path = (id: string, what = '') => `/participants/${id}/complaints${what}`;
const complains = (by: Actor, about: ParticipantActor, said: string, over: object = {}) =>
  house.as(by).post(path(about.id), { id: newId(), said, ...over });
const own = async (by: ParticipantActor): Promise<OwnComplaints> =>
  (await house.as(by).get(path(by.id))).body as OwnComplaints;
const all = async (by: StaffActor): Promise<Complaints['complaints']> =>
  ((await house.as(by).get('/complaints')).body as Complaints).complaints;

test('a complaint is read by whoever keeps records, answered, and the answer read by whoever complained', async () => {
  const said = 'My letter lay open at the desk.';
  const { id } = (await complains(maya, maya, said)).body as { id: string };
  expect((await all(admin)).find((one) => one.id === id)).toMatchObject({ said, answers: [] });
  expect((await own(maya)).complaints[0]).toMatchObject({ said, answers: [] });
  const answer = { id: newId(), said: 'Letters are locked away from today on.' };
  expect((await house.as(admin).post(path(maya.id, `/${id}/answers`), answer)).status).toBe(201);
  expect((await house.as(admin).post(path(maya.id, `/${id}/answers`), answer)).body).toMatchObject({
    already: true,
  });
  expect((await own(maya)).complaints[0]?.answers.map((one) => one.said)).toEqual([answer.said]);
});

test('nobody of the team, no other participant and nobody elsewhere hears of it', async () => {
  const { id } = (await complains(luz, luz, 'Somebody read my plan.')).body as { id: string };
  for (const other of [sam, manager]) {
    expect((await house.as(other).get('/complaints')).status).toBe(403);
    expect((await house.as(other).get(path(luz.id))).status).toBe(403);
  }
  expect((await house.as(maya).get(path(luz.id))).status).toBe(404);
  expect((await complains(maya, luz, 'Not mine to say.')).status).toBe(404);
  expect(await all(elsewhere)).toEqual([]);
  const answer = { id: newId(), said: 'An answer' };
  expect((await house.as(elsewhere).post(path(luz.id, `/${id}/answers`), answer)).status).toBe(404);
  // The complaint of one is not answered under the name of another.
  expect((await house.as(admin).post(path(maya.id, `/${id}/answers`), answer)).status).toBe(404);
  const { entries } = (await house.as(sam).get(`/participants/${luz.id}/line`)).body as { entries: object[] };
  expect(JSON.stringify(entries)).not.toContain('Somebody read my plan.');
});

test('what came in on paper keeps its day, and waits first where nobody has answered', async () => {
  const { id } = (await complains(admin, luz, 'On paper.', { receivedOn: '2026-10-02' })).body as {
    id: string;
  };
  const [first, ...others] = await all(admin);
  expect(first?.answers).toEqual([]);
  expect([first, ...others].find((one) => one?.id === id)).toMatchObject({ receivedOn: '2026-10-02' });
  expect((await all(admin)).map(({ answers }) => answers.length)).toEqual([0, 0, 1]);
  expect((await complains(admin, luz, 'Ahead.', { receivedOn: '2099-01-01' })).body).toMatchObject({
    fields: { receivedOn: 'complaints/ahead' },
  });
});

test('an administrator is told whose they are where somebody answers for privacy, and reads none', async () => {
  const officer = await aStaffMember(house, elsewherePlace, { roles: ['privacy-officer'] });
  const hired = { name: 'Harriet', roles: ['privacy-officer'] };
  expect((await house.as(elsewhere).post('/staff', hired)).status).toBe(201);
  const there = await aParticipant(house, elsewherePlace);
  await complains(there, there, 'Somebody looked.');
  expect((await house.as(elsewhere).get('/complaints')).body).toMatchObject({
    complaints: [],
    officers: ['Harriet'],
  });
  expect((await all(officer)).map(({ said }) => said)).toEqual(['Somebody looked.']);
});

test('its words lie sealed', async () => {
  const rows = await house.database.behind.db
    .selectFrom('complaints' as never)
    .selectAll()
    .execute();
  expect(JSON.stringify(rows)).not.toContain('letter');
  expect(rows.length).toBeGreaterThan(0);
});
