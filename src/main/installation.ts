import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../kernel/config.ts';
import type { Endpoint } from '../kernel/db/database.ts';
import type { Embedded } from '../kernel/db/embedded/launcher.ts';
import { startEmbedded } from '../kernel/db/embedded/launcher.ts';
import { appRole, ensureRoles, migratorRole, openDatabaseToRoles } from '../kernel/db/roles.ts';
import { describeDatabase, makeDatabase, withConnection } from '../kernel/db/server.ts';
import { Failure } from '../kernel/failure.ts';
import { KeyRing, keyBytes } from '../kernel/keys.ts';
import type { Log } from '../kernel/log.ts';
import { prepareSchema } from '../kernel/prepare.ts';
import { modules } from '../modules.ts';

/** One installation with its database up: where the app signs in, and what opens the words. */
export interface Installation {
  dataDir: string;
  app: Endpoint;
  keys: KeyRing;
  keyFile: string;
  /** The database that came along; absent with DATABASE_URL. */
  embedded?: Embedded;
  migrated: string[];
  close(): Promise<void>;
}

const databaseName = 'throughline';

/** Starts (or connects to) the database, makes roles and schema, and reads or makes the installation key. */
export async function openInstallation(config: Config, log: Log): Promise<Installation> {
  const dataDir = resolve(config.DATA_DIR);
  await mkdir(dataDir, { recursive: true, mode: 0o755 });
  const { keys, keyFile } = await openKey(config, dataDir);
  const base = config.DATABASE_URL
    ? await connectTo(config, config.DATABASE_URL)
    : await startOwn(config, dataDir, log);
  try {
    const migrated = await prepareSchema(base.migrator, modules);
    if (migrated.length > 0) log.info({ migrations: migrated.length }, 'the schema was brought up to date');
    return {
      dataDir,
      app: base.app,
      keys,
      keyFile,
      migrated,
      close: base.close,
      ...(base.embedded ? { embedded: base.embedded } : {}),
    };
  } catch (error) {
    await base.close();
    throw error;
  }
}

interface Base {
  app: Endpoint;
  migrator: Endpoint;
  embedded?: Embedded;
  close(): Promise<void>;
}

async function startOwn(config: Config, dataDir: string, log: Log): Promise<Base> {
  const embedded = await startEmbedded({
    dataDir,
    binDir: config.PG_BIN,
    log: (message, facts) => log.info(facts ?? {}, message),
  });
  const { host, port } = embedded.connect(databaseName);
  const as = (user: string, database = databaseName): Endpoint => ({ host, port, user, database });
  await makeDatabase(databaseName, as(embedded.superuser, 'postgres'), as(embedded.superuser));
  return { app: as(appRole), migrator: as(migratorRole), embedded, close: () => embedded.stop() };
}

/** A PostgreSQL of the organization's own: 15 or newer, and a role that may create roles, or the app role beside it. */
async function connectTo(config: Config, url: string): Promise<Base> {
  const given: Endpoint = { connectionString: url };
  await withConnection(given, async (db) => {
    const server = await describeDatabase(db);
    if (server.version < 150_000) {
      throw new Failure('unavailable', 'kernel/old-postgres', {
        detail: 'DATABASE_URL is an older PostgreSQL: Throughline needs 15 or newer.',
      });
    }
    await ensureRoles(db);
    await openDatabaseToRoles(db, server.name);
  });
  const app = config.DATABASE_APP_URL
    ? { connectionString: config.DATABASE_APP_URL }
    : { connectionString: url, options: `-c role=${appRole}` };
  return { app, migrator: given, close: async () => undefined };
}

async function openKey(config: Config, dataDir: string): Promise<{ keys: KeyRing; keyFile: string }> {
  const keyFile = resolve(config.KEY_FILE ?? join(dataDir, 'keys', 'installation.key'));
  const stored = await readFile(keyFile, 'utf8').catch(() => undefined);
  const key = stored ? Buffer.from(stored.trim(), 'base64') : await makeKey(keyFile);
  return { keys: new KeyRing(key), keyFile };
}

async function makeKey(keyFile: string): Promise<Buffer> {
  const key = randomBytes(keyBytes);
  await mkdir(dirname(keyFile), { recursive: true, mode: 0o700 });
  await writeFile(keyFile, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  await chmod(keyFile, 0o600);
  return key;
}
