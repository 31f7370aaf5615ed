import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import { nobody } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { findAccount } from '../sign-in/index.ts';
import { lookBehind } from '../sign-in/testing/behind.ts';
import { addStaff } from './adding-staff.ts';
import type { StaffList, StaffView } from './schema/staff.ts';
import { aCoach, aManager, aParticipant } from './testing.ts';

let house: House;
let place: TestOrganization;
let admin: StaffActor;
let coach: StaffActor;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  place = await anOrganization(house);
  coach = await aCoach(house, place);
  admin = { ...coach, roles: ['admin'], id: newId() };
  const asking = { actor: admin, requestId: 'test' };
  const login = `ruth-${admin.id}@example.org`;
  await house.app.access.permit('staff.manage', asking, (permit) =>
    addStaff(permit, {
      id: admin.id,
      name: 'Ruth',
      roles: ['admin'],
      login,
      password: 'a walk by the river',
    }),
  );
});
afterAll(() => house.close());

const newcomer = () => ({ name: 'Devon Tate', roles: ['coach'], programIds: [place.programId] });
const hire = async (): Promise<StaffView> =>
  (await house.as(admin).post('/staff', newcomer())).body as StaffView;

const member = async (id: string): Promise<StaffView> => {
  const { staff } = (await house.as(admin).get('/staff')).body as StaffList;
  const found = staff.find((one) => one.id === id);
  if (!found) throw new Error('Nobody by that id.');
  return found;
};

describe('a new colleague', () => {
  test('is added by an administrator and waits for an invitation', async () => {
    expect((await house.as(nobody).post('/staff', newcomer())).status).toBe(401);
    expect((await house.as(admin).post('/staff', { ...newcomer(), roles: [] })).status).toBe(400);
    expect((await house.as(admin).post('/staff', { ...newcomer(), programIds: [newId()] })).status).toBe(400);
    expect((await house.as(coach).post('/staff', newcomer())).status).toBe(403);
    expect((await house.as(await aManager(house, place)).post('/staff', newcomer())).status).toBe(403);
    const added = await house.as(admin).post('/staff', newcomer());
    expect(added.status).toBe(201);
    expect(added.statements).toBeLessThanOrEqual(8);
    expect(added.body).toMatchObject({ access: { roles: ['coach'], status: 'invited' } });
  });

  test('gets roles that this release knows and no other', async () => {
    const family = await house.as(admin).post('/staff', { ...newcomer(), roles: ['family'] });
    expect(family.status).toBe(400);
  });
});

describe('colleagues', () => {
  test('see names and roles; how someone signs in is the administrator’s to know', async () => {
    await hire();
    const list = async (actor: StaffActor) => ((await house.as(actor).get('/staff')).body as StaffList).staff;
    expect((await list(coach)).find((one) => one.name === 'Ruth')?.access).toEqual({
      roles: ['admin'],
      programIds: [],
    });
    expect((await list(admin)).find((one) => one.name === 'Ruth')?.access?.login).toContain('ruth-');
    const maya = await aParticipant(house, place);
    expect((await house.as(maya).get('/staff')).status).toBe(403);
  });

  test('are edited one after the other: the later editor sees both versions', async () => {
    const { id } = await hire();
    const change = { name: 'Devon T.', version: 1 };
    expect((await house.as(coach).put(`/staff/${id}`, change)).status).toBe(403);
    expect((await house.as(admin).put(`/staff/${id}`, change)).body).toMatchObject({
      name: 'Devon T.',
      version: 2,
    });
    const late = await house.as(admin).put(`/staff/${id}`, { ...change, name: 'D.' });
    expect(late.body).toMatchObject({ status: 409, yours: { name: 'D.' }, theirs: { name: 'Devon T.' } });
    const elsewhere = await anOrganization(house);
    const stranger = { ...admin, orgId: elsewhere.orgId };
    expect((await house.as(stranger).put(`/staff/${id}`, change)).status).toBe(404);
  });

  test('get other roles and programs', async () => {
    const { id } = await hire();
    const access = { roles: ['clinician'], programIds: [place.otherProgramId] };
    const body = { ...access, version: 1 };
    expect((await house.as(coach).post(`/staff/${id}/access`, body)).status).toBe(403);
    const given = await house.as(admin).post(`/staff/${id}/access`, body);
    expect(given.statements).toBeLessThanOrEqual(8);
    expect((await member(id)).access).toMatchObject({ ...access, version: 2 });
    expect((await house.as(admin).post(`/staff/${newId()}/access`, body)).status).toBe(404);
  });

  test('two who change the same access: the later one is told, and shown both', async () => {
    const { id } = await hire();
    const give = (roles: string[]) => house.as(admin).post(`/staff/${id}/access`, { roles, version: 1 });
    expect((await give(['clinician'])).status).toBe(200);
    expect((await give(['manager'])).body).toMatchObject({
      status: 409,
      yours: { roles: ['manager'] },
      theirs: { roles: ['clinician'], version: 2 },
    });
    expect((await member(id)).access?.roles).toEqual(['clinician']);
  });
});

