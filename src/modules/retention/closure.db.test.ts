import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { Answer, House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aManager, aParticipant, aPrivacyOfficer } from '../people/testing.ts';
import { provisionalSchedule } from './domain.ts';
import type { KeepingView, Overview, RequestView } from './schema.ts';
import { age, anEntryBy, behind, setSchedule, tablesWith } from './testing.ts';

let house: House;
let place: TestOrganization;
let officer: StaffActor;
let sam: StaffActor;
let maya: ParticipantActor;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());
beforeEach(async () => {
  place = await anOrganization(house);
  officer = await aPrivacyOfficer(house, place);
  sam = await aCoach(house, place);
  maya = await aParticipant(house, place, { chosenName: 'Maya' });
});

const ask = (actor: Parameters<House['as']>[0], body: object = { id: newId(), wish: 'erase' }) =>
  house.as(actor).post(`/participants/${maya.id}/closure-request`, body);
const decide = (actor: StaffActor, requestId: string, outcome: string, reason = 'Board decision 12') =>
  house.as(actor).post(`/participants/${maya.id}/closure-requests/${requestId}/decide`, { outcome, reason });
const asked = async (): Promise<RequestView> => (await ask(maya)).body as RequestView;
const keeping = async (): Promise<KeepingView> =>
  (await house.as(maya).get(`/participants/${maya.id}/record`)).body as KeepingView;
const set = (over: object): Promise<Answer> => {
  const { notBeforeAge: _, ...plain } = provisionalSchedule;
  return setSchedule(house, officer, { ...plain, source: 'State law 1.2', ...over });
};

test('only the participant asks for closure of their record', async () => {
  expect((await ask({ kind: 'nobody' })).status).toBe(401);
  expect((await ask(maya, { id: newId(), wish: 'vanish' })).status).toBe(400);
  expect((await ask(await aParticipant(house, place))).status).toBe(404);
  expect((await ask(sam)).status).toBe(403);
  expect((await ask(maya)).status).toBe(201);
});

test('a request shows its clock to the privacy officer and the manager, and to no coach', async () => {
  const request = await asked();
  const manager = await aManager(house, place);
  for (const actor of [officer, manager]) {
    const overview = (await house.as(actor).get('/retention')).body as Overview;
    expect(overview.requests).toMatchObject([{ id: request.id, name: 'Maya Rivera', wish: 'erase' }]);
    const days = (Date.parse(request.answerBy) - Date.parse(overview.today)) / 86_400_000;
    expect(days).toBe(30);
  }
  expect((await house.as(sam).get('/retention')).status).toBe(403);
  expect(((await house.as(officer).get('/retention')).body as Overview).mayDecide).toBe(true);
  expect(((await house.as(manager).get('/retention')).body as Overview).mayDecide).toBe(false);
});

test('asking twice is one request, and taking it back leaves none', async () => {
  const first = await asked();
  expect((await asked()).id).toBe(first.id);
  expect((await keeping()).request?.id).toBe(first.id);
  await house.as(maya).post(`/participants/${maya.id}/closure-request/withdraw`);
  expect((await keeping()).request).toBeUndefined();
  expect((await house.as(maya).post(`/participants/${maya.id}/closure-request/withdraw`)).status).toBe(404);
  expect((await asked()).id).not.toBe(first.id);
  expect(((await house.as(officer).get('/retention')).body as Overview).requests).toHaveLength(1);
});

test('a reason is asked of whoever decides, and a manager or coach does not decide', async () => {
  const { id } = await asked();
  expect((await decide(officer, id, 'kept', '')).status).toBe(400);
  expect((await decide(sam, id, 'kept')).status).toBe(403);
  expect((await decide(await aManager(house, place), id, 'kept')).status).toBe(403);
  expect((await decide(officer, id, 'kept')).status).toBe(200);
  expect((await decide(officer, id, 'closed')).body).toMatchObject({ code: 'retention/answered-already' });
});

