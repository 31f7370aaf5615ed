import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KeyRing } from '../keys.ts';
import type { Embedded } from './embedded/index.ts';
import type { Scratch } from './embedded/testing/scratch.ts';
import { makeScratch, withClient } from './embedded/testing/scratch.ts';
import { connectToOwnServer } from './own-server.ts';
import { withConnection } from './server.ts';

/** Where Debian and its kin put the oldest PostgreSQL that is promised. */
const oldest = '/usr/lib/postgresql/15/bin';
const servers = [
  { which: 'the PostgreSQL that comes along', binDir: undefined, there: true },
  { which: 'PostgreSQL 15', binDir: oldest, there: existsSync(oldest) },
];

test.for(servers)('$which is here to be tried', ({ which, there }, context) => {
  if (!there) context.skip(`there is no ${which} in ${oldest}`);
  expect(there).toBe(true);
});

describe.each(servers.filter(({ there }) => there))('with $which, asked for passwords', ({ binDir }) => {
  let scratch: Scratch;
  let server: Embedded;
  let made = 0;

  beforeAll(async () => {
    scratch = await makeScratch();
    server = await scratch.start({ binDir });
    // As an organization's own server is: only its superuser comes in without a password.
    const rules = `local all ${server.superuser} trust\nlocal all all scram-sha-256\n`;
    await writeFile(join(server.clusterDir, 'pg_hba.conf'), rules);
    await asSuperuser('select pg_reload_conf()');
  });
  afterAll(() => scratch.clear());

  const asSuperuser = (...statements: string[]): Promise<void> =>
    withClient(server, async (client: pg.Client) => {
      for (const statement of statements) await client.query(statement);
    });

  const urlOf = (user: string, database: string): string =>
    `postgresql:///${database}?host=${encodeURIComponent(server.socketDir)}&port=${server.port}&user=${user}&password=secret`;

  /** A role with these rights, and a database that it owns unless another does. */
  async function anOffice(
    rights: string,
    ownedBy?: string,
  ): Promise<{ role: string; database: string; url: string }> {
    made += 1;
    const [role, database] = [`office_${made}`, `line_${made}`];
    await asSuperuser(
      `create role ${role} login password 'secret' ${rights}`,
      `create database ${database} owner ${ownedBy ?? role}`,
    );
    return { role, database, url: urlOf(role, database) };
  }

  const forgetRoles = async (): Promise<void> => {
    for (const role of ['throughline_app', 'throughline_migrator', 'throughline_owner']) {
      await withClient(server, async (client) => {
        const { rows } = await client.query<{ datname: string }>(
          "select datname from pg_database where datname like 'line%'",
        );
        for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
        await client.query(`drop role if exists ${role}`);
      });
    }
  };

  const keys = new KeyRing(randomBytes(32));
  const whoIs = (endpoint: { connectionString?: string }, ...first: string[]) =>
    withConnection(endpoint, async (db) => {
      for (const statement of first) await sql.raw(statement).execute(db);
      const { rows } = await sql<{ now: string; from: string }>`
        select current_user as now, session_user as from`.execute(db);
      return rows[0];
    });

  test.each([
    ['a superuser', 'superuser'],
    ['a role that may create roles and owns its database', 'createrole createdb'],
  ])('%s is enough, and the app can not become it again', async (_who, rights) => {
    await forgetRoles();
    const { url } = await anOffice(rights);
    const { app, migrator } = await connectToOwnServer({ url, keys });
    expect(await whoIs({ ...migrator, ...{ options: '-c role=throughline_owner' } })).toMatchObject({
      now: 'throughline_owner',
    });
    const plain = { now: 'throughline_app', from: 'throughline_app' };
    expect(await whoIs(app)).toEqual(plain);
    expect(await whoIs(app, 'reset role', 'reset session authorization')).toEqual(plain);
    await expect(whoIs(app, 'set role throughline_owner')).rejects.toThrow('permission denied');
    await expect(whoIs(app, 'create temporary table facts (n int)')).rejects.toThrow('permission denied');
    await expect(whoIs(app, 'create table public.facts (n int)')).rejects.toThrow('permission denied');
  });

  test('without its password the app role does not come in', async () => {
    await forgetRoles();
    const { url, database } = await anOffice('createrole');
    const { app } = await connectToOwnServer({ url, keys });
    expect(await whoIs(app)).toMatchObject({ now: 'throughline_app' });
    const guessed = urlOf('throughline_app', database);
    await expect(whoIs({ connectionString: guessed })).rejects.toThrow('password authentication failed');
    const other = new KeyRing(randomBytes(32));
    const moved = await connectToOwnServer({ url, keys: other });
    expect(await whoIs(moved.app)).toMatchObject({ now: 'throughline_app' });
  });

  test('a second start, and a second process with the same key, comes in by the same password', async () => {
    await forgetRoles();
    const { url } = await anOffice('createrole');
    const first = await connectToOwnServer({ url, keys });
    const second = await connectToOwnServer({ url, keys });
    expect(second.app).toEqual(first.app);
    expect(await whoIs(first.app)).toMatchObject({ now: 'throughline_app' });
  });

  test('a role that may not create roles is refused with a sentence that says what to do', async () => {
    await forgetRoles();
    const { url } = await anOffice('nocreaterole');
    await expect(connectToOwnServer({ url, keys })).rejects.toThrow(
      'may not create roles: give it CREATEROLE',
    );
  });

  test('a database that somebody else owns is refused with a sentence', async () => {
    await forgetRoles();
    const { url } = await anOffice('createrole', server.superuser);
    await expect(connectToOwnServer({ url, keys })).rejects.toThrow('does not own the database');
  });

  test('roles made by somebody else will do, with the app’s own address', async () => {
    await forgetRoles();
    await asSuperuser(
      'create role throughline_owner',
      'create role throughline_migrator login noinherit in role throughline_owner',
      "create role throughline_app login password 'secret'",
    );
    const { url, role, database } = await anOffice('nocreaterole');
    await asSuperuser(`grant throughline_owner to ${role}`);
    const appUrl = urlOf('throughline_app', database);
    const { app } = await connectToOwnServer({ url, appUrl, keys });
    expect(await whoIs(app)).toMatchObject({ from: 'throughline_app' });
  });

  test('an app address that could pass the row policies by is refused', async () => {
    await forgetRoles();
    const { url } = await anOffice('createrole');
    await expect(connectToOwnServer({ url, appUrl: url, keys })).rejects.toThrow('as nothing more');
  });

  test('the password of the app role stands in no statement and no log', async () => {
    await forgetRoles();
    await asSuperuser("alter system set log_statement = 'all'", 'select pg_reload_conf()');
    const { url } = await anOffice('createrole');
    const { app } = await connectToOwnServer({ url, keys });
    const password = new URL(app.connectionString ?? '').searchParams.getAll('password').at(-1) ?? '';
    expect(password.length).toBeGreaterThan(40);
    const log = await readFile(join(dirname(server.clusterDir), 'server.log'), 'utf8');
    expect(log).toContain('alter role throughline_app password');
    expect(log).not.toContain(password);
  });
});
