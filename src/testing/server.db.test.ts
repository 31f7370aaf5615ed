import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject as provided, test } from 'vitest';
import { z } from 'zod';
import { createApp } from '../app.ts';
import { Access, anyone, definePolicy, nobody, signedIn } from '../kernel/access/index.ts';
import { settings } from '../kernel/config.ts';
import { openNotices } from '../kernel/db/notices.ts';
import { appRole } from '../kernel/db/roles.ts';
import type { TestDatabase } from '../kernel/db/testing/template.ts';
import { cloneDatabase, poolAs } from '../kernel/db/testing/template.ts';
import { Failure } from '../kernel/failure.ts';
import { route } from '../kernel/http/route.ts';
import { createServer } from '../kernel/http/server.ts';
import { KeyRing } from '../kernel/keys.ts';
import { createLog } from '../kernel/log.ts';
import { defineModule } from '../kernel/module.ts';

const policy = definePolicy()({
  'thing.open': { who: anyone, about: 'door', purpose: 'operations' },
  'thing.closed': { who: signedIn, about: 'organization', purpose: 'operations' },
  'thing.theirs': { who: signedIn, about: 'participant', purpose: 'coaching' },
});

const said = z.object({ said: z.string() });
const routes = [
  route({
    post: '/things',
    needs: 'thing.open',
    says: 'Echoes.',
    body: z.strictObject({ said: z.string().max(10) }),
    reply: said,
    run: async (_permit, { body }) => ({ said: body.said }),
  }),
  route({
    get: '/things/closed',
    needs: 'thing.closed',
    says: 'For those signed in.',
    reply: said,
    run: async () => ({ said: 'inside' }),
  }),
  route({
    get: '/things/:id',
    needs: 'thing.open',
    says: 'One.',
    params: z.object({ id: z.uuid() }),
    reply: said,
    run: async () => ({ said: 'one' }),
  }),
  route({
    get: '/things/broken',
    needs: 'thing.open',
    says: 'Fails.',
    reply: said,
    run: async () => {
      throw new Error('a secret of Maya R.');
    },
  }),
];

let database: TestDatabase;
let app: Awaited<ReturnType<typeof createServer>>;
let whole: Awaited<ReturnType<typeof createApp>>;

beforeAll(async () => {
  database = await cloneDatabase(provided('database'));
  const { host, port } = database.server;
  const things = defineModule({ name: 'things', after: [], policy, routes });
  whole = await createApp({
    config: settings.parse({}),
    modules: [things],
    endpoint: { host, port, user: appRole, database: database.name },
    keys: new KeyRing(Buffer.alloc(32, 1)),
    log: createLog('silent'),
  });
  app = whole.server;
});
afterAll(async () => {
  await whole.close();
  await database.drop();
});

