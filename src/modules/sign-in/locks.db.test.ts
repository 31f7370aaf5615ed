import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { sweep } from './actions/sweep.ts';
import { anAccount, aPassword, aStaffActor } from './testing/accounts.ts';
import { lookBehind } from './testing/behind.ts';
import { aBrowser } from './testing/browser.ts';

let house: House;
let now = new Date('2026-11-20T09:00:00Z');
beforeAll(async () => {
  house = await openHouse({ now: () => now });
});
afterAll(() => house?.close());

const asApp = (statement: string) =>
  sql.raw<Record<string, unknown>>(statement).execute(house.database.app.db);

describe('the app role, before it knows an organization', () => {
  it.each(['accounts', 'sessions', 'passkeys', 'recovery_codes', 'invitations', 'tokens'])(
    'sees no row of %s',
    async (table) => {
      const account = await anAccount(house.app);
      await aBrowser(house.app.server).post('/sign-in', { login: account.login, password: aPassword });
      expect((await asApp(`select * from ${table}`)).rows).toEqual([]);
    },
  );

  it('reads and forgets no counted try but through the functions', async () => {
    await expect(asApp('select * from sign_in_tries')).rejects.toThrow(/permission denied/);
    await expect(asApp('delete from sign_in_tries')).rejects.toThrow(/permission denied/);
  });

  it('cannot take an account, a session or an invitation away without a trace', async () => {
    for (const table of ['accounts', 'sessions', 'invitations', 'tokens']) {
      await expect(asApp(`delete from ${table}`)).rejects.toThrow(/permission denied/);
    }
  });
});

describe('nothing of the way in', () => {
  it('lies in the database as it was typed', async () => {
    const account = await anAccount(house.app);
    const browser = aBrowser(house.app.server);
    await browser.post('/sign-in', { login: account.login, password: aPassword });
    const admin = house.as(aStaffActor(account.orgId));
    const invitation = await admin.post(`/accounts/${account.id}/invitation`);
    const token = await admin.post('/tokens', { name: 'x', roles: ['coach'], scopes: ['*'] });
    const totp = await browser.post('/account/totp');
    const secrets = [
      aPassword,
      browser.cookies.get('__Host-session'),
      (invitation.body as { code: string }).code,
      (token.body as { secret: string }).secret,
      totp.body.secret,
    ];
    const kept = await lookBehind(
      house,
      `select a::text || s::text || i::text || t::text as text from accounts a, sessions s, invitations i, tokens t
       where a.id = '${account.id}' and s.org_id = a.org_id and i.org_id = a.org_id and t.org_id = a.org_id`,
    );
    expect(kept).toHaveLength(1);
    expect(secrets.filter((secret) => String(kept[0]?.text).includes(String(secret)))).toEqual([]);
  });
});

describe('the nightly sweep', () => {
  it('removes what is a month old and keeps what still counts', async () => {
    const account = await anAccount(house.app);
    const signIn = (password: string) =>
      aBrowser(house.app.server).post('/sign-in', { login: account.login, password });
    await signIn(aPassword);
    await signIn('not this one');
    const mine = `select count(*)::int as n from sessions where org_id = '${account.orgId}'`;
    const tries = 'select count(*)::int as n from sign_in_tries';
    now = new Date(now.getTime() + 40 * 86_400_000);
    await signIn(aPassword);
    expect(await lookBehind(house, mine)).toEqual([{ n: 2 }]);
    const context = { access: house.app.access, orgId: account.orgId, requestId: 'test' };
    await sweep({ ...context, signal: new AbortController().signal });
    expect(await lookBehind(house, mine)).toEqual([{ n: 1 }]);
    const [left] = await lookBehind(house, tries);
    // The address of the good sign-in a moment ago.
    expect(left).toEqual({ n: 1 });
  });
});
