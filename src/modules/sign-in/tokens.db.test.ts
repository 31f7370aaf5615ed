import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { anOrganization } from '../organizations/testing.ts';
import { changeAccess, endAccess, makeTokenFor } from './index.ts';
import { MadeToken, NewToken } from './schema.ts';
import type { TestAccount } from './testing/accounts.ts';
import { anAccount, aPassword, aStaffActor, asAdministrator } from './testing/accounts.ts';
import { lookBehind } from './testing/behind.ts';
import { aBrowser } from './testing/browser.ts';

let house: House;
let now = new Date('2026-11-20T09:00:00Z');
const pass = (seconds: number): void => {
  now = new Date(now.getTime() + seconds * 1000);
};

const nightly = { name: 'Nightly report', roles: ['evaluator'], scopes: ['engagement.*'] };

beforeAll(async () => {
  house = await openHouse({ now: () => now });
});
afterAll(() => house?.close());

const administrator = (): Promise<TestAccount> => anAccount(house.app, { roles: ['admin'] });

async function made(by: TestAccount, token: object = nightly): Promise<MadeToken> {
  const answer = await house.as(aStaffActor(by.orgId, ['admin'], by.id)).post('/tokens', token);
  expect(answer.status).toBe(201);
  return MadeToken.parse(answer.body);
}

/** What the script sees: 401 when nobody knows it, 403 when it is known and this is not its to do. */
const knock = async (secret: string): Promise<number> =>
  (await aBrowser(house.app.server).get('/tokens', { authorization: `Bearer ${secret}` })).status;

describe('a token', () => {
  it('is known by its secret, which the database does not hold', async () => {
    const admin = await administrator();
    const { secret } = await made(admin);
    expect(secret).toMatch(/^tl_[\w-]{43}$/);
    expect(await knock(secret)).toBe(403);
    expect(await knock(`${secret}x`)).toBe(401);
    const rows = await lookBehind(
      house,
      `select count(*) as n from tokens where secret_hash = '${secret}'::bytea`,
    );
    expect(rows[0]?.n).toBe(0);
  });

  it('does nothing outside its scopes and roles, and makes no other token', async () => {
    const admin = await administrator();
    const { secret } = await made(admin, { ...nightly, roles: ['admin'], scopes: ['*'] });
    const script = aBrowser(house.app.server);
    const bearer = { authorization: `Bearer ${secret}` };
    expect((await script.post('/tokens', nightly, bearer)).status).toBe(403);
    expect((await script.get('/account', bearer)).status).toBe(403);
    expect((await script.post(`/accounts/${admin.id}/invitation`, undefined, bearer)).status).toBe(403);
  });

  it('names only what can be done here, and programs that are here', async () => {
    const place = await anOrganization(house);
    const elsewhere = await anOrganization(house);
    const admin = await anAccount(house.app, { roles: ['admin'], orgId: place.orgId });
    const ask = (token: object) =>
      house.as(aStaffActor(admin.orgId, ['admin'], admin.id)).post('/tokens', { ...nightly, ...token });
    const refused = (field: string, code: string) => ({ status: 400, code, fields: { [field]: code } });
    for (const scopes of [['reports.*'], ['line.read', 'line.reed'], ['lin.*']])
      expect((await ask({ scopes })).body).toMatchObject(refused('scopes', 'sign-in/unknown-scope'));
    for (const programIds of [[newId()], [place.programId, elsewhere.programId]])
      expect((await ask({ programIds })).body).toMatchObject(
        refused('programIds', 'sign-in/no-such-program'),
      );
    const good = { scopes: ['*', 'line.*', 'line.read'], programIds: [place.programId] };
    expect((await ask(good)).status).toBe(201);
  });

  it('is over at its day, at most a year away', async () => {
    const admin = await administrator();
    const { secret } = await made(admin, { ...nightly, expiresInDays: 30 });
    pass(29 * 86_400);
    expect(await knock(secret)).toBe(403);
    pass(86_400 + 1);
    expect(await knock(secret)).toBe(401);
    const asked = await house
      .as(aStaffActor(admin.orgId))
      .post('/tokens', { ...nightly, expiresInDays: 400 });
    expect(asked.status).toBe(400);
  });

  it('can be revoked, at once', async () => {
    const admin = await administrator();
    const { id, secret } = await made(admin);
    const caller = house.as(aStaffActor(admin.orgId));
    expect((await house.as(aStaffActor((await administrator()).orgId)).delete(`/tokens/${id}`)).status).toBe(
      404,
    );
    expect((await caller.delete(`/tokens/${id}`)).body).toEqual({ revoked: true });
    expect(await knock(secret)).toBe(401);
    expect((await caller.delete(`/tokens/${id}`)).status).toBe(404);
  });

  it('rests when whoever made it is no longer an administrator', async () => {
    const admin = await administrator();
    const { secret } = await made(admin);
    const access = (roles: string[]) =>
      asAdministrator(house.app, admin.orgId, (permit) =>
        changeAccess(permit, admin.id, { roles, programIds: [] }),
      );
    await access(['manager']);
    expect(await knock(secret)).toBe(401);
    await access(['admin']);
    expect(await knock(secret)).toBe(403);
    await asAdministrator(house.app, admin.orgId, (permit) => endAccess(permit, admin.id));
    expect(await knock(secret)).toBe(401);
  });

  it('made on the command line belongs to the installation', async () => {
    const admin = await administrator();
    const { secret } = await asAdministrator(house.app, admin.orgId, (permit) =>
      makeTokenFor(permit, NewToken.parse(nightly), house.app.access.rules().keys()),
    );
    await asAdministrator(house.app, admin.orgId, (permit) => endAccess(permit, admin.id));
    expect(await knock(secret)).toBe(403);
  });

  it('is listed by name with when it was last used, never with its secret', async () => {
    const admin = await administrator();
    const { id, secret } = await made(admin);
    await knock(secret);
    const { body } = await house.as(aStaffActor(admin.orgId)).get('/tokens');
    expect(body).toEqual({
      items: [
        {
          id,
          ...nightly,
          programIds: [],
          madeAt: now.toISOString(),
          madeBy: admin.id,
          expiresAt: new Date(now.getTime() + 90 * 86_400_000).toISOString(),
          lastUsedAt: now.toISOString(),
        },
      ],
    });
    expect(JSON.stringify(body)).not.toContain(secret);
  });

  it('wins over a cookie: a script that sends both acts as the script', async () => {
    const admin = await administrator();
    const browser = aBrowser(house.app.server);
    await browser.post('/sign-in', { login: admin.login, password: aPassword });
    expect((await browser.get('/tokens')).status).toBe(200);
    expect((await browser.get('/tokens', { authorization: 'Bearer tl_nonsense' })).status).toBe(401);
  });
});
