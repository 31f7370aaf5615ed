import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { Failure } from '../failure.ts';

export const ownerRole = 'throughline_owner';
export const migratorRole = 'throughline_migrator';
export const appRole = 'throughline_app';

const makeRole = (name: string, options: string): string => `do $$ begin
  if not exists (select from pg_roles where rolname = '${name}') then create role ${name} ${options}; end if;
exception when duplicate_object or unique_violation then null; end $$`;

/**
 * Three roles: the owner holds the tables and signs in nowhere, the migrator may become the owner, the app owns nothing
 * and bypasses nothing. Needs a role that may create roles; refuses with a sentence otherwise.
 */
export async function ensureRoles(admin: Kysely<unknown>): Promise<void> {
  try {
    await sql.raw(makeRole(ownerRole, 'nologin nosuperuser')).execute(admin);
    await sql.raw(makeRole(migratorRole, 'login nosuperuser noinherit')).execute(admin);
    await sql.raw(makeRole(appRole, 'login nosuperuser nobypassrls')).execute(admin);
    await sql.raw(`grant ${ownerRole} to ${migratorRole}`).execute(admin);
  } catch (cause) {
    throw new Failure('unavailable', 'kernel/cannot-create-roles', {
      detail:
        'The role in DATABASE_URL may not create roles: give it CREATEROLE, or set DATABASE_APP_URL to the app role as well.',
      cause,
    });
  }
}

/** Lets the three roles into one database: the owner may create there, the others may only connect. */
export async function openDatabaseToRoles(admin: Kysely<unknown>, database: string): Promise<void> {
  await sql.raw(`grant connect, create on database "${database}" to ${ownerRole}`).execute(admin);
  await sql.raw(`grant connect on database "${database}" to ${migratorRole}, ${appRole}`).execute(admin);
  await sql.raw('revoke create on schema public from public').execute(admin);
  await sql.raw(`grant usage, create on schema public to ${ownerRole}`).execute(admin);
  await sql.raw(`grant usage on schema public to ${appRole}, ${migratorRole}`).execute(admin);
}
