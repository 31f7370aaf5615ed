import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { endAccess } from './index.ts';
import { configureSignIn } from './settings.ts';
import { anAccount, asAdministrator } from './testing/accounts.ts';
import type { TestProvider } from './testing/an-oidc-provider.ts';
import { anOidcProvider } from './testing/an-oidc-provider.ts';
import { lookBehind } from './testing/behind.ts';
import type { Browser } from './testing/browser.ts';
import { aBrowser } from './testing/browser.ts';

const publicUrl = 'https://line.example.org';
let house: House;
let provider: TestProvider;

beforeAll(async () => {
  house = await openHouse();
  provider = await anOidcProvider(`${publicUrl}/api/sign-in/oidc/callback`);
  const { issuer, clientId, clientSecret } = provider;
  configureSignIn({ publicUrl, oidc: { issuer, clientId, clientSecret, name: 'Harbor' } });
});
afterAll(async () => {
  await provider?.close();
  await house?.close();
});

const visit = (): Browser => aBrowser(house.app.server);
const apiPath = (address: URL): string => `${address.pathname}${address.search}`.replace(/^\/api/, '');

async function throughProvider(browser: Browser): Promise<URL> {
  const start = await browser.get('/sign-in/oidc');
  expect(start.status).toBe(303);
  return provider.follow(String(start.headers.location));
}

/** Where the browser ends up. */
async function enter(browser: Browser): Promise<string> {
  const back = await browser.get(apiPath(await throughProvider(browser)));
  expect(back.status).toBe(303);
  return String(back.headers.location);
}

const countAccounts = async (): Promise<unknown> =>
  (await lookBehind(house, 'select count(*)::int as n from accounts'))[0]?.n;

describe('signing in at the organization’s own provider', () => {
  it('finds the account by an e-mail that the provider has verified, and from then on by its subject', async () => {
    const account = await anAccount(house.app, { password: undefined });
    const subject = newId();
    provider.person = { subject, email: account.login.toUpperCase() };
    const browser = visit();
    expect(await enter(browser)).toBe('/');
    expect((await browser.get('/account')).body).toMatchObject({ login: account.login });
    provider.person = { subject, email: 'renamed@example.org' };
    const again = visit();
    expect(await enter(again)).toBe('/');
    expect((await again.get('/account')).body).toMatchObject({ login: account.login });
  });

  it('does not believe an e-mail that nobody verified', async () => {
    const account = await anAccount(house.app);
    provider.person = { subject: newId(), email: account.login, emailVerified: false };
    const browser = visit();
    expect(await enter(browser)).toBe('/sign-in?problem=sign-in%2Fno-account-here');
    expect((await browser.get('/account')).status).toBe(401);
  });

  it('makes no account for somebody who has none here', async () => {
    const before = await countAccounts();
    provider.person = { subject: newId(), email: 'stranger@example.org' };
    expect(await enter(visit())).toBe('/sign-in?problem=sign-in%2Fno-account-here');
    expect(await countAccounts()).toBe(before);
  });

  it('does not give an account that is linked to one subject to another with the same e-mail', async () => {
    const account = await anAccount(house.app);
    provider.person = { subject: newId(), email: account.login };
    expect(await enter(visit())).toBe('/');
    provider.person = { subject: newId(), email: account.login };
    expect(await enter(visit())).toBe('/sign-in?problem=sign-in%2Fno-account-here');
  });

  it('opens nothing for somebody whose access has ended', async () => {
    const account = await anAccount(house.app);
    await asAdministrator(house.app, account.orgId, (permit) => endAccess(permit, account.id));
    provider.person = { subject: newId(), email: account.login };
    expect(await enter(visit())).toBe('/sign-in?problem=sign-in%2Fno-account-here');
  });

  it('comes back only in the browser that went, and once', async () => {
    const account = await anAccount(house.app);
    provider.person = { subject: newId(), email: account.login };
    const browser = visit();
    const address = apiPath(await throughProvider(browser));
    const copied = browser.copy();
    expect((await visit().get(address)).headers.location).toBe('/sign-in?problem=sign-in%2Fstart-again');
    expect((await browser.get(address)).headers.location).toBe('/');
    expect((await copied.get(address)).headers.location).toBe('/sign-in?problem=sign-in%2Fnot-recognized');
  });

  it('refuses an answer to another question', async () => {
    const account = await anAccount(house.app);
    provider.person = { subject: newId(), email: account.login };
    const browser = visit();
    const address = await throughProvider(browser);
    address.searchParams.set('state', 'another');
    const back = await browser.get(apiPath(address));
    expect(back.headers.location).toBe('/sign-in?problem=sign-in%2Fnot-recognized');
  });

  it('says so when the provider does not answer, and asks it again the next time', async () => {
    const account = await anAccount(house.app);
    const { issuer, clientId, clientSecret } = provider;
    configureSignIn({ publicUrl, oidc: { issuer: 'http://127.0.0.1:9', clientId, name: 'Harbor' } });
    expect(await visit().get('/sign-in/oidc')).toMatchObject({
      status: 503,
      body: { code: 'sign-in/provider-away' },
    });
    configureSignIn({ publicUrl, oidc: { issuer, clientId, clientSecret, name: 'Harbor' } });
    provider.person = { subject: newId(), email: account.login };
    expect(await enter(visit())).toBe('/');
  });

  it('is not there where no provider is set', async () => {
    const { issuer, clientId, clientSecret } = provider;
    configureSignIn({ publicUrl });
    expect((await visit().get('/sign-in/oidc')).status).toBe(404);
    configureSignIn({ publicUrl, oidc: { issuer, clientId, clientSecret, name: 'Harbor' } });
  });
});
