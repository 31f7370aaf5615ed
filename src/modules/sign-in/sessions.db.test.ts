import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { changeAccess, endAccess, findAccount, listAccess } from './index.ts';
import type { TestAccount } from './testing/accounts.ts';
import { anAccount, aPassword, asAdministrator } from './testing/accounts.ts';
import { lookBehind } from './testing/behind.ts';
import type { Browser } from './testing/browser.ts';
import { aBrowser } from './testing/browser.ts';

let house: House;
let now = new Date('2026-11-20T09:00:00Z');
const hour = 3600;
const day = 24 * hour;
const pass = (seconds: number): void => {
  now = new Date(now.getTime() + seconds * 1000);
};

async function signedIn(account: TestAccount, userAgent?: string): Promise<Browser> {
  const browser = aBrowser(house.app.server, userAgent ? { userAgent } : {});
  const { status } = await browser.post('/sign-in', { login: account.login, password: aPassword });
  expect(status).toBe(200);
  return browser;
}
const isIn = async (browser: Browser): Promise<boolean> => (await browser.get('/account')).status === 200;

beforeAll(async () => {
  house = await openHouse({ now: () => now });
});
afterAll(() => house?.close());

describe('a session', () => {
  it('of a staff member is over after twelve hours without use', async () => {
    const browser = await signedIn(await anAccount(house.app));
    pass(11 * hour);
    expect(await isIn(browser)).toBe(true);
    pass(11 * hour);
    expect(await isIn(browser)).toBe(true);
    pass(12 * hour + 1);
    expect(await isIn(browser)).toBe(false);
  });

  it('of a staff member is over after seven days, however much it is used', async () => {
    const browser = await signedIn(await anAccount(house.app));
    for (let at = 0; at < 16; at += 1) {
      pass(10 * hour);
      expect(await isIn(browser)).toBe(true);
    }
    pass(9 * hour);
    expect(await isIn(browser)).toBe(false);
  });

  it('of a participant lasts ninety days', async () => {
    const account = await anAccount(house.app, { kind: 'participant', roles: [] });
    const browser = await signedIn(account);
    pass(89 * day);
    expect(await isIn(browser)).toBe(true);
    pass(day + 1);
    expect(await isIn(browser)).toBe(false);
  });

  it('notes when it was last used at most every five minutes', async () => {
    const account = await anAccount(house.app);
    const browser = await signedIn(account);
    const seen = async () => {
      const rows = await lookBehind(
        house,
        `select extract(epoch from last_seen_at)::int as seen from sessions where account_id = '${account.id}'`,
      );
      return Number(rows[0]?.seen);
    };
    const first = await seen();
    pass(4 * 60);
    await browser.get('/account');
    expect(await seen()).toBe(first);
    pass(2 * 60);
    await browser.get('/account');
    expect(await seen()).toBe(first + 360);
  });
});

