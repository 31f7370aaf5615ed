import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '../kernel/config.ts';
import type { Endpoint } from '../kernel/db/database.ts';
import { asOwner } from '../kernel/db/database.ts';
import type { Embedded } from '../kernel/db/embedded/index.ts';
import { withConnection } from '../kernel/db/server.ts';
import { Failure } from '../kernel/failure.ts';
import type { KeyRing } from '../kernel/keys.ts';
import type { Log } from '../kernel/log.ts';
import { opensWords } from '../modules/timeline/index.ts';
import type { Database } from './database.ts';
import { attachDatabase, openDatabase, prepareDatabase } from './database.ts';
import type { KeyFile } from './key-file.ts';
import { openKey, refuseWrongKey } from './key-file.ts';

/** One installation with its database up: where the app signs in, and what opens the words. */
export interface Installation {
  dataDir: string;
  app: Endpoint;
  /** Where the migrator signs in, who may become the owner of the tables. */
  migrator: Endpoint;
  keys: KeyRing;
  keyFile: string;
  /** The database that came along; absent with DATABASE_URL. */
  embedded?: Embedded;
  migrated: string[];
  close(): Promise<void>;
}

/** Starts (or connects to) the database, makes roles and schema, replays the ledger, and reads or makes the key. */
export async function openInstallation(config: Config, log: Log): Promise<Installation> {
  const dataDir = resolve(config.DATA_DIR);
  await mkdir(dataDir, { recursive: true, mode: 0o755 });
  const key = await openKey(config, dataDir);
  const database = await openDatabase(config, dataDir, log);
  return closeUnless(database, async () => {
    const { migrated } = await prepareDatabase(database.migrator, dataDir, log);
    return describe(dataDir, database, key, migrated);
  });
}

/** Whether there is an installation in a folder, or a database elsewhere is named. */
export const isInstalled = (config: Config): boolean =>
  config.DATABASE_URL !== undefined || existsSync(join(resolve(config.DATA_DIR), 'postgres'));

export const noInstallation = (dataDir: string): Failure =>
  new Failure('not-found', 'kernel/no-installation', {
    detail: `There is no installation in ${dataDir}: say where it lies with --data.`,
  });

/**
 * An installation for a command: beside the program that runs on it now, else opened for as long as the command takes.
 * Makes none where there is none.
 */
export async function reachInstallation(config: Config, log: Log): Promise<Installation> {
  const dataDir = resolve(config.DATA_DIR);
  if (!isInstalled(config)) throw noInstallation(dataDir);
  const running = config.DATABASE_URL ? undefined : await attachDatabase(config, dataDir);
  if (!running) return openInstallation(config, log);
  const key = await openKey(config, dataDir);
  return closeUnless(running, () => describe(dataDir, running, key, []));
}

async function describe(
  dataDir: string,
  database: Database,
  key: KeyFile,
  migrated: string[],
): Promise<Installation> {
  const fits = await withConnection(asOwner(database.migrator), (db) => opensWords(db, key.keys));
  if (!fits) return refuseWrongKey(key);
  const { app, migrator, embedded, close } = database;
  const { keys, keyFile } = key;
  return { dataDir, app, migrator, keys, keyFile, migrated, close, ...(embedded ? { embedded } : {}) };
}

async function closeUnless<T>(database: Database, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    await database.close();
    throw error;
  }
}
