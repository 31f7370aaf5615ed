import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { endAccess } from './index.ts';
import { OwnAccount } from './schema.ts';
import { configureSignIn } from './settings.ts';
import type { TestAccount } from './testing/accounts.ts';
import { anAccount, aPassword, asAdministrator } from './testing/accounts.ts';
import type { Browser } from './testing/browser.ts';
import { aBrowser } from './testing/browser.ts';
import type { PasskeyDevice } from './testing/passkey-device.ts';
import { aPasskeyDevice } from './testing/passkey-device.ts';

const site = 'https://line.example.org';
let house: House;
let now = new Date('2026-11-20T09:00:00Z');
const pass = (seconds: number): void => {
  now = new Date(now.getTime() + seconds * 1000);
};
const visit = (): Browser => aBrowser(house.app.server);

beforeAll(async () => {
  house = await openHouse({ now: () => now });
  configureSignIn({ publicUrl: `${site}/` });
});
beforeEach(() => pass(3600));
afterAll(() => house?.close());

async function withPasskey(): Promise<{ account: TestAccount; browser: Browser; device: PasskeyDevice }> {
  const account = await anAccount(house.app);
  const browser = visit();
  await browser.post('/sign-in', { login: account.login, password: aPassword });
  const device = aPasskeyDevice();
  const options = (await browser.post('/account/passkeys/options')).body;
  const added = await browser.post('/account/passkeys', { response: device.make(options, site) });
  expect(added.status).toBe(201);
  return { account, browser, device };
}

async function enter(browser: Browser, device: PasskeyDevice, origin = site) {
  const options = (await browser.post('/sign-in/passkey/options')).body;
  return browser.post('/sign-in/passkey', { response: device.answer(options, origin) });
}

describe('a passkey', () => {
  it('signs its person in, without a name and without a password', async () => {
    const { account, device } = await withPasskey();
    const browser = visit();
    pass(60);
    expect(await enter(browser, device)).toMatchObject({ status: 200, body: { next: 'done' } });
    expect((await browser.get('/account')).body).toMatchObject({ login: account.login });
    const sessions = await browser.get('/account/sessions');
    expect(sessions.body.items).toMatchObject([{ how: 'passkey', current: true }, { how: 'password' }]);
  });

  it('answers each challenge once: the same answer, sent again, opens nothing', async () => {
    const { device } = await withPasskey();
    const browser = visit();
    const options = (await browser.post('/sign-in/passkey/options')).body;
    const copied = browser.copy();
    const response = device.answer(options, site);
    expect((await browser.post('/sign-in/passkey', { response })).status).toBe(200);
    expect((await copied.post('/sign-in/passkey', { response })).status).toBe(401);
  });

  it('made for a look-alike site is worth nothing here', async () => {
    const { device } = await withPasskey();
    expect((await enter(visit(), device, 'https://1ine.example.org')).status).toBe(401);
  });

  it('answers only the challenge that this browser was given, within ten minutes', async () => {
    const { device } = await withPasskey();
    const [mine, theirs] = [visit(), visit()];
    const given = (await theirs.post('/sign-in/passkey/options')).body;
    await mine.post('/sign-in/passkey/options');
    expect((await mine.post('/sign-in/passkey', { response: device.answer(given, site) })).status).toBe(401);
    const response = device.answer(given, site);
    expect((await visit().post('/sign-in/passkey', { response })).status).toBe(410);
    pass(601);
    expect((await theirs.post('/sign-in/passkey', { response })).status).toBe(410);
  });

  it('that nobody registered is not recognized, nor one that speaks for somebody else', async () => {
    const { device } = await withPasskey();
    expect((await enter(visit(), aPasskeyDevice())).status).toBe(401);
    const browser = visit();
    const options = (await browser.post('/sign-in/passkey/options')).body;
    const answer = device.answer(options, site);
    const userHandle = Buffer.from('somebody else').toString('base64url');
    const response = { ...answer, response: { ...answer.response, userHandle } };
    expect((await browser.post('/sign-in/passkey', { response })).status).toBe(401);
  });

  it('whose device asked for neither face, finger nor PIN is refused: it stands for two steps', async () => {
    const account = await anAccount(house.app);
    const browser = visit();
    await browser.post('/sign-in', { login: account.login, password: aPassword });
    const options = (await browser.post('/account/passkeys/options')).body;
    const response = aPasskeyDevice({ verifies: false }).make(options, site);
    expect(await browser.post('/account/passkeys', { response })).toMatchObject({
      status: 400,
      body: { code: 'sign-in/passkey-refused' },
    });
  });

  it('opens nothing once the person’s access has ended', async () => {
    const { account, device } = await withPasskey();
    await asAdministrator(house.app, account.orgId, (permit) => endAccess(permit, account.id));
    expect((await enter(visit(), device)).status).toBe(401);
  });

  it('can be removed, and then opens nothing', async () => {
    const { browser, device } = await withPasskey();
    const [passkey] = OwnAccount.parse((await browser.get('/account')).body).passkeys;
    const stranger = (await withPasskey()).browser;
    expect((await stranger.delete(`/account/passkeys/${passkey?.id}`)).status).toBe(404);
    expect((await browser.delete(`/account/passkeys/${passkey?.id}`)).body).toEqual({ removed: true });
    expect((await enter(visit(), device)).status).toBe(401);
  });

  it('is not offered where the installation does not know its own address', async () => {
    configureSignIn({});
    const elsewhere = await visit().post('/sign-in/passkey/options', {}, { host: '192.168.1.20:4000' });
    expect(elsewhere).toMatchObject({ status: 403, body: { code: 'kernel/strange-name' } });
    expect((await visit().post('/sign-in/passkey/options', {})).body).toMatchObject({ rpId: 'localhost' });
    configureSignIn({ publicUrl: site });
  });
});
