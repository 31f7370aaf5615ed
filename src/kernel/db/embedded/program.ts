import { join } from 'node:path';
import type { Account } from './account.ts';
import { findPackage, packagedBin } from './packaged-program.ts';
import type { EmbeddedLog } from './refuse.ts';
import { refusal } from './refuse.ts';
import { runProgram } from './run-program.ts';

/** A folder with `initdb` and `postgres` that the server's user can run. */
export interface Program {
  binDir: string;
  major: number;
}

export interface ProgramOptions {
  /** The operator's own choice. */
  binDir: string | undefined;
  /** Which version made the existing cluster. */
  clusterMajor: number | undefined;
  account: Account | undefined;
  /** Where a copy of the package may lie when it cannot be used where it is. */
  copyTo: string;
  log: EmbeddedLog;
}

const oldestMajor = 15;
const newestMajor = 18;

/** The major version of the server in a folder; undefined when there is none that this user can run. */
export async function majorIn(binDir: string, account: Account | undefined): Promise<number | undefined> {
  try {
    const said = await runProgram(join(binDir, 'postgres'), ['--version'], account);
    return Number(/\(PostgreSQL\) (\d+)/.exec(said)?.[1]) || undefined;
  } catch {
    return undefined;
  }
}

/** Debian and Ubuntu, Red Hat and SUSE, Homebrew on either processor. */
function systemFolders(major: number): string[] {
  return [
    `/usr/lib/postgresql/${major}/bin`,
    `/usr/pgsql-${major}/bin`,
    `/opt/homebrew/opt/postgresql@${major}/bin`,
    `/usr/local/opt/postgresql@${major}/bin`,
  ];
}

async function findSystem(majors: number[], account: Account | undefined): Promise<Program | undefined> {
  for (const major of majors) {
    for (const binDir of systemFolders(major)) {
      if ((await majorIn(binDir, account)) === major) return { binDir, major };
    }
  }
  return undefined;
}

async function givenProgram(binDir: string, options: ProgramOptions): Promise<Program> {
  const { clusterMajor, account } = options;
  const major = await majorIn(binDir, account);
  if (!major) throw refusal('program-unusable', `${binDir} holds no PostgreSQL server that can be run here.`);
  if (clusterMajor === undefined || clusterMajor === major) return { binDir, major };
  throw refusal(
    'other-version',
    `The data folder was made by PostgreSQL ${clusterMajor}, and ${binDir} holds version ${major}.`,
  );
}

async function packagedProgram(options: ProgramOptions): Promise<Program | undefined> {
  const { clusterMajor, account, copyTo, log } = options;
  const found = findPackage();
  if (!found || (clusterMajor !== undefined && clusterMajor !== found.major)) return undefined;
  const works = async (binDir: string) => (await majorIn(binDir, account)) === found.major;
  return { binDir: await packagedBin(found, { copyTo, works, log }), major: found.major };
}

const allMajors = Array.from({ length: newestMajor - oldestMajor + 1 }, (_, step) => newestMajor - step);

function noneFound(clusterMajor: number | undefined): never {
  if (clusterMajor === undefined) {
    throw refusal(
      'no-program',
      `No PostgreSQL comes along for ${process.platform} on ${process.arch}, and none is installed: install version 15 or newer, or give DATABASE_URL.`,
    );
  }
  throw refusal(
    'other-version',
    `The data folder was made by PostgreSQL ${clusterMajor}, which is not on this computer: install that version (or point THROUGHLINE_PG_BIN at it), or restore an export of the data into a new folder.`,
  );
}

/** The server to run: the operator's choice, else the one from npm, else a system's of the version that is needed. */
export async function findProgram(options: ProgramOptions): Promise<Program> {
  const { binDir, clusterMajor, account, log } = options;
  if (binDir) return givenProgram(binDir, options);
  const packaged = await packagedProgram(options);
  if (packaged) return packaged;
  const system = await findSystem(clusterMajor === undefined ? allMajors : [clusterMajor], account);
  if (!system) return noneFound(clusterMajor);
  log(`Using the PostgreSQL ${system.major} of this computer.`, { binDir: system.binDir });
  return system;
}
