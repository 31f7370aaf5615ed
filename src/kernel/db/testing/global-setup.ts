import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { modules } from '../../../modules.ts';
import { startEmbedded } from '../embedded/launcher.ts';
import type { TestServer } from './template.ts';
import { prepareTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    database: TestServer;
  }
}

let stop = async (): Promise<void> => undefined;

/** One real PostgreSQL for the run, with a migrated template that each test file clones. */
export async function setup(project: TestProject): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tl-test-'));
  // THROUGHLINE_PG_BIN=/usr/lib/postgresql/15/bin tries every test against that PostgreSQL.
  const binDir = process.env.THROUGHLINE_PG_BIN;
  const embedded = await startEmbedded({ dataDir, durability: 'test', binDir, log: () => undefined });
  const server: TestServer = { host: embedded.socketDir, port: embedded.port, superuser: embedded.superuser };
  stop = async () => {
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  await prepareTemplate(server, modules);
  project.provide('database', server);
}

export async function teardown(): Promise<void> {
  await stop();
}
