import { readFile, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Layout } from './layout.ts';
import { baseOf, layoutOf } from './layout.ts';
import type { PlaceNote } from './place-note.ts';
import { readNote, writeNote } from './place-note.ts';
import { isMissing, refusal } from './refuse.ts';

/** An embedded database that exists already. */
export interface ExistingHome extends Layout {
  base: string;
  note: PlaceNote | undefined;
  major: number;
  ownerUid: number;
}

async function majorOf(cluster: string): Promise<number | undefined> {
  try {
    return Number.parseInt(await readFile(join(cluster, 'PG_VERSION'), 'utf8'), 10);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function existing(
  base: string,
  home: string,
  note: PlaceNote | undefined,
): Promise<ExistingHome | undefined> {
  const layout = layoutOf(home);
  const major = await majorOf(layout.cluster);
  if (major === undefined) return undefined;
  return { ...layout, base, note, major, ownerUid: (await stat(layout.cluster)).uid };
}

/** A moved data folder takes its database along; a copied one must not share it with the original. */
async function settleOwner(folder: string, base: string, note: PlaceNote): Promise<PlaceNote> {
  if (note.for === folder) return note;
  const original = await readNote(baseOf(note.for));
  if (original?.home === note.home) {
    throw refusal(
      'copied-folder',
      `${folder} is a copy of ${note.for}, but its database lies in ${note.home} and belongs to the original. Use backup and restore to copy an installation.`,
    );
  }
  const moved = { ...note, for: folder };
  await writeNote(base, moved);
  return moved;
}

async function followNote(
  folder: string,
  base: string,
  note: PlaceNote,
  home: string,
): Promise<ExistingHome | undefined> {
  const settled = await settleOwner(folder, base, note);
  const found = await existing(base, home, settled);
  if (found || !settled.made) return found;
  throw refusal(
    'database-gone',
    `${folder} says that its database lies in ${home}, and there is none. Bring that folder back, or restore a backup into an empty folder.`,
  );
}

/** The embedded database of a data folder, or undefined where none has been made yet. Changes nothing but a moved note. */
export async function findHome(dataDir: string): Promise<ExistingHome | undefined> {
  try {
    const folder = await realpath(resolve(dataDir));
    const base = baseOf(folder);
    const note = await readNote(base);
    return note?.home ? await followNote(folder, base, note, note.home) : await existing(base, base, note);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
