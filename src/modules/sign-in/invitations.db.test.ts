import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tie } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { endAccess } from './index.ts';
import { OneTimeCode } from './schema.ts';
import type { TestAccount } from './testing/accounts.ts';
import { anAccount, aPassword, aStaffActor, asAdministrator } from './testing/accounts.ts';
import type { Browser } from './testing/browser.ts';
import { aBrowser } from './testing/browser.ts';

let house: House;
let now = new Date('2026-11-20T09:00:00Z');
const pass = (seconds: number): void => {
  now = new Date(now.getTime() + seconds * 1000);
};
const visit = (ip = '203.0.113.7'): Browser => aBrowser(house.app.server, { ip });

beforeAll(async () => {
  house = await openHouse({ now: () => now });
});
beforeEach(() => pass(2 * 86_400));
afterAll(() => house?.close());

async function invited(
  parts: Parameters<typeof anAccount>[1] = {},
): Promise<{ account: TestAccount; code: string }> {
  const account = await anAccount(house.app, { password: undefined, ...parts });
  return { account, code: await invite(account) };
}

async function invite(account: TestAccount): Promise<string> {
  const answer = await house.as(aStaffActor(account.orgId)).post(`/accounts/${account.id}/invitation`);
  expect(answer.status).toBe(201);
  return OneTimeCode.parse(answer.body).code;
}

describe('an invitation link', () => {
  it('greets the person, lets them choose a password, and signs them in', async () => {
    const { account, code } = await invited();
    const browser = visit();
    const greeting = await browser.get(`/sign-in/invitation/${code}`);
    expect(greeting).toMatchObject({ status: 200, body: { name: 'Ana Reyes', login: account.login } });
    const accepted = await browser.post('/sign-in/invitation', { code, password: aPassword });
    expect(accepted).toMatchObject({ status: 200, body: { next: 'done' } });
    expect((await browser.get('/account')).body).toMatchObject({ login: account.login, hasPassword: true });
    expect((await visit().post('/sign-in', { login: account.login, password: aPassword })).status).toBe(200);
  });

  it('opens once: used again it says so, and changes nothing', async () => {
    const { account, code } = await invited();
    await visit().post('/sign-in/invitation', { code, password: aPassword });
    const again = await visit().post('/sign-in/invitation', { code, password: 'another quiet river' });
    expect(again).toMatchObject({ status: 410, body: { code: 'sign-in/invitation-used' } });
    expect((await visit().get(`/sign-in/invitation/${code}`)).status).toBe(410);
    expect((await visit().post('/sign-in', { login: account.login, password: aPassword })).status).toBe(200);
  });

  it('sent twice at the same moment opens once', async () => {
    const { code } = await invited();
    const both = await Promise.all(
      ['one quiet river', 'two quiet rivers'].map((password) =>
        visit().post('/sign-in/invitation', { code, password }),
      ),
    );
    expect(both.map((answer) => answer.status).sort()).not.toEqual([200, 200]);
    expect(both.filter((answer) => answer.status === 200)).toHaveLength(1);
  });

  it('is good for seven days', async () => {
    const { code } = await invited();
    pass(7 * 86_400 + 1);
    const late = await visit().post('/sign-in/invitation', { code, password: aPassword });
    expect(late).toMatchObject({ status: 410, body: { code: 'sign-in/invitation-over' } });
  });

  it('is replaced by a newer one', async () => {
    const { account, code } = await invited();
    const newer = await invite(account);
    expect((await visit().get(`/sign-in/invitation/${code}`)).status).toBe(410);
    expect((await visit().get(`/sign-in/invitation/${newer}`)).status).toBe(200);
  });

  it('opens nothing once the person’s access has ended', async () => {
    const { account, code } = await invited();
    await asAdministrator(house.app, account.orgId, (permit) => endAccess(permit, account.id));
    expect((await visit().get(`/sign-in/invitation/${code}`)).status).toBe(404);
    const again = await house.as(aStaffActor(account.orgId)).post(`/accounts/${account.id}/invitation`);
    expect(again).toMatchObject({ status: 409, body: { code: 'sign-in/account-ended' } });
  });

  it('ends every session when it replaces a forgotten password', async () => {
    const account = await anAccount(house.app);
    const before = visit();
    await before.post('/sign-in', { login: account.login, password: aPassword });
    const code = await invite(account);
    await visit().post('/sign-in/invitation', { code, password: 'another quiet river' });
    expect((await before.get('/account')).status).toBe(401);
    expect((await visit().post('/sign-in', { login: account.login, password: aPassword })).status).toBe(401);
  });

  it('does not spend itself on a password that is refused', async () => {
    const { code } = await invited();
    const weak = await visit().post('/sign-in/invitation', { code, password: 'password1234' });
    expect(weak).toMatchObject({
      status: 400,
      body: { fields: { password: 'sign-in/password-too-common' } },
    });
    expect((await visit().post('/sign-in/invitation', { code, password: aPassword })).status).toBe(200);
  });

  it('is not made by a manager for an administrator: it would be a key to that account', async () => {
    const boss = await anAccount(house.app, { roles: ['admin'] });
    const manager = house.as(aStaffActor(boss.orgId, ['manager']));
    expect((await manager.post(`/accounts/${boss.id}/invitation`)).status).toBe(403);
    const coach = await anAccount(house.app, { orgId: boss.orgId, password: undefined });
    expect((await manager.post(`/accounts/${coach.id}/invitation`)).status).toBe(201);
  });

  it('is not made for anybody in another organization', async () => {
    const account = await anAccount(house.app);
    expect((await house.as(aStaffActor(newId())).post(`/accounts/${account.id}/invitation`)).status).toBe(
      404,
    );
  });
});

