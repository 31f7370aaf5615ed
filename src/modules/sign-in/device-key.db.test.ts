import { afterAll, beforeAll, expect, it } from 'vitest';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestAccount } from './testing/accounts.ts';
import { anAccount, aPassword } from './testing/accounts.ts';
import { aBrowser } from './testing/browser.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

async function keyOf(account: TestAccount): Promise<unknown> {
  const browser = aBrowser(house.app.server);
  await browser.post('/sign-in', { login: account.login, password: aPassword });
  return (await browser.get('/account/device-key')).body;
}

it('the key of what a device keeps is one person’s, the same on each device, and nobody else’s', async () => {
  const [maya, owen] = [await anAccount(house.app), await anAccount(house.app)];
  const first = await keyOf(maya);
  expect(first).toEqual({ key: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) });
  expect(await keyOf(maya)).toEqual(first);
  expect(await keyOf(owen)).not.toEqual(first);
});

it('nobody is given a key who is not signed in', async () => {
  expect((await aBrowser(house.app.server).get('/account/device-key')).status).toBe(401);
});
