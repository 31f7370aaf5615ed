import { readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { errorCode, isMissing } from './refuse.ts';

const links = z.array(z.object({ source: z.string(), target: z.string() }));

export interface Link {
  /** Where the link lies, from the package's folder. */
  at: string;
  /** What it holds: relative, so that a copied folder keeps working. */
  to: string;
}

/** npm packs no symbolic links; the package lists them in a file and leaves making them to us. */
export function linksOf(listing: string): Link[] {
  return links.parse(JSON.parse(listing)).map(({ source, target }) => ({
    at: target,
    to: relative(dirname(target), source),
  }));
}

async function readListing(packageDir: string): Promise<string> {
  try {
    return await readFile(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8');
  } catch (error) {
    if (isMissing(error)) return '[]';
    throw error;
  }
}

const notAllowed = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Makes the missing links; false when this user may not write into the package. */
export async function makeLinks(packageDir: string): Promise<boolean> {
  for (const { at, to } of linksOf(await readListing(packageDir))) {
    try {
      await symlink(to, join(packageDir, at));
    } catch (error) {
      const code = errorCode(error) ?? '';
      if (notAllowed.has(code)) return false;
      if (code !== 'EEXIST') throw error;
    }
  }
  return true;
}
