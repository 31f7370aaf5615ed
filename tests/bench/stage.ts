import { createHash } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Embedded } from '../../src/kernel/db/embedded/index.ts';
import { startEmbedded } from '../../src/kernel/db/embedded/index.ts';
import { appRole } from '../../src/kernel/db/roles.ts';
import type { TestDatabase, TestServer } from '../../src/kernel/db/testing/template.ts';
import { cloneDatabase, prepareTemplate } from '../../src/kernel/db/testing/template.ts';
import { KeyRing } from '../../src/kernel/keys.ts';
import { anOrganization } from '../../src/modules/organizations/testing.ts';
import { anAccount, aPassword } from '../../src/modules/sign-in/testing/accounts.ts';
import { modules } from '../../src/modules.ts';
import type { AppOrder } from './app-order.ts';
import { makeApp } from './app-order.ts';
import type { Town } from './town.ts';
import { layTown } from './town.ts';

/** The same key in every run, so that the same words take the same time to open. */
const key = createHash('sha256').update('bench').digest();

export interface Stage {
  embedded: Embedded;
  folder: string;
  server: TestServer;
  close(): Promise<void>;
}

/** A PostgreSQL with the settings of an installation, but for the sweeping of tables behind the clock's back. */
export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'tl-bench-'));
  await chmod(folder, 0o711);
  const embedded = await startEmbedded({
    dataDir: join(folder, 'data'),
    log: () => undefined,
    settings: { autovacuum: 'off' },
  });
  const server = { host: embedded.socketDir, port: embedded.port, superuser: embedded.superuser };
  const close = async () => {
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await prepareTemplate(server, modules);
  } catch (error) {
    await close();
    throw error;
  }
  return { embedded, folder, server, close };
}

export interface Place {
  database: TestDatabase;
  town: Town;
  order: AppOrder;
  /** Logins of the three coaches; the password is the factories' own. */
  logins: Record<4 | 40 | 400, string>;
}

/** A database of its own with a town of this size in it and accounts for its measured coaches. */
export async function openPlace(stage: Stage, participants: number): Promise<Place> {
  const database = await cloneDatabase(stage.server);
  const { host, port } = stage.server;
  const order: AppOrder = {
    endpoint: { host, port, user: appRole, database: database.name },
    key: key.toString('base64'),
  };
  const app = await makeApp(order);
  const { orgId, programId } = await anOrganization({ app });
  const town = await database.behind.db.connection().execute(async (db) => {
    // Past the triggers that sign each row: the line's own rules are not what is measured.
    await sql`set session_replication_role = replica`.execute(db);
    const laid = await layTown(db, { orgId, programId }, new KeyRing(key), { participants });
    await sql`set session_replication_role = origin`.execute(db);
    return laid;
  });
  await sql`vacuum (analyze, freeze)`.execute(database.behind.db);
  await sql`checkpoint`.execute(database.behind.db);
  const login = async (size: 4 | 40 | 400): Promise<string> => {
    const account = { orgId, id: town.coaches[size], roles: ['coach'], programIds: [programId] };
    return (await anAccount(app, account)).login;
  };
  const logins = { 4: await login(4), 40: await login(40), 400: await login(400) };
  await app.close();
  return { database, town, order, logins };
}

export const password = aPassword;
