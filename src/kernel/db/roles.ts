import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { Failure } from '../failure.ts';

const ownerRole = 'throughline_owner';
export const migratorRole = 'throughline_migrator';
export const appRole = 'throughline_app';

const makeRole = (name: string, options: string): string => `do $$ begin
  if not exists (select from pg_roles where rolname = '${name}') then create role ${name} ${options}; end if;
exception when duplicate_object or unique_violation then null; end $$`;

const grantOnce = (role: string, to: string): string => `do $$ begin
  if not pg_has_role('${to}', '${role}', 'member') then grant ${role} to ${to}; end if; end $$`;

const refusal = (code: string, detail: string, cause: unknown): Failure =>
  new Failure('unavailable', code, { detail, cause });

/**
 * Three roles: the owner holds the tables and signs in nowhere, the migrator may become the owner, the app owns nothing
 * and bypasses nothing. Needs a role that may create roles; refuses with a sentence otherwise.
 */
export async function ensureRoles(admin: Kysely<unknown>): Promise<void> {
  try {
    await sql.raw(makeRole(ownerRole, 'nologin nosuperuser')).execute(admin);
    await sql.raw(makeRole(migratorRole, 'login nosuperuser noinherit')).execute(admin);
    await sql.raw(makeRole(appRole, 'login nosuperuser nobypassrls')).execute(admin);
    await sql.raw(grantOnce(ownerRole, migratorRole)).execute(admin);
  } catch (cause) {
    throw refusal(
      'kernel/cannot-create-roles',
      `The role in DATABASE_URL may not create roles: give it CREATEROLE, or have ${ownerRole}, ${migratorRole} and ${appRole} made for it and set DATABASE_APP_URL (see docs/guides/own-database.md).`,
      cause,
    );
  }
}

/**
 * Lets whoever is connected become the owner. A superuser may; since PostgreSQL 16 a role that made another may grant it
 * to itself, and has to.
 */
export async function becomeOwner(db: Kysely<unknown>): Promise<void> {
  try {
    await sql
      .raw(`do $$ begin
      if not (select rolsuper from pg_roles where rolname = current_user) then
        execute format('grant ${ownerRole} to %I', current_user);
      end if;
    exception when insufficient_privilege then null; end $$`)
      .execute(db);
    await sql.raw(`do $$ begin set local role ${ownerRole}; end $$`).execute(db);
  } catch (cause) {
    throw refusal(
      'kernel/cannot-become-owner',
      `The role in DATABASE_URL may not become ${ownerRole}: grant that role to it.`,
      cause,
    );
  }
}

/** Lets the three roles into one database: the owner may create there, the others may only connect. */
export async function openDatabaseToRoles(admin: Kysely<unknown>, database: string): Promise<void> {
  const name = `"${database.replaceAll('"', '""')}"`;
  try {
    for (const statement of [
      `grant connect, create on database ${name} to ${ownerRole}`,
      `grant connect on database ${name} to ${migratorRole}, ${appRole}`,
      // A temporary table is found before a real one of its name, also by functions of the owner.
      `revoke temporary on database ${name} from public`,
      'revoke create on schema public from public',
      `grant usage, create on schema public to ${ownerRole}`,
      `grant usage on schema public to ${appRole}, ${migratorRole}`,
    ])
      await sql.raw(statement).execute(admin);
  } catch (cause) {
    throw notOwned(database, cause);
  }
  const { rows } = await sql<{ may: boolean }>`
    select has_database_privilege(${ownerRole}, ${database}, 'create')
      and has_schema_privilege(${ownerRole}, 'public', 'create') as may`.execute(admin);
  if (!rows[0]?.may) throw notOwned(database, undefined);
}

const notOwned = (database: string, cause: unknown): Failure =>
  refusal(
    'kernel/database-not-owned',
    `The role in DATABASE_URL does not own the database ${database}: make it the owner, so that it may let the application in.`,
    cause,
  );

/** Gives the app role a password; `verifier` is what PostgreSQL would make of it. */
export async function setAppPassword(db: Kysely<unknown>, verifier: string): Promise<void> {
  await sql.raw(`alter role ${appRole} password '${verifier}'`).execute(db);
}

/** Whether whoever is connected is the app role (or holds its rights), and whether row policies could be passed by. */
export async function rightsOf(db: Kysely<unknown>): Promise<{ isApp: boolean; passesPolicies: boolean }> {
  const { rows } = await sql<{ isApp: boolean; passesPolicies: boolean }>`
    select pg_has_role(${appRole}, 'usage') as "isApp",
      rolsuper or rolbypassrls or rolcreaterole or pg_has_role(${ownerRole}, 'member') as "passesPolicies"
    from pg_roles where rolname = session_user`.execute(db);
  return rows[0] ?? { isApp: false, passesPolicies: true };
}
