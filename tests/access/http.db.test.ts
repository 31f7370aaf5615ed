import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { House } from '../../src/testing/house.ts';
import { openHouse } from '../../src/testing/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

interface Sent {
  method?: 'GET' | 'POST' | 'HEAD';
  url: string;
  headers?: Record<string, string>;
  payload?: string;
}
const send = ({ method = 'GET', ...rest }: Sent) => house.app.server.inject({ method, ...rest });
const leave = (headers: Record<string, string>) => send({ method: 'POST', url: '/api/sign-out', headers });

test('a page of another site can not act here, whatever it says of itself', async () => {
  const foreign = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:81' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    // Nobody who is not behind a proxy believes what only a proxy may say.
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  ];
  const answers = await Promise.all(foreign.map(leave));
  expect(answers.map((answer) => answer.statusCode)).toEqual(foreign.map(() => 403));
  expect((await leave({ origin: 'http://localhost:80', 'sec-fetch-site': 'same-origin' })).statusCode).toBe(
    200,
  );
});

test('a name that somebody else’s server gave to this address opens nothing', async () => {
  for (const host of [
    'evil.example',
    'evil.example:80',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
  ]) {
    const read = await send({ url: '/api/session', headers: { host } });
    const written = await leave({ host, origin: `http://${host}` });
    expect([host, read.statusCode, written.statusCode]).toEqual([host, 403, 403]);
  }
  for (const host of ['localhost', 'localhost:4000', '127.0.0.1:4000', '[::1]:4000'])
    expect((await send({ url: '/api/session', headers: { host } })).statusCode).toBe(200);
});

test('nothing the API answers is kept by a browser, however its address is spelled', async () => {
  for (const url of ['/api/session', '/%61pi/session', '/api/today', '/api/nowhere', '/api/participants/x'])
    expect([url, (await send({ url })).headers['cache-control']]).toEqual([url, 'no-store']);
});

test('the page can be framed by nobody, runs no strange script, and sends no address on', async () => {
  const { headers } = await send({ url: '/api/session' });
  expect(String(headers['content-security-policy'])).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test.each([
  ['a key that would change every object', '{"__proto__":{"admin":true}}'],
  ['a constructor', '{"constructor":{"prototype":{"admin":true}}}'],
  ['lists a hundred thousand deep', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['objects twenty thousand deep', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ['half an object', '{'],
  ['more than anybody writes', JSON.stringify({ login: 'x'.repeat(300_000) })],
])('%s in what is sent is refused as what it is', async (_what, payload) => {
  const answer = await send({
    method: 'POST',
    url: '/api/sign-in',
    payload,
    headers: { 'content-type': 'application/json' },
  });
  expect(answer.statusCode).toBe(400);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test('an installation that is no invented one has no doors into its people', async () => {
  const persona = '018fa063-1880-7366-8f0a-1be0834174fd';
  expect((await send({ url: `/api/demo/become/${persona}` })).statusCode).toBe(404);
  expect(
    (await send({ url: `/api/demo/become/${persona}`, method: 'HEAD' })).headers['set-cookie'],
  ).toBeUndefined();
});

test('whoever tells a new address with each guess is counted as the one they are', async () => {
  const statuses: number[] = [];
  for (let guess = 0; guess < 40; guess += 1) {
    const answer = await send({
      method: 'POST',
      url: '/api/sign-in/code',
      payload: JSON.stringify({ code: `AAAA-${1000 + guess}` }),
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': `203.0.113.${guess}`,
        forwarded: `for=203.0.113.${guess}`,
        'x-real-ip': `203.0.113.${guess}`,
      },
    });
    statuses.push(answer.statusCode);
  }
  expect(statuses[0]).toBe(401);
  expect(statuses.at(-1)).toBe(429);
});

test('a long answer travels small to whoever can open it, and says so', async () => {
  const gzip = { 'accept-encoding': 'gzip' };
  const [plain, small] = [
    await send({ url: '/api/openapi.json' }),
    await send({ url: '/api/openapi.json', headers: gzip }),
  ];
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
  expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4);
  expect(gunzipSync(small.rawPayload).toString()).toBe(plain.payload);
  expect((await send({ url: '/healthz', headers: gzip })).headers['content-encoding']).toBeUndefined();
});
