import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Actor } from './kernel/access/index.ts';
import { Access, nobody } from './kernel/access/index.ts';
import type { Config } from './kernel/config.ts';
import type { Endpoint, Pool } from './kernel/db/database.ts';
import { openPool } from './kernel/db/database.ts';
import type { Notices } from './kernel/db/notices.ts';
import { openNotices } from './kernel/db/notices.ts';
import { listOrganizationIds, ping } from './kernel/db/server.ts';
import { pagesFrom } from './kernel/http/pages.ts';
import { createServer } from './kernel/http/server.ts';
import { startJobs } from './kernel/jobs/runner.ts';
import type { KeyRing } from './kernel/keys.ts';
import type { Log } from './kernel/log.ts';
import type { Authenticate, Module } from './kernel/module.ts';
import { greet } from './modules/people/index.ts';
import type { SignInSettings } from './modules/sign-in/index.ts';
import { configureSignIn } from './modules/sign-in/index.ts';

export interface AppParts {
  config: Config;
  modules: readonly Module[];
  /** The database as the app role. */
  endpoint: Endpoint;
  log: Log;
  keys: KeyRing;
  /** Folder of the built pages; absent to serve the API alone. */
  pagesDir?: string;
  countStatements?: boolean;
  /** Tells this installation's cookies from those of others on the same host; bare names without it. */
  cookieMark?: string;
  now?: () => Date;
}

/** The running application, its doors still closed: nothing listens until `server.listen`. */
export interface App {
  access: Access;
  pool: Pool;
  server: FastifyInstance;
  /** Starts the workers; where it is not called, jobs wait. */
  work(): Promise<void>;
  close(): Promise<void>;
}

const packageFile = new URL('../package.json', import.meta.url);

const version: string = (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;

const nobodyEver: Authenticate = async (): Promise<Actor> => nobody;

function signInSettings(config: Config): SignInSettings {
  const { PUBLIC_URL: publicUrl, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = config;
  if (!(issuer && clientId)) return { publicUrl };
  return {
    publicUrl,
    oidc: { issuer, clientId, clientSecret: config.OIDC_CLIENT_SECRET, name: config.OIDC_NAME },
  };
}

/** The composition root: settings in, application out. */
export async function createApp(parts: AppParts): Promise<App> {
  const { modules, log } = parts;
  configureSignIn(signInSettings(parts.config));
  const pool = openPool(parts.endpoint, {
    max: 10,
    onError: (error) => log.warn({ message: error.message }, 'a connection was lost'),
  });
  const policies = modules.map((module) => module.policy);
  const access = new Access({
    db: pool.db,
    policies,
    brings: new Map(modules.flatMap((module) => Object.entries(module.brings ?? {}))),
    keys: parts.keys,
    dataDir: resolve(parts.config.DATA_DIR),
    ...(parts.now ? { now: parts.now } : {}),
  });
  const authenticate = modules.find((module) => module.authenticate)?.authenticate ?? nobodyEver;
  const introduce = modules.find((module) => module.introduce)?.introduce;
  const { cookieMark = '' } = parts;
  const notices = openNotices(parts.endpoint, (error) =>
    log.warn({ message: error.message }, 'a connection was lost'),
  );
  const server = await createServer({
    access,
    notices,
    authenticate: (exchange) => authenticate(pool.db, exchange, access.now()),
    introduce: (exchange) => introduce?.(exchange),
    config: parts.config,
    cookieMark,
    countStatements: parts.countStatements ?? false,
    log,
    routes: modules.flatMap((module) => module.routes),
    version,
    ready: () => ping(pool.db),
    ...(parts.pagesDir
      ? { pages: pagesFrom(parts.pagesDir, { greet: () => greet(access), cookieMark }) }
      : {}),
  });
  return { access, pool, server, ...lifeOf(parts, { access, pool, server, notices }) };
}

function lifeOf(
  parts: AppParts,
  { access, pool, server, notices }: Pick<App, 'access' | 'pool' | 'server'> & { notices: Notices },
): Pick<App, 'work' | 'close'> {
  let jobs: { stop(): Promise<void> } | undefined;
  return {
    work: async () => {
      const all = parts.modules.flatMap((module) => module.jobs ?? []);
      jobs = await startJobs({
        endpoint: parts.endpoint,
        jobs: all,
        access,
        log: parts.log,
        listOrganizations: () => listOrganizationIds(pool.db),
      });
    },
    close: async () => {
      // Lines that stay open would keep the server from closing.
      await notices.close();
      await server.close();
      await jobs?.stop();
      await pool.end();
    },
  };
}
