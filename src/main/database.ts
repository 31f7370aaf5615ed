import type { Config } from '../kernel/config.ts';
import type { Endpoint } from '../kernel/db/database.ts';
import { asOwner } from '../kernel/db/database.ts';
import type { Embedded, EmbeddedServer } from '../kernel/db/embedded/index.ts';
import { attachEmbedded, startEmbedded } from '../kernel/db/embedded/index.ts';
import { connectToOwnServer } from '../kernel/db/own-server.ts';
import { appRole, migratorRole } from '../kernel/db/roles.ts';
import { makeDatabase, withConnection } from '../kernel/db/server.ts';
import type { Log } from '../kernel/log.ts';
import { prepareSchema } from '../kernel/prepare.ts';
import type { Replayed } from '../modules/retention/index.ts';
import { ledgerIn, replayLedger } from '../modules/retention/index.ts';
import { modules } from '../modules.ts';
import { openKey } from './key-file.ts';

/** A database that answers: where the app and the migrator sign in. */
export interface Database {
  app: Endpoint;
  migrator: Endpoint;
  /** The database that came along, run by this process; absent with DATABASE_URL and beside a running program. */
  embedded?: Embedded;
  close(): Promise<void>;
}

export const databaseName = 'throughline';

const endpointsOf = ({ connect }: EmbeddedServer): Pick<Database, 'app' | 'migrator'> => {
  const { host, port } = connect(databaseName);
  const as = (user: string): Endpoint => ({ host, port, user, database: databaseName });
  return { app: as(appRole), migrator: as(migratorRole) };
};

/** Starts the database that comes along, or connects to the one DATABASE_URL names, and makes its roles. */
export function openDatabase(config: Config, dataDir: string, log: Log): Promise<Database> {
  return config.DATABASE_URL
    ? connectTo(config, config.DATABASE_URL, dataDir)
    : startOwn(config, dataDir, log);
}

/** The database of a program that runs on this data folder now, or that DATABASE_URL names; undefined when none runs. */
export async function attachDatabase(config: Config, dataDir: string): Promise<Database | undefined> {
  if (config.DATABASE_URL) return connectTo(config, config.DATABASE_URL, dataDir);
  const running = await attachEmbedded(dataDir);
  return running && { ...endpointsOf(running), close: async () => undefined };
}

async function startOwn(config: Config, dataDir: string, log: Log): Promise<Database> {
  const embedded = await startEmbedded({
    dataDir,
    binDir: config.PG_BIN,
    log: (message, facts) => log.info(facts ?? {}, message),
  });
  const { host, port } = embedded.connect(databaseName);
  const admin = (database: string): Endpoint => ({ host, port, user: embedded.superuser, database });
  await makeDatabase(databaseName, admin('postgres'), admin(databaseName));
  return { ...endpointsOf(embedded), embedded, close: () => embedded.stop() };
}

/** A PostgreSQL of the organization's own. The app role's password comes from the installation key. */
async function connectTo(config: Config, url: string, dataDir: string): Promise<Database> {
  const { keys } = await openKey(config, dataDir);
  const endpoints = await connectToOwnServer({ url, appUrl: config.DATABASE_APP_URL, keys });
  return { ...endpoints, close: async () => undefined };
}

export interface Prepared {
  migrated: string[];
  replayed: Replayed;
}

/** Brings the schema up to date and the ledger of erasures to agreement with the database, before anything is served. */
export async function prepareDatabase(migrator: Endpoint, dataDir: string, log: Log): Promise<Prepared> {
  const migrated = await prepareSchema(migrator, modules);
  if (migrated.length > 0) log.info({ migrations: migrated.length }, 'the schema was brought up to date');
  const replayed = await withConnection(asOwner(migrator), (db) => replayLedger(db, ledgerIn(dataDir)));
  tellReplay(replayed, log);
  return { migrated, replayed };
}

function tellReplay(told: Replayed, log: Log): void {
  if (told.strikes + told.records + told.families + told.holds > 0)
    log.warn({ ...told }, 'the ledger of erasures was carried out again');
  if (told.held > 0)
    log.warn({ held: told.held }, 'a later legal hold keeps what the ledger says was erased');
  if (told.unreadable > 0)
    log.warn({ lines: told.unreadable }, 'lines of the ledger of erasures cannot be read');
}