test('retention may forbid an erasure, and says until when', async () => {
  const { id } = await asked();
  await set({ years: 7 });
  const refused = await decide(officer, id, 'erased');
  const { keepUntil } = await keeping();
  expect(refused).toMatchObject({ status: 409, body: { code: 'retention/must-keep', keepUntil } });
  expect((refused.body as { detail: string }).detail).toContain('State law 1.2) keeps this record until');
  await decide(officer, id, 'kept', 'State law keeps it seven years');
  expect(await keeping()).toMatchObject({
    mayErase: false,
    request: { outcome: 'kept', reason: 'State law keeps it seven years', keepUntil },
  });
});

test('where the law lets them, the person’s wish destroys the record before its time', async () => {
  await anEntryBy(house, maya, { mood: 'zzwishmood' });
  const { id } = await asked();
  await set({ onRequest: true });
  expect((await keeping()).mayErase).toBe(true);
  expect((await decide(officer, id, 'erased')).status).toBe(200);
  expect(await tablesWith(house, 'zzwishmood')).toEqual([]);
  const rows = await behind<{ basis: string; reason: string | null }>(
    house,
    `select e.basis, r.reason from erasures e join closure_requests r on r.id = '${id}' where e.org_id = '${place.orgId}'`,
  );
  expect(rows).toEqual([{ basis: 'asked', reason: null }]);
});

test('a record whose time is over is erased on request whatever the schedule says of requests', async () => {
  const { id } = await asked();
  await set({ years: 1 });
  await age(house, [maya.id], 3);
  expect((await decide(officer, id, 'erased')).status).toBe(200);
});

test('a legal hold stops an erasure that was asked for, and nothing of the decision stays', async () => {
  const { id } = await asked();
  await set({ onRequest: true });
  await house.as(officer).post(`/participants/${maya.id}/holds`, { id: newId(), reason: 'A claim is open' });
  expect(await decide(officer, id, 'erased')).toMatchObject({
    status: 409,
    body: { code: 'retention/on-hold' },
  });
  expect(await keeping()).toMatchObject({ onHold: true, request: { id } });
  expect((await keeping()).request?.outcome).toBeUndefined();
});

test('a participant learns that a hold stands, never why or by whom', async () => {
  await house.as(officer).post(`/participants/${maya.id}/holds`, { id: newId(), reason: 'zzsubpoena' });
  const record = await house.as(maya).get(`/participants/${maya.id}/record`);
  expect(JSON.stringify(record.body)).not.toContain('zzsubpoena');
  expect((record.body as KeepingView).onHold).toBe(true);
});

test('holds are placed and lifted with a reason, by those who keep records', async () => {
  const path = `/participants/${maya.id}/holds`;
  const hold = { id: newId(), reason: 'Subpoena' };
  expect((await house.as({ kind: 'nobody' }).post(path, hold)).status).toBe(401);
  expect((await house.as(officer).post(path, { id: hold.id })).status).toBe(400);
  expect((await house.as(sam).post(path, hold)).status).toBe(403);
  const elsewhere = await aPrivacyOfficer(house, await anOrganization(house));
  expect((await house.as(elsewhere).post(path, hold)).status).toBe(404);
  expect((await house.as(officer).post(path, hold)).status).toBe(201);
  expect((await house.as(officer).post(path, hold)).status).toBe(201);
  expect((await house.as(officer).post(`${path}/${hold.id}/lift`, {})).status).toBe(400);
  expect((await house.as(officer).post(`${path}/${newId()}/lift`, { reason: 'Over' })).status).toBe(404);
  expect((await house.as(officer).post(`${path}/${hold.id}/lift`, { reason: 'Over' })).status).toBe(200);
});

test('whoever places a hold finds the person by the beginning of a name or number', async () => {
  const devon = await aParticipant(house, place, {
    chosenName: 'Devon',
    familyName: 'Okafor',
    externalIds: ['HC-4711'],
  });
  const find = async (actor: StaffActor, q: string) =>
    house.as(actor).get(`/retention/people?q=${encodeURIComponent(q)}`);
  expect((await find(sam, 'Devon')).status).toBe(403);
  expect((await find(officer, 'x')).status).toBe(400);
  for (const q of ['dev', 'okafor dev', '4711'])
    expect((await find(officer, q)).body).toMatchObject({ items: [{ participantId: devon.id }] });
  expect((await find(officer, 'nobody of that name')).body).toEqual({ items: [] });
});
