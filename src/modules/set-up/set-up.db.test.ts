import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import { nobody } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const answers = (over = {}) => ({
  organizationName: 'Harbor Street Center',
  language: 'en',
  timeZone: 'America/New_York',
  siteName: 'Harbor Street',
  program: { name: 'Coaching', kind: 'coaching' },
  success: ['quality-of-life', 'social-reintegration'],
  part2Status: 'undetermined',
  helplineConfirmed: true,
  administrator: { name: 'Ruth Bell', login: 'ruth@example.org', password: 'a walk by the river' },
  ...over,
});

const count = async (table: string): Promise<number> => {
  const rows = await house.database.behind.db
    .selectFrom(table as never)
    .selectAll()
    .execute();
  return rows.length;
};

test('eight answers and an administrator make the place, and she is signed in', async () => {
  const done = await house.as(nobody).post('/set-up', answers());
  expect(done.status).toBe(201);
  const cookie = String(done.headers['set-cookie']).split(';')[0] ?? '';
  const session = await house.app.server.inject({ url: '/api/session', headers: { cookie } });
  expect(session.json()).toMatchObject({
    signedIn: true,
    setUp: true,
    invented: false,
    person: { name: 'Ruth Bell', roles: ['admin', 'manager'] },
    organization: { name: 'Harbor Street Center' },
  });
  const place = await house.app.server.inject({ url: '/api/organization', headers: { cookie } });
  expect(place.json()).toMatchObject({
    part2: { status: 'undetermined', effective: 'program' },
    success: ['quality-of-life', 'social-reintegration'],
    sites: [{ name: 'Harbor Street' }],
    programs: [{ name: 'Coaching', kind: 'coaching', success: ['quality-of-life', 'social-reintegration'] }],
  });
});

test('the first account can do all that a working place needs: administer, manage, and coach if they say so', async () => {
  const administrator = { ...answers().administrator, alsoRoles: ['coach'] };
  const done = await house.as(nobody).post('/set-up', answers({ administrator }));
  const headers = { cookie: String(done.headers['set-cookie']).split(';')[0] ?? '' };
  const read = async (url: string) => house.app.server.inject({ url: `/api${url}`, headers });
  expect((await read('/session')).json()).toMatchObject({ person: { roles: ['admin', 'manager', 'coach'] } });
  for (const page of ['/duplicates', '/participants', '/staff', '/imports'])
    expect([page, (await read(page)).statusCode]).toEqual([page, 200]);
});

test('answers that do not fit are named, and nothing is made', async () => {
  const wrong = await house.as(nobody).post('/set-up', answers({ timeZone: 'Nowhere', success: [] }));
  expect(wrong.status).toBe(400);
  expect(Object.keys((wrong.body as { fields: object }).fields).toSorted()).toEqual(['success', 'timeZone']);
  const administrator = { name: 'Ruth', login: 'ruth@example.org', password: 'short' };
  const weak = await house.as(nobody).post('/set-up', answers({ administrator }));
  expect(weak.status).toBe(400);
  expect(await count('organizations')).toBe(0);
  expect(await count('sites')).toBe(0);
});

test('a help line of their own stands at the door from the first day; half of one is refused', async () => {
  const half = await house.as(nobody).post('/set-up', answers({ helpLineName: 'Warm line' }));
  expect(half.body).toMatchObject({
    status: 400,
    fields: { helpLineNumber: 'organizations/help-line-whole' },
  });
  const line = { helpLineName: 'Warm line', helpLineNumber: '(315) 555-0111' };
  expect((await house.as(nobody).post('/set-up', answers(line))).status).toBe(201);
  const door = await house.app.server.inject({ url: '/api/session' });
  expect(door.json().organization).toMatchObject({
    helpLine: { name: 'Warm line', number: '(315) 555-0111' },
  });
});

test('a second set-up is refused, whoever asks', async () => {
  await house.as(nobody).post('/set-up', answers());
  const again = await house.as(nobody).post('/set-up', answers({ organizationName: 'Second' }));
  expect(again.body).toMatchObject({ status: 409, code: 'set-up/already-done' });
  const stranger: StaffActor = {
    kind: 'staff',
    id: newId(),
    orgId: newId(),
    roles: ['admin'],
    programIds: [],
  };
  expect((await house.as(stranger).post('/set-up', answers())).status).toBe(409);
  expect(await count('organizations')).toBe(1);
});

test('of two people who set up at the same moment exactly one does', async () => {
  const logins = ['one', 'two', 'three'].map((name) => ({
    name,
    login: `${name}@example.org`,
    password: 'a walk by the river',
  }));
  const both = await Promise.all(
    logins.map((administrator) => house.as(nobody).post('/set-up', answers({ administrator }))),
  );
  expect(both.map((answer) => answer.status).toSorted()).toEqual([201, 409, 409]);
  expect(await count('organizations')).toBe(1);
  expect(await count('staff')).toBe(1);
  expect(await count('accounts')).toBe(1);
});
