import type { Endpoint } from './db/database.ts';
import { asOwner, openPool } from './db/database.ts';
import { migrate } from './db/migrate.ts';
import { installJobs } from './jobs/install.ts';
import type { Module } from './module.ts';

/** Brings one database up to date: every module's migrations, then the job queue. Returns the migrations it ran. */
export async function prepareSchema(migrator: Endpoint, modules: readonly Module[]): Promise<string[]> {
  const owner = openPool(asOwner(migrator), { max: 2, onError: () => undefined });
  try {
    const folders = modules.flatMap((module) =>
      module.migrations ? [{ module: module.name, folder: module.migrations }] : [],
    );
    const ran = await migrate(owner.db, folders);
    await installJobs(
      asOwner(migrator),
      modules.flatMap((module) => module.jobs ?? []),
    );
    return ran;
  } finally {
    await owner.end();
  }
}
