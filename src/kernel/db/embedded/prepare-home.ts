import { createHash } from 'node:crypto';
import { chmod, mkdir, realpath, rename, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Account } from './account.ts';
import { chooseAccount } from './account.ts';
import { findHome } from './find-home.ts';
import type { Layout } from './layout.ts';
import { baseOf, layoutOf } from './layout.ts';
import type { PlaceNote } from './place-note.ts';
import { readNote, writeNote } from './place-note.ts';
import { blockedAt, stepsTo } from './reach.ts';
import type { EmbeddedLog } from './refuse.ts';
import { isMissing, refusal } from './refuse.ts';

/** Where root puts what an ordinary user could not reach in the data folder. */
export const defaultShelter = '/var/lib/throughline';

/** A place where the server's user may work; `major` is undefined while there is no cluster. */
export interface Home extends Layout {
  base: string;
  note: PlaceNote;
  account: Account | undefined;
  major: number | undefined;
  /** Who owns the cluster; undefined while there is none. */
  ownerUid: number | undefined;
}

export interface HomeOptions {
  dataDir: string;
  shelter: string;
  log: EmbeddedLog;
}

async function refuseWhenBlocked(folder: string, account: Account | undefined): Promise<void> {
  const blocked = account && blockedAt(await stepsTo(folder), account);
  if (!blocked) return;
  throw refusal(
    'out-of-reach',
    `The database server runs as ${account.name}, and that user cannot enter ${blocked}; allow it with: chmod a+x '${blocked}'`,
  );
}

/** Lets the server's user pass the data folder without listing it: what lies beside keeps its own modes. */
async function openPassage(folder: string): Promise<void> {
  const { mode, uid } = await stat(folder);
  if (uid === 0 && (mode & 0o011) !== 0o011) await chmod(folder, (mode & 0o7777) | 0o011);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** What a deleted data folder left behind is kept, under another name: never taken up silently, never destroyed. */
async function setAside(home: string, log: EmbeddedLog): Promise<void> {
  if (!(await isThere(layoutOf(home).cluster))) return;
  const aside = `${home}.set-aside-${Date.now()}`;
  await rename(home, aside);
  log(`A database of a data folder that is gone was set aside in ${aside}.`, { aside });
}

async function shelteredHome(
  folder: string,
  blocked: string,
  account: Account,
  options: HomeOptions,
): Promise<string> {
  const { shelter, log } = options;
  await mkdir(shelter, { recursive: true });
  await openPassage(shelter);
  await refuseWhenBlocked(await realpath(shelter), account);
  const home = join(await realpath(shelter), createHash('sha256').update(folder).digest('hex').slice(0, 16));
  await setAside(home, log);
  log(`The user ${account.name} cannot enter ${blocked}, so the database lies in ${home}.`, {
    home,
    blocked,
  });
  return home;
}

/** An earlier start may have been interrupted after choosing a place: that place is taken up again. */
async function placeFor(folder: string, account: Account | undefined, options: HomeOptions): Promise<string> {
  const base = baseOf(folder);
  const blocked = account && blockedAt(await stepsTo(base), account);
  if (!blocked) return base;
  return (await readNote(base))?.home ?? (await shelteredHome(folder, blocked, account, options));
}

async function newHome(folder: string, account: Account | undefined, options: HomeOptions): Promise<Home> {
  const base = baseOf(folder);
  const mode = account ? 0o711 : 0o700;
  await mkdir(base, { recursive: true, mode });
  if (account) await chmod(base, mode);
  const place = { ...layoutOf(await placeFor(folder, account, options)), base, account };
  const nothingYet = { major: undefined, ownerUid: undefined };
  if (place.home === base) return { ...place, ...nothingYet, note: { for: folder } };
  await mkdir(place.home, { recursive: true });
  await chmod(place.home, mode);
  const note = { for: folder, home: place.home };
  await writeNote(base, note);
  return { ...place, ...nothingYet, note };
}

/** To be called once the cluster is complete. */
export async function confirmPlace(home: Home): Promise<Home> {
  if (!home.note.home || home.note.made) return home;
  const note = { ...home.note, made: true };
  await writeNote(home.base, note);
  return { ...home, note };
}

async function ownFolder(dataDir: string): Promise<string> {
  const wanted = resolve(dataDir);
  await mkdir(dirname(wanted), { recursive: true });
  await mkdir(wanted, { recursive: true, mode: 0o700 });
  const folder = await realpath(wanted);
  if (process.getuid?.() === 0) await openPassage(folder);
  return folder;
}

/** Finds the database of a data folder, or makes the place for a new one, where the server's user can work. */
export async function prepareHome(options: HomeOptions): Promise<Home> {
  const known = await findHome(options.dataDir);
  const account = await chooseAccount(known?.ownerUid);
  if (!known) return newHome(await ownFolder(options.dataDir), account, options);
  if (account && known.home === known.base) await openPassage(await realpath(resolve(options.dataDir)));
  await refuseWhenBlocked(known.home, account);
  return { ...known, note: known.note ?? { for: resolve(options.dataDir) }, account };
}
