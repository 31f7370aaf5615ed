import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { ladders } from './domain/throttle.ts';
import { passwordChecks } from './passwords.ts';
import { anAccount, aPassword } from './testing/accounts.ts';
import { lookBehind } from './testing/behind.ts';
import type { Browser } from './testing/browser.ts';
import { aBrowser } from './testing/browser.ts';

let house: House;
let now = new Date('2026-11-20T09:00:00Z');
const pass = (seconds: number): void => {
  now = new Date(now.getTime() + seconds * 1000);
};
const from = (ip: string): Browser => aBrowser(house.app.server, { ip });
const anywhere = (at: number): string => `198.18.${(at >> 8) & 255}.${at & 255}`;

/** Sends many at once, as somebody in a hurry does. */
async function hammer(
  count: number,
  send: (at: number) => Promise<{ status: number }>,
): Promise<Map<number, number>> {
  const answers = new Map<number, number>();
  let at = 0;
  const worker = async (): Promise<void> => {
    while (at < count) {
      at += 1;
      const { status } = await send(at);
      answers.set(status, (answers.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  return answers;
}

beforeAll(async () => {
  house = await openHouse({ now: () => now });
});
beforeEach(() => pass(3 * 86_400));
afterAll(() => house?.close());

describe('ten thousand wrong passwords', () => {
  it('cost ten hashes, and the person’s own device signs in all the while', async () => {
    const { login } = await anAccount(house.app);
    const own = from('192.0.2.10');
    expect((await own.post('/sign-in', { login, password: aPassword })).status).toBe(200);
    const before = passwordChecks();
    const answers = await hammer(10_000, (at) =>
      from(anywhere(at)).post('/sign-in', { login, password: `guess ${at} of many` }),
    );
    expect(passwordChecks() - before).toBe(ladders.login.free + 1);
    expect(answers).toEqual(
      new Map([
        [401, ladders.login.free + 1],
        [429, 9_999 - ladders.login.free],
      ]),
    );
    expect((await own.post('/sign-in', { login, password: aPassword })).status).toBe(200);
  }, 120_000);
});

describe('somebody who tries many names', () => {
  it('is slowed down by address, wherever in their network they sit', async () => {
    const before = passwordChecks();
    await hammer(200, (at) =>
      from(`2001:db8:5:6::${at.toString(16)}`).post('/sign-in', { login: `name-${at}`, password: aPassword }),
    );
    expect(passwordChecks() - before).toBe(ladders.address.free + 1);
    const elsewhere = await from('2001:db8:5:7::1').post('/sign-in', {
      login: 'name-1',
      password: aPassword,
    });
    expect(elsewhere.status).toBe(401);
  });

  it('cannot lock an office out: a device that is known there signs in from the same address', async () => {
    const { login } = await anAccount(house.app);
    const desk = from('192.0.2.20');
    await desk.post('/sign-in', { login, password: aPassword });
    await hammer(100, (at) =>
      from('192.0.2.20').post('/sign-in', { login: `other-${at}`, password: aPassword }),
    );
    expect((await from('192.0.2.20').post('/sign-in', { login, password: aPassword })).status).toBe(429);
    expect((await desk.post('/sign-in', { login, password: aPassword })).status).toBe(200);
  });
});

describe('a wait', () => {
  const wrong = (browser: Browser, login: string) =>
    browser.post('/sign-in', { login, password: 'not this one' });

  it('says how long, doubles with each wrong try, and ends: the right password then works', async () => {
    const { login } = await anAccount(house.app);
    const waits: number[] = [];
    for (let at = 0; at < ladders.login.free + 4; at += 1) {
      expect((await wrong(from(anywhere(at)), login)).status).toBe(401);
      if (at < ladders.login.free) continue;
      const blocked = await wrong(from('192.0.2.30'), login);
      expect(blocked).toMatchObject({ status: 429, body: { code: 'sign-in/wait' } });
      waits.push(Number(blocked.headers['retry-after']));
      pass(waits.at(-1) ?? 0);
    }
    expect(waits).toEqual([1, 2, 4, 8]);
    expect((await from('192.0.2.31').post('/sign-in', { login, password: aPassword })).status).toBe(200);
  });

  it('holds for the known device too when it is the one that guesses', async () => {
    const { login } = await anAccount(house.app);
    const own = from('192.0.2.40');
    await own.post('/sign-in', { login, password: aPassword });
    for (let at = 0; at <= ladders.device.free; at += 1) expect((await wrong(own, login)).status).toBe(401);
    expect((await wrong(own, login)).status).toBe(429);
    expect((await from('192.0.2.41').post('/sign-in', { login, password: aPassword })).status).toBe(200);
  });

  it('is not kept up by a clock that was set back', async () => {
    const { login } = await anAccount(house.app);
    await hammer(20, (at) => wrong(from(anywhere(at)), login));
    expect((await wrong(from('192.0.2.50'), login)).status).toBe(429);
    pass(-30 * 86_400);
    expect((await from('192.0.2.50').post('/sign-in', { login, password: aPassword })).status).toBe(200);
    pass(30 * 86_400);
  });

  it('is forgotten after a day without tries', async () => {
    const { login } = await anAccount(house.app);
    await hammer(30, (at) => wrong(from(anywhere(at)), login));
    pass(2 * 86_400);
    for (let at = 0; at < ladders.login.free; at += 1) {
      expect((await wrong(from(anywhere(at)), login)).status).toBe(401);
    }
  });

  it('keeps neither names nor addresses in the database', async () => {
    const rows = await lookBehind(
      house,
      'select encode(key, $$escape$$) as key, octet_length(key) as n from sign_in_tries',
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.every((row) => row.n === 32)).toBe(true);
    expect(rows.filter((row) => /example|198\.18|192\.0/.test(String(row.key)))).toEqual([]);
  });
});

describe('a device’s mark', () => {
  it('is good for the names that signed in there and for no other', async () => {
    const mine = await anAccount(house.app);
    const theirs = await anAccount(house.app);
    const device = from('192.0.2.60');
    await device.post('/sign-in', { login: mine.login, password: aPassword });
    await hammer(20, (at) =>
      from(anywhere(at)).post('/sign-in', { login: theirs.login, password: 'a guess too many' }),
    );
    expect((await device.post('/sign-in', { login: theirs.login, password: aPassword })).status).toBe(429);
  });

  it('cannot be made up or changed', async () => {
    const { login } = await anAccount(house.app);
    const device = from('192.0.2.61');
    await device.post('/sign-in', { login, password: aPassword });
    await hammer(20, (at) => from(anywhere(at)).post('/sign-in', { login, password: 'a guess too many' }));
    const real = Buffer.from(device.cookies.get('__Host-device') ?? '', 'base64url');
    const forged = device.copy();
    const last = real.length - 1;
    real.writeUInt8(real.readUInt8(last) ^ 1, last);
    forged.cookies.set('__Host-device', real.toString('base64url'));
    expect((await forged.post('/sign-in', { login, password: aPassword })).status).toBe(429);
    expect((await device.post('/sign-in', { login, password: aPassword })).status).toBe(200);
  });
});
