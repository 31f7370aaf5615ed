import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isMissing, refusal } from './refuse.ts';

const placeNote = z.object({
  /** The data folder this note was written for: tells a moved folder from a copied one. */
  for: z.string(),
  /** Where the cluster lies when it could not lie in the data folder. */
  home: z.string().optional(),
  /** Whether a cluster was once complete there: tells one that is gone from one that was never finished. */
  made: z.boolean().optional(),
  /** Where the socket lies when the data folder's path is too long for one. */
  socketDir: z.string().optional(),
});

export type PlaceNote = z.output<typeof placeNote>;

const noteFile = (base: string): string => join(base, 'place.json');

export async function readNote(base: string): Promise<PlaceNote | undefined> {
  try {
    return placeNote.parse(JSON.parse(await readFile(noteFile(base), 'utf8')));
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw refusal(
      'note-unreadable',
      `${noteFile(base)} says where the database lies, and it cannot be read.`,
      cause,
    );
  }
}

export async function writeNote(base: string, note: PlaceNote): Promise<void> {
  const partial = `${noteFile(base)}.${process.pid}`;
  await writeFile(partial, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
  await rename(partial, noteFile(base));
}
