import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { endAccess } from './index.ts';
import { anAccount, aPassword, asAdministrator } from './testing/accounts.ts';
import { lookBehind } from './testing/behind.ts';
import type { Browser } from './testing/browser.ts';
import { aBrowser } from './testing/browser.ts';

let house: House;
const visit = (ip?: string): Browser => aBrowser(house.app.server, ip ? { ip } : {});

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

describe('signing in with a password', () => {
  it('opens a session by which the next request is recognised', async () => {
    const { login } = await anAccount(house.app);
    const browser = visit();
    const answer = await browser.post('/sign-in', { login, password: aPassword });
    expect(answer).toMatchObject({ status: 200, body: { next: 'done' } });
    expect(browser.cookies.get('__Host-session')).toMatch(/^[\w-]{43}$/);
    const account = await browser.get('/account');
    expect(account).toMatchObject({ status: 200, body: { login, hasPassword: true, twoStep: false } });
  });

  it('does not mind capitals and spaces around the name', async () => {
    const { login } = await anAccount(house.app);
    const typed = ` ${login.toUpperCase()} `;
    expect((await visit().post('/sign-in', { login: typed, password: aPassword })).status).toBe(200);
  });

  it('keeps the cookie from scripts and other sites, and the token out of the database', async () => {
    const { login } = await anAccount(house.app);
    const browser = visit();
    const answer = await browser.post('/sign-in', { login, password: aPassword });
    const cookie = [answer.headers['set-cookie']]
      .flat()
      .find((line) => String(line).startsWith('__Host-session'));
    expect(cookie).toMatch(/; Path=\/; Secure; SameSite=Lax; HttpOnly; Max-Age=604800$/);
    const token = browser.cookies.get('__Host-session') ?? '';
    const rows = await lookBehind(
      house,
      `select count(*) as n from sessions where token_hash = '${token}'::bytea`,
    );
    expect(rows[0]?.n).toBe(0);
  });

  it('gives one answer, at one cost, for a wrong password, an unknown name and an account that has ended', async () => {
    const known = await anAccount(house.app);
    const over = await anAccount(house.app);
    await asAdministrator(house.app, over.orgId, (permit) => endAccess(permit, over.id));
    const wrong = await visit('198.51.100.1').post('/sign-in', {
      login: known.login,
      password: 'not this one',
    });
    const nobody = await visit('198.51.100.2').post('/sign-in', {
      login: 'nobody@example.org',
      password: aPassword,
    });
    const ended = await visit('198.51.100.3').post('/sign-in', { login: over.login, password: aPassword });
    for (const answer of [wrong, nobody, ended]) {
      expect(answer).toMatchObject({ status: 401, body: { code: 'sign-in/not-recognized' } });
      expect(answer.statements).toBe(wrong.statements);
      expect({ ...answer.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it('is refused where the account has no password yet', async () => {
    const { login } = await anAccount(house.app, { password: undefined });
    expect((await visit().post('/sign-in', { login, password: aPassword })).status).toBe(401);
  });

  it('ends the session that this browser held before', async () => {
    const { login } = await anAccount(house.app);
    const browser = visit();
    await browser.post('/sign-in', { login, password: aPassword });
    const copied = browser.copy();
    await browser.post('/sign-in', { login, password: aPassword });
    expect((await copied.get('/account')).status).toBe(401);
    expect((await browser.get('/account')).status).toBe(200);
  });

  it('leaves a line in the audit that says how, and how many wrong tries came before', async () => {
    const account = await anAccount(house.app);
    await visit('198.51.100.9').post('/sign-in', { login: account.login, password: 'not this one' });
    await visit('198.51.100.9').post('/sign-in', { login: account.login, password: aPassword });
    const rows = await lookBehind(
      house,
      `select actor_id, actor_kind, subject_id, detail from audit_events
       where org_id = '${account.orgId}' and action = 'sign-in.open'`,
    );
    expect(rows).toMatchObject([
      {
        actor_id: account.id,
        actor_kind: 'staff',
        subject_id: account.id,
        detail: { how: 'password', wrongTriesBefore: 1 },
      },
    ]);
  });

  it('is counted in statements: eight with its audit, one for a request that follows', async () => {
    const { login } = await anAccount(house.app);
    const browser = visit();
    const answer = await browser.post('/sign-in', { login, password: aPassword });
    expect(answer.statements).toBeLessThanOrEqual(8);
    const nobody = await visit().post('/sign-out');
    const somebody = await browser.post('/sign-out');
    // begin and commit; for somebody also the session's end. Who it is travels with begin, the audit with commit.
    expect([nobody.statements, somebody.statements]).toEqual([2, 3]);
  });

  it('takes a cookie that is nonsense for no cookie at all', async () => {
    const browser = visit();
    for (const nonsense of ['%', '%E0%A4%A', 'x'.repeat(3000), '']) {
      browser.cookies.set('__Host-session', nonsense);
      browser.cookies.set('__Host-device', nonsense);
      expect((await browser.get('/account')).status).toBe(401);
    }
    const { login } = await anAccount(house.app);
    expect((await browser.post('/sign-in', { login, password: aPassword })).status).toBe(200);
  });
});

describe('signing out', () => {
  it('ends the session, so that a copied cookie opens nothing', async () => {
    const { login } = await anAccount(house.app);
    const browser = visit();
    await browser.post('/sign-in', { login, password: aPassword });
    const copied = browser.copy();
    expect(await browser.post('/sign-out')).toMatchObject({ status: 200, body: { signedOut: true } });
    expect(browser.cookies.has('__Host-session')).toBe(false);
    expect((await copied.get('/account')).status).toBe(401);
  });
});