const post = (payload: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  app.inject({ method: 'POST', url: '/api/things', payload, headers });

test.each([
  ['malformed JSON', '{"said":', { 'content-type': 'application/json' }, 'kernel/not-json'],
  ['plain text', '{"said":"x"}', { 'content-type': 'text/plain' }, 'kernel/media-type'],
  [
    'another content type',
    'said=x',
    { 'content-type': 'application/x-www-form-urlencoded' },
    'kernel/media-type',
  ],
  ['an unknown field', '{"said":"x","also":1}', { 'content-type': 'application/json' }, 'kernel/invalid'],
  [
    'a text too long',
    '{"said":"much too long for it"}',
    { 'content-type': 'application/json' },
    'kernel/invalid',
  ],
  [
    'a huge body',
    `{"said":"${'x'.repeat(300_000)}"}`,
    { 'content-type': 'application/json' },
    'kernel/too-large',
  ],
])('%s is answered with a sentence and a code, and saves nothing', async (_what, payload, headers, code) => {
  const reply = await post(payload, headers);
  expect(reply.statusCode).toBe(400);
  expect(reply.headers['content-type']).toContain('application/problem+json');
  expect(reply.json()).toMatchObject({ code, status: 400, detail: expect.stringMatching(/^[A-Z].+\.$/) });
});

test('what was wrong is named field by field', async () => {
  expect((await post('{"said":5}')).json()).toMatchObject({ fields: { said: 'invalid_type' } });
});

test('a malformed id is answered like one that is not there', async () => {
  const malformed = await app.inject('/api/things/../etc');
  const bad = await app.inject('/api/things/123');
  expect([malformed.statusCode, bad.statusCode]).toEqual([404, 404]);
  expect(bad.json().code).toBe('kernel/not-found');
});

test('a bug answers without a word of what it was about', async () => {
  const reply = await app.inject('/api/things/broken');
  expect(reply.statusCode).toBe(500);
  expect(reply.body).not.toContain('Maya');
});

test('a page elsewhere cannot act here, a page of ours can', async () => {
  const json = { 'content-type': 'application/json' };
  expect((await post('{"said":"x"}', { ...json, origin: 'https://elsewhere.example' })).statusCode).toBe(403);
  expect((await post('{"said":"x"}', { ...json, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  expect(
    (await post('{"said":"x"}', { ...json, origin: 'http://localhost:4000', host: 'localhost:4000' }))
      .statusCode,
  ).toBe(200);
});

test('who is not signed in learns that before anything else', async () => {
  const reply = await app.inject('/api/things/closed');
  expect(reply.statusCode).toBe(401);
});

test('every answer of the API names its request and is kept by no cache', async () => {
  const reply = await post('{"said":"x"}');
  expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(reply.headers['cache-control']).toBe('no-store');
  expect(reply.headers['content-security-policy']).toContain("default-src 'self'");
});

test('the API describes itself in OpenAPI 3.1 from the same table', async () => {
  const document = (await app.inject('/api/openapi.json')).json();
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toContain('/api/things/{id}');
  expect(
    document.paths['/api/things'].post.requestBody.content['application/json'].schema.additionalProperties,
  ).toBe(false);
});

test('a route about a participant that does not say which one refuses to start', async () => {
  const row = route({
    get: '/theirs',
    needs: 'thing.theirs',
    says: 'x',
    reply: said,
    run: async () => ({ said: '' }),
  });
  const access = new Access({
    db: database.app.db,
    policies: [policy],
    keys: new KeyRing(Buffer.alloc(32, 1)),
  });
  const parts = {
    access,
    notices: openNotices({}, () => undefined),
    authenticate: async () => nobody,
    introduce: () => undefined,
    config: settings.parse({}),
    log: createLog('silent'),
    routes: [row],
    version: '0',
    ready: async () => true,
    countStatements: false,
    cookieMark: '',
  };
  await expect(createServer(parts)).rejects.toThrow('must say which participant');
});

test('two modules that name the same action refuse to start', () => {
  expect(
    () =>
      new Access({ db: database.app.db, policies: [policy, policy], keys: new KeyRing(Buffer.alloc(32, 1)) }),
  ).toThrow(Failure);
});

test('ready says no while the database is away and yes when it is back', async () => {
  expect((await app.inject('/healthz')).statusCode).toBe(200);
  expect((await app.inject('/readyz')).statusCode).toBe(200);
  const admin = poolAs(database.server, database.server.superuser, 'postgres', 1);
  const allow = (yes: boolean) =>
    sql.raw(`alter database ${database.name} with allow_connections ${yes}`).execute(admin.db);
  await allow(false);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${database.name}`.execute(
    admin.db,
  );
  expect((await app.inject('/readyz')).statusCode).toBe(503);
  const away = await post('{"said":"x"}');
  expect(away.statusCode).toBe(503);
  expect(away.json()).toMatchObject({ code: 'kernel/database-away' });
  await allow(true);
  expect((await app.inject('/readyz')).statusCode).toBe(200);
  expect((await post('{"said":"x"}')).statusCode).toBe(200);
  await admin.end();
});
