import { TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { TotpStart } from './schema.ts';
import type { TestAccount } from './testing/accounts.ts';
import { anAccount, aPassword, aStaffActor } from './testing/accounts.ts';
import { lookBehind } from './testing/behind.ts';
import type { Browser } from './testing/browser.ts';
import { aBrowser } from './testing/browser.ts';

let house: House;
let now = new Date('2026-11-20T09:00:00Z');
const pass = (seconds: number): void => {
  now = new Date(now.getTime() + seconds * 1000);
};

interface WithTwoStep {
  account: TestAccount;
  /** The browser it was turned on in. */
  browser: Browser;
  recoveryCodes: string[];
  /** What the authenticator app shows now. */
  code(): string;
}

const Codes = z.object({ recoveryCodes: z.array(z.string()) });

async function withTwoStep(): Promise<WithTwoStep> {
  const account = await anAccount(house.app);
  const browser = aBrowser(house.app.server);
  await browser.post('/sign-in', { login: account.login, password: aPassword });
  const { secret } = TotpStart.parse((await browser.post('/account/totp')).body);
  const code = (): string => new TOTP({ secret }).generate({ timestamp: now.getTime() });
  const confirmed = await browser.post('/account/totp/confirm', { code: code() });
  pass(30);
  return { account, browser, recoveryCodes: Codes.parse(confirmed.body).recoveryCodes, code };
}

async function half(account: TestAccount): Promise<Browser> {
  const browser = aBrowser(house.app.server);
  const answer = await browser.post('/sign-in', { login: account.login, password: aPassword });
  expect(answer).toMatchObject({ status: 200, body: { next: 'totp' } });
  return browser;
}

beforeAll(async () => {
  house = await openHouse({ now: () => now });
});
beforeEach(() => pass(86_400 * 2));
afterAll(() => house?.close());

describe('the second step', () => {
  it('is asked after the password, and only then is anybody signed in', async () => {
    const { account, code } = await withTwoStep();
    const browser = await half(account);
    expect((await browser.get('/account')).status).toBe(401);
    expect(await browser.post('/sign-in/totp', { code: code() })).toMatchObject({
      status: 200,
      body: { next: 'done' },
    });
    expect((await browser.get('/account')).body).toMatchObject({ twoStep: true, recoveryCodesLeft: 10 });
  });

  it('takes a code once: seen over a shoulder, it opens nothing', async () => {
    const { account, code } = await withTwoStep();
    const seen = code();
    expect((await (await half(account)).post('/sign-in/totp', { code: seen })).status).toBe(200);
    expect((await (await half(account)).post('/sign-in/totp', { code: seen })).status).toBe(401);
  });

  it('forgives a phone whose clock is half a minute off, not one that is two minutes off', async () => {
    const { account, code } = await withTwoStep();
    const early = code();
    pass(30);
    expect((await (await half(account)).post('/sign-in/totp', { code: early })).status).toBe(200);
    const old = code();
    pass(120);
    expect((await (await half(account)).post('/sign-in/totp', { code: old })).status).toBe(401);
  });

  it('takes each recovery code once, however it is typed', async () => {
    const { account, recoveryCodes } = await withTwoStep();
    expect(new Set(recoveryCodes).size).toBe(10);
    const [first = ''] = recoveryCodes;
    const typed = first.toLowerCase().replace('-', ' ');
    const browser = await half(account);
    expect((await browser.post('/sign-in/totp', { code: typed })).status).toBe(200);
    expect((await browser.get('/account')).body).toMatchObject({ recoveryCodesLeft: 9 });
    expect((await (await half(account)).post('/sign-in/totp', { code: first })).status).toBe(401);
  });

  it('leaves a line in the audit for a right password and a wrong code: somebody may know the password', async () => {
    const { account } = await withTwoStep();
    await (await half(account)).post('/sign-in/totp', { code: '000000' });
    const rows = await lookBehind(
      house,
      `select actor_id, outcome from audit_events where org_id = '${account.orgId}' and action = 'sign-in.fail'`,
    );
    expect(rows).toEqual([{ actor_id: account.id, outcome: 'done' }]);
  });

  it('cannot be guessed: after a few wrong codes one has to wait, wherever one is', async () => {
    const { account } = await withTwoStep();
    const waits: number[] = [];
    for (let at = 0; at < 60; at += 1) {
      const elsewhere = aBrowser(house.app.server, { ip: `198.51.100.${at}` });
      const first = await elsewhere.post('/sign-in', { login: account.login, password: aPassword });
      expect(first.body).toEqual({ next: 'totp' });
      waits.push((await elsewhere.post('/sign-in/totp', { code: String(100_000 + at) })).status);
    }
    expect(waits.filter((status) => status === 401)).toHaveLength(11);
    expect(waits.filter((status) => status === 429)).toHaveLength(49);
  });

  it('does not lock out the person’s own device while somebody guesses', async () => {
    const { account, browser, code } = await withTwoStep();
    await browser.post('/sign-in', { login: account.login, password: aPassword });
    await browser.post('/sign-in/totp', { code: code() });
    for (let at = 0; at < 20; at += 1) {
      await (await half(account)).post('/sign-in/totp', { code: String(100_000 + at) });
    }
    pass(30);
    await browser.post('/sign-in', { login: account.login, password: aPassword });
    expect((await browser.post('/sign-in/totp', { code: code() })).status).toBe(200);
  });

  it('waits ten minutes, then one starts again', async () => {
    const { account, code } = await withTwoStep();
    const browser = await half(account);
    pass(601);
    expect(await browser.post('/sign-in/totp', { code: code() })).toMatchObject({
      status: 410,
      body: { code: 'sign-in/start-again' },
    });
  });

  it('belongs to the browser in which the password was typed', async () => {
    const { account, code } = await withTwoStep();
    await half(account);
    expect((await aBrowser(house.app.server).post('/sign-in/totp', { code: code() })).status).toBe(410);
  });
});

describe('turning the second step on and off', () => {
  it('needs a first code, so that nobody locks themselves out with a picture they did not scan', async () => {
    const account = await anAccount(house.app);
    const browser = aBrowser(house.app.server);
    await browser.post('/sign-in', { login: account.login, password: aPassword });
    const { uri } = TotpStart.parse((await browser.post('/account/totp')).body);
    expect(uri).toMatch(/^otpauth:\/\/totp\/Throughline:.*issuer=Throughline&secret=[A-Z2-7]{32}/);
    expect((await browser.post('/account/totp/confirm', { code: '000000' })).status).toBe(400);
    const again = aBrowser(house.app.server);
    expect((await again.post('/sign-in', { login: account.login, password: aPassword })).body).toEqual({
      next: 'done',
    });
  });

  it('off needs a code as well: a session left open is not enough', async () => {
    const { account, browser, code } = await withTwoStep();
    expect((await browser.delete('/account/totp', { code: '000000' })).status).toBe(400);
    expect((await browser.delete('/account/totp', { code: code() })).body).toEqual({ twoStep: false });
    const again = aBrowser(house.app.server);
    expect((await again.post('/sign-in', { login: account.login, password: aPassword })).body).toEqual({
      next: 'done',
    });
  });

  it('off by an administrator ends every session of somebody who lost their phone', async () => {
    const { account, browser } = await withTwoStep();
    const coach = house.as(aStaffActor(account.orgId, ['coach', 'manager']));
    expect((await coach.delete(`/accounts/${account.id}/totp`)).status).toBe(403);
    const stranger = house.as(aStaffActor((await anAccount(house.app)).orgId));
    expect((await stranger.delete(`/accounts/${account.id}/totp`)).status).toBe(404);
    expect((await house.as(aStaffActor(account.orgId)).delete(`/accounts/${account.id}/totp`)).status).toBe(
      200,
    );
    expect((await browser.get('/account')).status).toBe(401);
    const again = aBrowser(house.app.server);
    expect((await again.post('/sign-in', { login: account.login, password: aPassword })).body).toEqual({
      next: 'done',
    });
  });

  it('keeps the secret sealed to its account: copied to another one it opens nothing', async () => {
    const { account, code } = await withTwoStep();
    const thief = await withTwoStep();
    await lookBehind(
      house,
      `update accounts set totp_sealed = (select totp_sealed from accounts where id = '${thief.account.id}')
       where id = '${account.id}'`,
    );
    const answer = await (await half(account)).post('/sign-in/totp', { code: thief.code() });
    expect(answer).toMatchObject({ status: 500, body: { code: 'kernel/cannot-unseal' } });
    expect(code()).toMatch(/^\d{6}$/);
  });
});
