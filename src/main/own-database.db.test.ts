import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { App } from '../app.ts';
import { createApp } from '../app.ts';
import type { Config } from '../kernel/config.ts';
import { settings } from '../kernel/config.ts';
import type { Embedded } from '../kernel/db/embedded/index.ts';
import type { Scratch } from '../kernel/db/embedded/testing/scratch.ts';
import { makeScratch, withClient } from '../kernel/db/embedded/testing/scratch.ts';
import { createLog } from '../kernel/log.ts';
import { newId } from '../lib/ids.ts';
import { modules } from '../modules.ts';
import type { Installation } from './installation.ts';
import { openInstallation } from './installation.ts';

/** Where Debian and its kin put the oldest PostgreSQL that is promised. */
const oldest = '/usr/lib/postgresql/15/bin';
const log = createLog('silent');

const place = {
  organizationName: 'Harbor Street Center',
  language: 'en',
  timeZone: 'America/New_York',
  siteName: 'Harbor Street',
  program: { name: 'Coaching', kind: 'coaching' },
  success: ['quality-of-life'],
  part2Status: 'undetermined',
  helplineConfirmed: true,
  administrator: {
    name: 'Ruth Bell',
    login: 'ruth@example.org',
    password: 'a walk by the river',
    alsoRoles: ['manager', 'coach'],
  },
};

/** A browser that keeps its cookie. */
function visitorOf({ server }: App) {
  let cookie = '';
  return async <Body>(method: 'GET' | 'POST', path: string, payload?: object): Promise<Body> => {
    const reply = await server.inject({
      method,
      url: `/api${path}`,
      headers: { cookie },
      ...(payload ? { payload } : {}),
    });
    if (reply.statusCode >= 400)
      throw new Error(`${method} ${path} answered ${reply.statusCode}: ${reply.body}`);
    cookie = String(reply.headers['set-cookie'] ?? cookie).split(';')[0] ?? '';
    return reply.json<Body>();
  };
}

/** From the first set-up to the line: everything a coach's first day asks of the database. */
async function aFirstDay(app: App): Promise<{ said: unknown[]; today: unknown[] }> {
  const visit = visitorOf(app);
  const { programId } = await visit<{ programId: string }>('POST', '/set-up', place);
  const { person } = await visit<{ person: { id: string } }>('GET', '/session');
  const maya = await visit<{ id: string }>('POST', '/participants', {
    chosenName: 'Maya',
    programIds: [programId],
  });
  await visit('POST', `/participants/${maya.id}/caseload`, { staffId: person.id });
  await visit('POST', `/participants/${maya.id}/contacts`, {
    id: newId(),
    happenedAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
    place: 'phone',
    said: 'I start on Monday.',
    nextStep: { id: newId(), what: 'Find the bus', owner: 'staff', dueOn: '2026-01-01' },
  });
  const line = await visit<{ entries: { words: { said?: string } }[] }>(
    'GET',
    `/participants/${maya.id}/line`,
  );
  const today = await visit<{ people: { name: string }[] }>('GET', '/today');
  return {
    said: line.entries.flatMap(({ words }) => words.said ?? []),
    today: today.people.map(({ name }) => name),
  };
}

describe('an organization’s own PostgreSQL 15', () => {
  let scratch: Scratch;
  let server: Embedded;
  const open: { close(): Promise<void> }[] = [];

  beforeEach(async (context) => {
    if (!existsSync(oldest)) return context.skip(`there is no PostgreSQL 15 in ${oldest}`);
    scratch = await makeScratch();
    server = await scratch.start({ binDir: oldest, dataDir: join(scratch.folder, 'theirs') });
    const rules = `local all ${server.superuser} trust\nlocal all all scram-sha-256\n`;
    await writeFile(join(server.clusterDir, 'pg_hba.conf'), rules);
    await asSuperuser('select pg_reload_conf()');
  });
  afterEach(async () => {
    for (const one of open.splice(0).toReversed()) await one.close();
    await scratch?.clear();
  });

  const asSuperuser = (...statements: string[]): Promise<void> =>
    withClient(server, async (client) => {
      for (const statement of statements) await client.query(statement);
    });

  const urlOf = (user: string): string =>
    `postgresql:///line?host=${encodeURIComponent(server.socketDir)}&port=${server.port}&user=${user}&password=secret`;

  async function install(given: Partial<Config>): Promise<Installation> {
    const config = settings.parse({ DATA_DIR: join(scratch.folder, 'data'), ...given });
    const house = await openInstallation(config, log);
    open.push(house);
    return house;
  }

  async function serve(given: Partial<Config>): Promise<App> {
    const house = await install(given);
    const config = settings.parse({ DATA_DIR: house.dataDir });
    const app = await createApp({ config, modules, endpoint: house.app, keys: house.keys, log });
    open.push(app);
    await app.work();
    return app;
  }

  test.each([
    ['a superuser', 'superuser'],
    ['a role that may create roles and owns its database', 'createrole createdb'],
  ])('%s is enough for a coach’s first day', async (_who, rights) => {
    await asSuperuser(
      `create role office login password 'secret' ${rights}`,
      'create database line owner office',
    );
    const app = await serve({ DATABASE_URL: urlOf('office') });
    expect(await aFirstDay(app)).toEqual({ said: ['I start on Monday.'], today: ['Maya'] });
  });

  test('so are roles that somebody else made, with an address for the app', async () => {
    await asSuperuser(
      'create role throughline_owner',
      'create role throughline_migrator login noinherit in role throughline_owner',
      "create role throughline_app login password 'secret'",
      "create role office login password 'secret' in role throughline_owner",
      'create database line owner office',
    );
    const app = await serve({ DATABASE_URL: urlOf('office'), DATABASE_APP_URL: urlOf('throughline_app') });
    expect(await aFirstDay(app)).toEqual({ said: ['I start on Monday.'], today: ['Maya'] });
  });

  test('a role that may not create roles is told what it lacks, and nothing is made', async () => {
    await asSuperuser("create role office login password 'secret'", 'create database line owner office');
    await expect(install({ DATABASE_URL: urlOf('office') })).rejects.toThrow('give it CREATEROLE');
  });

  test('a second start finds everything as it was', async () => {
    await asSuperuser(
      "create role office login password 'secret' createrole",
      'create database line owner office',
    );
    const first = await install({ DATABASE_URL: urlOf('office') });
    expect(first.migrated.length).toBeGreaterThan(0);
    const second = await install({ DATABASE_URL: urlOf('office') });
    expect(second.migrated).toEqual([]);
    expect(second.app).toEqual(first.app);
  });
});
