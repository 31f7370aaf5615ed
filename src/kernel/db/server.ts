import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Endpoint } from './database.ts';
import { openPool } from './database.ts';
import { ensureRoles, openDatabaseToRoles } from './roles.ts';

/** One short piece of work on a connection of its own. */
export async function withConnection<T>(
  endpoint: Endpoint,
  act: (db: Kysely<unknown>) => Promise<T>,
): Promise<T> {
  const pool = openPool(endpoint, { max: 1, onError: () => undefined });
  try {
    return await act(pool.db);
  } finally {
    await pool.end();
  }
}

/** The version of a server, such as 150018, and the database one is connected to. */
export async function describeDatabase(db: Kysely<unknown>): Promise<{ version: number; name: string }> {
  const { rows } = await sql<{ version: number; name: string }>`
    select current_setting('server_version_num')::int as version, current_database() as name`.execute(db);
  return rows[0] ?? { version: 0, name: '' };
}

/** Makes the roles and, where missing, the database, and lets the roles into it. `admin` and `inside` as a superuser. */
export async function makeDatabase(name: string, admin: Endpoint, inside: Endpoint): Promise<void> {
  await withConnection(admin, async (db) => {
    await ensureRoles(db);
    const { rows } = await sql`select from pg_database where datname = ${name}`.execute(db);
    if (rows.length === 0) await sql.raw(`create database ${name}`).execute(db);
  });
  await withConnection(inside, (db) => openDatabaseToRoles(db, name));
}

/** Answers once the database answers. */
export async function ping(db: Kysely<unknown>): Promise<true> {
  await sql`select 1`.execute(db);
  return true;
}

/** Every organization of the installation. The function is the organizations module's; the app role may call it. */
export async function listOrganizationIds(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from list_organizations() as id`.execute(db);
  return rows.map((row) => row.id);
}
