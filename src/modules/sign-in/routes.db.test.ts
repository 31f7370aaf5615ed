import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nobody } from '../../kernel/access/index.ts';
import type { AnyRoute } from '../../kernel/http/route.ts';
import { verbOf } from '../../kernel/http/route.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { policy } from './policy.ts';
import { redirects, routes } from './routes.ts';
import { anAccount, aPassword, aStaffActor } from './testing/accounts.ts';
import { aBrowser } from './testing/browser.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const all: readonly AnyRoute[] = [...routes, ...redirects];
const nameOf = (row: AnyRoute): string => `${verbOf(row).verb} ${verbOf(row).path}`;
const isBehindDoor = (row: AnyRoute): boolean =>
  Object.entries(policy).some(([action, rule]) => action === row.needs && rule.about !== 'door');

const send = (caller: ReturnType<House['as']>, row: AnyRoute, body: unknown) => {
  const { verb, path } = verbOf(row);
  const address = path.replace(':id', newId());
  if (verb === 'get') return caller.get(address);
  return verb === 'delete' ? caller.delete(address) : caller[verb](address, body);
};

describe('an address behind the door', () => {
  it.each(all.filter(isBehindDoor).map((row) => [nameOf(row), row] as const))(
    'asks whoever is not signed in to do that first: %s',
    async (_name, row) => {
      expect(await send(house.as(nobody), row, { nonsense: true })).toMatchObject({
        status: 401,
        body: { code: 'kernel/sign-in' },
      });
    },
  );

  it('refuses what it does not know, naming the field', async () => {
    const admin = house.as(aStaffActor(newId()));
    const token = await admin.post('/tokens', { name: '', roles: ['emperor'], scopes: ['a b'], surprise: 1 });
    expect(token).toMatchObject({ status: 400, body: { code: 'kernel/invalid' } });
    expect(Object.keys((token.body as { fields: object }).fields).toSorted()).toEqual([
      'name',
      'roles.0',
      'scopes.0',
      'surprise',
    ]);
    expect((await admin.post('/account/password', {})).status).toBe(400);
    expect((await admin.post('/account/totp/confirm', { code: ['a'] })).status).toBe(400);
    expect((await admin.post('/account/passkeys', { response: { id: '💥' } })).status).toBe(400);
  });

  it('finds nothing under an id that is none, or that is another organization’s', async () => {
    const admin = house.as(aStaffActor(newId()));
    const { id } = await anAccount(house.app);
    for (const one of ['nonsense', id, newId()]) {
      expect((await admin.post(`/accounts/${one}/invitation`)).status).toBe(404);
      expect((await admin.delete(`/accounts/${one}/totp`)).status).toBe(404);
      expect((await admin.delete(`/tokens/${one}`)).status).toBe(404);
      expect((await admin.delete(`/account/sessions/${one}`)).status).toBe(404);
      expect((await admin.delete(`/account/passkeys/${one}`)).status).toBe(404);
      expect((await admin.post(`/participants/${one}/sign-in-code`)).status).toBe(404);
    }
  });

  it('says no to a coach where an administrator is needed', async () => {
    const coach = house.as(aStaffActor(newId(), ['coach']));
    const token = { name: 'x', roles: ['coach'], scopes: ['*'] };
    expect((await coach.get('/tokens')).status).toBe(403);
    expect((await coach.post('/tokens', token)).status).toBe(403);
    expect((await coach.delete(`/tokens/${newId()}`)).status).toBe(403);
    expect((await coach.post(`/accounts/${newId()}/invitation`)).status).toBe(403);
  });
});

describe('the door itself', () => {
  const knock = (path: string, body: unknown) => aBrowser(house.app.server).post(path, body);

  it.each([
    ['/sign-in', {}],
    ['/sign-in', { login: 'a', password: 'b', remember: true }],
    ['/sign-in', { login: 'a', password: 'x'.repeat(10_000) }],
    ['/sign-in', { login: { $ne: '' }, password: ['x'] }],
    ['/sign-in/code', { code: '' }],
    ['/sign-in/totp', {}],
    ['/sign-in/invitation', { code: 'x' }],
    ['/sign-in/passkey', { response: {} }],
  ])('%s refuses %o before anything is looked up', async (path, body) => {
    const answer = await knock(path, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'kernel/invalid' } });
    expect(answer.statements).toBe(0);
  });

  it('refuses a form that another website sent', async () => {
    const { login } = await anAccount(house.app);
    const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    const answer = await aBrowser(house.app.server).post('/sign-in', { login, password: aPassword }, headers);
    expect(answer).toMatchObject({ status: 403, body: { code: 'kernel/foreign-origin' } });
  });

  it('lets nobody’s password or code into the audit or an answer', async () => {
    const { login } = await anAccount(house.app);
    const browser = aBrowser(house.app.server);
    const answer = await browser.post('/sign-in', { login, password: 'a secret of mine' });
    expect(JSON.stringify(answer.body)).not.toContain('a secret of mine');
    expect(JSON.stringify(answer.body)).not.toContain(login);
  });
});
