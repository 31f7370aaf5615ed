import { afterAll, beforeAll, expect, it } from 'vitest';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { anAccount, aPassword } from './testing/accounts.ts';
import type { Browser } from './testing/browser.ts';
import { aBrowser } from './testing/browser.ts';

let ours: House;
let invented: House;
beforeAll(async () => {
  [ours, invented] = await Promise.all([
    openHouse({ cookieMark: '0a1b2c3d' }),
    openHouse({ cookieMark: '4e5f6071' }),
  ]);
});
afterAll(async () => {
  await Promise.all([ours?.close(), invented?.close()]);
});

const signIn = async (house: House, browser: Browser): Promise<void> => {
  const { login } = await anAccount(house.app);
  expect((await browser.post('/sign-in', { login, password: aPassword })).status).toBe(200);
};
const isIn = async (browser: Browser): Promise<boolean> => (await browser.get('/account')).status === 200;

it('somebody at two installations of one computer stays signed in at both, and leaves each by itself', async () => {
  // A browser sends what it holds for a host to every port of it.
  const cookies = new Map<string, string>();
  const here = aBrowser(ours.app.server, { cookies });
  const there = aBrowser(invented.app.server, { cookies });
  await signIn(ours, here);
  await signIn(invented, there);
  expect([await isIn(here), await isIn(there)]).toEqual([true, true]);
  expect([...cookies.keys()].every((name) => name.startsWith('__Host-'))).toBe(true);
  await there.post('/sign-out');
  expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
});
