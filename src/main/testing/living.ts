import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { App } from '../../app.ts';
import { createApp } from '../../app.ts';
import { settings } from '../../kernel/config.ts';
import type { EmbeddedServer } from '../../kernel/db/embedded/index.ts';
import { createLog } from '../../kernel/log.ts';
import { modules } from '../../modules.ts';
import { databaseName } from '../database.ts';
import type { Installation } from '../installation.ts';
import { openInstallation } from '../installation.ts';

/** A folder for one story, which the database's user may pass when the tests run as root. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tl-main-'));
  await chmod(folder, 0o711);
  return folder;
}

export interface Living {
  dataDir: string;
  app: App;
  house: Installation;
  server: EmbeddedServer;
  stop(): Promise<void>;
}

/** An installation that runs, as `serve` runs it, without a port. */
export async function anInstallation(dataDir: string): Promise<Living> {
  const log = createLog('silent');
  const config = settings.parse({ DATA_DIR: dataDir });
  const house = await openInstallation(config, log);
  if (!house.embedded) throw new Error('This test needs the database that comes along.');
  const parts = { config, modules, endpoint: house.app, keys: house.keys, log };
  const app = await createApp({ ...parts, countStatements: true });
  return {
    dataDir,
    app,
    house,
    server: house.embedded,
    stop: async () => {
      await app.close();
      await house.close();
    },
  };
}

export const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** Rows as the superuser sees them. */
export async function ask<Row extends pg.QueryResultRow>(
  server: EmbeddedServer,
  text: string,
): Promise<Row[]> {
  const client = new pg.Client({ ...server.connect(databaseName), ssl: false });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Count and digest of the rows of every table, however they lie on the disk. */
export async function digestOf(server: EmbeddedServer): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(
    server,
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await ask<{ digest: string }>(
      server,
      `select count(*) || ' ' || md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as digest from "${name}" t`,
    );
    digests[name] = row?.digest ?? '';
  }
  return digests;
}

/** Every table that holds this text in some row. */
export async function tablesWith(server: EmbeddedServer, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of Object.keys(await digestOf(server))) {
    const rows = await ask(server, `select from "${name}" t where strpos(t::text, '${text}') > 0 limit 1`);
    if (rows.length > 0) found.push(name);
  }
  return found;
}