describe('one’s own sessions', () => {
  it('are listed with the device they are on, this one marked', async () => {
    const account = await anAccount(house.app);
    await signedIn(
      account,
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1',
    );
    pass(60);
    const here = await signedIn(account);
    const { body } = await here.get('/account/sessions');
    expect(body.items).toMatchObject([
      { device: 'Firefox, Linux', current: true, how: 'password' },
      { device: 'Safari, iPhone', current: false, how: 'password' },
    ]);
  });

  it('are ended one by one: a lost phone opens nothing from then on', async () => {
    const account = await anAccount(house.app);
    const [phone, here] = [await signedIn(account), await signedIn(account)];
    const { body } = await phone.get('/account/sessions');
    const mine = (body.items as { id: string; current: boolean }[]).find((one) => one.current);
    expect((await here.delete(`/account/sessions/${mine?.id}`)).body).toEqual({ ended: 1 });
    expect([await isIn(phone), await isIn(here)]).toEqual([false, true]);
  });

  it('are ended all at once, this one kept unless it is to end as well', async () => {
    const account = await anAccount(house.app);
    const [one, other, here] = [await signedIn(account), await signedIn(account), await signedIn(account)];
    expect((await here.post('/account/sessions/end-all', {})).body).toEqual({ ended: 2 });
    expect([await isIn(one), await isIn(other), await isIn(here)]).toEqual([false, false, true]);
    expect((await here.post('/account/sessions/end-all', { keepThis: false })).body).toEqual({ ended: 1 });
    expect(here.cookies.has('__Host-session')).toBe(false);
  });

  it('are one’s own: nobody ends another’s', async () => {
    const [mine, theirs] = [await anAccount(house.app), await anAccount(house.app)];
    const victim = await signedIn(theirs);
    const { body } = await victim.get('/account/sessions');
    const [target] = body.items as { id: string }[];
    expect((await (await signedIn(mine)).delete(`/account/sessions/${target?.id}`)).status).toBe(404);
    expect(await isIn(victim)).toBe(true);
  });

  it('end with a changed password, all but the one it was changed in', async () => {
    const account = await anAccount(house.app);
    const [elsewhere, here] = [await signedIn(account), await signedIn(account)];
    const next = 'a different river';
    const changed = await here.post('/account/password', { current: aPassword, next });
    expect(changed).toMatchObject({ status: 200, body: { changed: true, sessionsEnded: 1 } });
    expect([await isIn(elsewhere), await isIn(here)]).toEqual([false, true]);
    const again = aBrowser(house.app.server);
    expect((await again.post('/sign-in', { login: account.login, password: aPassword })).status).toBe(401);
    expect((await again.post('/sign-in', { login: account.login, password: next })).status).toBe(200);
  });
});

describe('a change of what somebody may do', () => {
  const change = (account: TestAccount, roles: string[], programIds: string[] = []) =>
    asAdministrator(house.app, account.orgId, (permit) =>
      changeAccess(permit, account.id, { roles, programIds }),
    );

  it('signs them out everywhere, at once', async () => {
    const account = await anAccount(house.app);
    const browser = await signedIn(account);
    await change(account, ['coach', 'manager']);
    expect(await isIn(browser)).toBe(false);
  });

  it('signs nobody out when nothing changed, in whatever order the roles are told', async () => {
    const account = await anAccount(house.app, { roles: ['coach', 'manager'] });
    const browser = await signedIn(account);
    await change(account, ['manager', 'coach']);
    expect(await isIn(browser)).toBe(true);
  });

  it('that takes everything away ends the session within the same request', async () => {
    const account = await anAccount(house.app);
    const browser = await signedIn(account);
    await asAdministrator(house.app, account.orgId, (permit) => endAccess(permit, account.id));
    expect(await isIn(browser)).toBe(false);
    const again = await aBrowser(house.app.server).post('/sign-in', {
      login: account.login,
      password: aPassword,
    });
    expect(again.status).toBe(401);
  });

  it('in one organization does nothing in another', async () => {
    const account = await anAccount(house.app);
    const other = await anAccount(house.app);
    const browser = await signedIn(account);
    await asAdministrator(house.app, other.orgId, (permit) => endAccess(permit, account.id));
    expect(await isIn(browser)).toBe(true);
    expect(
      await asAdministrator(house.app, other.orgId, (permit) => findAccount(permit, account.id)),
    ).toBeUndefined();
  });

  it('shows in the list of who may do what', async () => {
    const account = await anAccount(house.app);
    await signedIn(account);
    await change(account, ['manager']);
    const listed = await asAdministrator(house.app, account.orgId, (permit) =>
      listAccess(permit, [account.id]),
    );
    expect(listed).toEqual([
      {
        id: account.id,
        kind: 'staff',
        login: account.login,
        version: 2,
        roles: ['manager'],
        programIds: [],
        status: 'active',
        lastSignInAt: now,
        failedTries: 0,
        twoStep: false,
      },
    ]);
  });
});
