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
  participantLogin: string;
}

/** How the application reaches a database of this stage. */
const orderFor = (stage: Stage, database: TestDatabase): AppOrder => {
  const { host, port } = stage.server;
  const endpoint = { host, port, user: appRole, database: database.name };
  return { endpoint, key: key.toString('base64') };
};

/** A database in which nothing has happened yet. */
export async function openEmpty(stage: Stage): Promise<{ database: TestDatabase; order: AppOrder }> {
  const database = await cloneDatabase(stage.server);
  return { database, order: orderFor(stage, database) };
}

/** A database of its own with a town of this size in it and accounts for its measured coaches. */
export async function openPlace(stage: Stage, participants: number): Promise<Place> {
  const { database, order } = await openEmpty(stage);
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
  const login = async (id: string | undefined, kind: 'staff' | 'participant'): Promise<string> => {
    const staff = kind === 'staff';
    const account = {
      id: id ?? '',
      kind,
      roles: staff ? ['coach'] : [],
      programIds: staff ? [programId] : [],
    };
    return (await anAccount(app, { orgId, ...account })).login;
  };
  const { coaches } = town;
  const logins = {
    4: await login(coaches[4], 'staff'),
    40: await login(coaches[40], 'staff'),
    400: await login(coaches[400], 'staff'),
  };
  const participantLogin = await login(town.known[0], 'participant');
  await app.close();
  return { database, town, order, logins, participantLogin };
}

export const password = aPassword;