describe('the code a coach hands over', () => {
  async function caseload() {
    const [orgId, participantId, programId] = [newId(), newId(), newId()];
    const coach = aStaffActor(orgId, ['coach']);
    await asAdministrator(house.app, orgId, async (permit) => {
      await tie(permit, { participantId, kind: 'self', targetId: participantId });
      await tie(permit, { participantId, kind: 'program', targetId: programId });
      await tie(permit, { participantId, kind: 'caseload', targetId: coach.id });
    });
    return { orgId, participantId, programId, coach };
  }

  async function handedOver() {
    const line = await caseload();
    const answer = await house.as(line.coach).post(`/participants/${line.participantId}/sign-in-code`);
    expect(answer.status).toBe(201);
    return { ...line, code: OneTimeCode.parse(answer.body).code };
  }

  it('signs the participant in without an e-mail address, for ninety days', async () => {
    const { code } = await handedOver();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const phone = visit();
    const answer = await phone.post('/sign-in/code', { code: code.toLowerCase().replace('-', ' ') });
    expect(answer).toMatchObject({ status: 200, body: { next: 'done' } });
    pass(89 * 86_400);
    expect((await phone.get('/account')).body).toMatchObject({ hasPassword: false });
  });

  it('works once', async () => {
    const { code } = await handedOver();
    await visit().post('/sign-in/code', { code });
    expect(await visit().post('/sign-in/code', { code })).toMatchObject({
      status: 401,
      body: { code: 'sign-in/code-not-recognized' },
    });
  });

  it('works for two days, and a newer one replaces it', async () => {
    const { code, coach, participantId } = await handedOver();
    pass(2 * 86_400 + 1);
    expect((await visit().post('/sign-in/code', { code })).status).toBe(401);
    const [older, newer] = [
      OneTimeCode.parse((await house.as(coach).post(`/participants/${participantId}/sign-in-code`)).body),
      OneTimeCode.parse((await house.as(coach).post(`/participants/${participantId}/sign-in-code`)).body),
    ];
    expect((await visit().post('/sign-in/code', { code: older.code })).status).toBe(401);
    expect((await visit().post('/sign-in/code', { code: newer.code })).status).toBe(200);
  });

  it('cannot be guessed: an address that tries many has to wait', async () => {
    const answers: number[] = [];
    for (let at = 0; at < 60; at += 1) {
      answers.push(
        (await visit('198.51.100.77').post('/sign-in/code', { code: `0000-${1000 + at}` })).status,
      );
    }
    expect(answers.filter((status) => status === 401)).toHaveLength(31);
    expect(answers.filter((status) => status === 429)).toHaveLength(29);
  });

  it('is no way around the tries that are counted: the page for links does not know it', async () => {
    const { code } = await handedOver();
    const plain = code.replace('-', '');
    expect((await visit().get(`/sign-in/invitation/${plain}`)).status).toBe(404);
    expect((await visit().post('/sign-in/invitation', { code: plain, password: aPassword })).status).toBe(
      404,
    );
  });

  it('is made by a coach of the participant or a manager of their program, and by nobody else', async () => {
    const { orgId, participantId, programId } = await caseload();
    const ask = async (roles: Parameters<typeof aStaffActor>[1], programIds: string[] = [], at = orgId) => {
      const actor = { ...aStaffActor(at, roles), programIds };
      return (await house.as(actor).post(`/participants/${participantId}/sign-in-code`)).status;
    };
    expect(await ask(['manager'], [programId])).toBe(201);
    // 403 for those who know the participant otherwise, 404 for those who do not.
    const refused = expect.toBeOneOf([403, 404]);
    expect(await ask(['coach'], [programId])).toEqual(refused);
    expect(await ask(['admin'])).toEqual(refused);
    expect(await ask(['manager'])).toEqual(refused);
    expect(await ask(['manager'], [programId], newId())).toBe(404);
  });

  it('lets the participant choose a name and a password afterwards', async () => {
    const { code } = await handedOver();
    const phone = visit();
    await phone.post('/sign-in/code', { code });
    const missing = await phone.post('/account/password', { next: aPassword });
    expect(missing).toMatchObject({ status: 400, body: { fields: { login: 'sign-in/login-missing' } } });
    const login = `river-${newId()}`;
    expect((await phone.post('/account/password', { next: aPassword, login })).status).toBe(200);
    expect((await visit().post('/sign-in', { login, password: aPassword })).status).toBe(200);
  });

  it('lets nobody choose a name that somebody has, in whatever organization and spelling', async () => {
    const taken = await anAccount(house.app);
    const { code } = await handedOver();
    const phone = visit();
    await phone.post('/sign-in/code', { code });
    const answer = await phone.post('/account/password', {
      next: aPassword,
      login: taken.login.toUpperCase(),
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'sign-in/login-taken' } });
  });
});