describe('somebody leaves', () => {
  test('their access ends, their caseload is free, their history stays', async () => {
    const { id } = await hire();
    const devon: StaffActor = { ...coach, id, programIds: [] };
    const maya = await aParticipant(house, place, { caseload: [devon] });
    expect((await house.as(devon).get(`/participants/${maya.id}`)).status).toBe(200);
    const left = await house.as(admin).post(`/staff/${id}/end`);
    expect(left.statements).toBeLessThanOrEqual(8);
    expect((await member(id)).access?.status).toBe('ended');
    expect((await member(id)).endedOn).toMatch(/^\d{4}-/);
    expect((await house.as(admin).post(`/staff/${newId()}/end`)).status).toBe(404);
    expect((await house.as(devon).get(`/participants/${maya.id}`)).status).toBe(404);
    const view = await house.as(coach).get(`/participants/${maya.id}`);
    expect(view.body).toMatchObject({ caseload: [{ staffName: 'Devon Tate', endedReason: 'left' }] });
  });

  test('the only administrator cannot, nor give the role away', async () => {
    const refused = { status: 409, code: 'people/last-administrator' };
    expect((await house.as(admin).post(`/staff/${admin.id}/end`)).body).toMatchObject(refused);
    const demoted = await house.as(admin).post(`/staff/${admin.id}/access`, { roles: ['coach'], version: 1 });
    expect(demoted.body).toMatchObject(refused);
    const account = await house.app.access.permit(
      'staff.manage',
      { actor: admin, requestId: 'test' },
      (permit) => findAccount(permit, admin.id),
    );
    expect(account?.status).toBe('active');
  });
});

describe('somebody comes back', () => {
  const signsIn = (login: string) =>
    house.as(nobody).post('/sign-in', { login, password: 'seven tall herons wade' });
  const accepts = (code: string, password: string) =>
    house.as(nobody).post('/sign-in/invitation', { code, login: 'nobody-else', password });

  test('by a fresh invitation alone: the old password and the old sessions stay without effect', async () => {
    const { id } = await hire();
    const invitation = await house.as(admin).post(`/accounts/${id}/invitation`);
    const login = `devon-${id}@example.org`;
    const body = {
      code: (invitation.body as { code: string }).code,
      login,
      password: 'seven tall herons wade',
    };
    expect((await house.as(nobody).post('/sign-in/invitation', body)).status).toBe(200);
    await house.as(admin).post(`/staff/${id}/end`);
    const back = await house.as(admin).post(`/staff/${id}/restore`);
    expect(back.status).toBe(200);
    expect(back.statements).toBeLessThanOrEqual(8);
    const restored = await member(id);
    expect(restored).toMatchObject({ access: { roles: ['coach'], status: 'invited' } });
    expect(restored.endedOn).toBeUndefined();
    expect((await signsIn(login)).status).toBe(401);
    const open = await lookBehind(
      house,
      `select count(*) as n from sessions where account_id = '${id}' and ended_at is null`,
    );
    expect(open[0]?.n).toBe(0);
    expect((await accepts((back.body as { code: string }).code, 'eight tall herons wade')).status).toBe(200);
    expect((await member(id)).access?.status).toBe('active');
  });

  test('is an administrator’s to decide, stands in the audit, and is refused for somebody who never left', async () => {
    const { id } = await hire();
    await house.as(admin).post(`/staff/${id}/end`);
    expect((await house.as(coach).post(`/staff/${id}/restore`)).status).toBe(403);
    expect((await house.as(admin).post(`/staff/${newId()}/restore`)).status).toBe(404);
    const stranger = { ...admin, orgId: (await anOrganization(house)).orgId };
    expect((await house.as(stranger).post(`/staff/${id}/restore`)).status).toBe(404);
    expect((await house.as(admin).post(`/staff/${id}/restore`)).status).toBe(200);
    expect((await house.as(admin).post(`/staff/${id}/restore`)).body).toMatchObject({
      status: 409,
      code: 'people/not-ended',
    });
    const told = await lookBehind(
      house,
      `select detail from audit_events where subject_id = '${id}' and detail ? 'restored' and outcome = 'done'`,
    );
    expect(told).toHaveLength(1);
  });
});
