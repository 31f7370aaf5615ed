import { readdir, readFile } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { Migrator } from 'kysely/migration';
import { Failure } from '../failure.ts';

export interface MigrationFolder {
  module: string;
  folder: URL;
}

const kernelFolder: MigrationFolder = {
  module: 'kernel',
  folder: new URL('../migrations/', import.meta.url),
};

function migrationFrom(text: string): Migration {
  return {
    up: async (db) => {
      await sql.raw(text).execute(db);
    },
  };
}

async function readFolder({ module, folder }: MigrationFolder): Promise<[string, Migration][]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql'));
  return Promise.all(
    files.map(async (file): Promise<[string, Migration]> => {
      const [stamp, ...rest] = file.replace(/\.sql$/, '').split('_');
      return [
        `${stamp}_${module}_${rest.join('_')}`,
        migrationFrom(await readFile(new URL(file, folder), 'utf8')),
      ];
    }),
  );
}

/** Brings the schema up to what the modules' folders say, all in one transaction. `owner` is a connection as the owner. Returns what it ran. */
export async function migrate(
  owner: Kysely<unknown>,
  folders: readonly MigrationFolder[],
): Promise<string[]> {
  const all = (await Promise.all([kernelFolder, ...folders].map(readFolder))).flat();
  const runner = new Migrator({
    db: owner,
    provider: { getMigrations: async () => Object.fromEntries(all) },
    migrationTableSchema: 'public',
    allowUnorderedMigrations: true,
  });
  const { error, results } = await runner.migrateToLatest();
  if (error) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'a migration';
    throw new Failure('bug', 'kernel/migration-failed', {
      detail: `${failed} could not run; the database is as it was.`,
      cause: error,
    });
  }
  return (results ?? []).map((result) => result.migrationName);
}
