import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { Failure } from '../failure.ts';
import type { KeyRing } from '../keys.ts';
import type { Endpoint } from './database.ts';
import { appRole, becomeOwner, ensureRoles, openDatabaseToRoles, rightsOf, setAppPassword } from './roles.ts';
import { describeDatabase, withConnection } from './server.ts';

export interface OwnServer {
  /** Signs in as a role that may make roles and owns the database, or to which both were given. */
  url: string;
  /** Signs in as the app role, where somebody else keeps its password. */
  appUrl?: string | undefined;
  /** The app role's password is derived from the installation key: nothing more has to be kept, or told to a second process. */
  keys: KeyRing;
}

/**
 * Makes a PostgreSQL of the organization's own (15 or newer) ready, and answers where the migrator and the app sign in.
 * The app signs in as the app role itself: a session that only became it by SET ROLE could become what it was again.
 */
export async function connectToOwnServer(server: OwnServer): Promise<{ app: Endpoint; migrator: Endpoint }> {
  const migrator: Endpoint = { connectionString: server.url };
  await withConnection(migrator, async (db) => {
    const { version, name } = await describeDatabase(db);
    if (version < 150_000) throw tooOld();
    await ensureRoles(db);
    await becomeOwner(db);
    await openDatabaseToRoles(db, name);
  });
  const app = { connectionString: server.appUrl ?? withUser(server.url, appRole, passwordOf(server.keys)) };
  if (!server.appUrl) await letIn(migrator, app, passwordOf(server.keys));
  await refuseStrong(app);
  return { app, migrator };
}

const refusal = (code: string, detail: string, cause?: unknown): Failure =>
  new Failure('unavailable', code, { detail, cause });

const tooOld = (): Failure =>
  refusal('kernel/old-postgres', 'DATABASE_URL is an older PostgreSQL: Throughline needs 15 or newer.');

const passwordOf = (keys: KeyRing): string =>
  keys.derive('the app role signs in').mac(appRole).toString('base64url');

/** The same server and database as somebody else: parameters win over what stands before the host, in every form of URL. */
function withUser(url: string, user: string, password: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}user=${user}&password=${password}`;
}

/** The password is set only where it does not open already: of two processes that start at once, none disturbs the other. */
async function letIn(migrator: Endpoint, app: Endpoint, password: string): Promise<void> {
  if (await opens(app)) return;
  await withConnection(migrator, (db) => setAppPassword(db, verifierOf(password)));
}

async function opens(endpoint: Endpoint): Promise<boolean> {
  try {
    await withConnection(endpoint, describeDatabase);
    return true;
  } catch {
    return false;
  }
}

/** What PostgreSQL keeps of a password (RFC 5803), made here so that the password itself stands in no statement and no log. */
function verifierOf(password: string): string {
  const [salt, rounds] = [randomBytes(16), 4096];
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const key = (name: string) => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(key('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`;
}

/** Row policies hold for nobody who may pass them by: such a role would show every organization everything. */
async function refuseStrong(app: Endpoint): Promise<void> {
  const rights = await withConnection(app, rightsOf).catch((cause: unknown) => {
    throw refusal(
      'kernel/app-role-away',
      `The database does not let the role ${appRole} sign in with its password: allow that in pg_hba.conf, or set DATABASE_APP_URL.`,
      cause,
    );
  });
  if (rights.isApp && !rights.passesPolicies) return;
  throw refusal(
    'kernel/app-role-wrong',
    `DATABASE_APP_URL must sign in as ${appRole} (or a member of it) and as nothing more: no superuser, no BYPASSRLS, no owner of tables.`,
  );
}
