import { sql } from 'kysely';
import type { Module } from '../../module.ts';
import { prepareSchema } from '../../prepare.ts';
import type { Pool } from '../database.ts';
import { openPool } from '../database.ts';
import { appRole, ensureRoles, migratorRole, openDatabaseToRoles } from '../roles.ts';

export interface TestServer {
  host: string;
  port: number;
  superuser: string;
}

const template = 'throughline_template';

const ignore = (): void => undefined;

export const poolAs = (server: TestServer, user: string, database: string, max = 4): Pool =>
  openPool({ host: server.host, port: server.port, user, database }, { max, onError: ignore });

async function asAdmin(server: TestServer, statement: string): Promise<void> {
  const admin = poolAs(server, server.superuser, 'postgres', 1);
  await sql.raw(statement).execute(admin.db);
  await admin.end();
}

/** Roles, one empty database, every module's migrations: the template the test databases are cloned from. */
export async function prepareTemplate(server: TestServer, modules: readonly Module[]): Promise<void> {
  const admin = poolAs(server, server.superuser, 'postgres', 1);
  await ensureRoles(admin.db);
  await sql.raw(`create database ${template}`).execute(admin.db);
  await admin.end();
  const inside = poolAs(server, server.superuser, template, 1);
  await openDatabaseToRoles(inside.db, template);
  await inside.end();
  await prepareSchema(
    { host: server.host, port: server.port, user: migratorRole, database: template },
    modules,
  );
}

export interface TestDatabase {
  name: string;
  server: TestServer;
  /** As the app role, under row-level security. */
  app: Pool;
  /** As the superuser, to look behind the locks. */
  behind: Pool;
  drop(): Promise<void>;
}

let made = 0;

/** A database of one's own, cloned from the migrated template in a few milliseconds. */
export async function cloneDatabase(server: TestServer): Promise<TestDatabase> {
  made += 1;
  const name = `t_${process.pid}_${made}_${Date.now().toString(36)}`;
  await asAdmin(server, `create database ${name} template ${template}`);
  const app = poolAs(server, appRole, name, 8);
  const behind = poolAs(server, server.superuser, name, 2);
  return {
    name,
    server,
    app,
    behind,
    drop: async () => {
      await app.end();
      await behind.end();
      await asAdmin(server, `drop database if exists ${name} with (force)`);
    },
  };
}
