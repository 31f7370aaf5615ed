import { existsSync } from 'node:fs';
import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from '../kernel/log.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pagesDir = join(root, 'dist', 'web');
const stamp = join(pagesDir, '.built');

/** When anything below a folder was last changed, in milliseconds. */
async function newestBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const times = entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs);
  return Math.max(0, ...(await Promise.all(times)));
}

async function isStale(): Promise<boolean> {
  if (!existsSync(stamp)) return true;
  const built = (await stat(stamp)).mtimeMs;
  const sources = [
    newestBelow(join(root, 'src')),
    ...['vite.config.ts', 'package-lock.json'].map(async (file) => (await stat(join(root, file))).mtimeMs),
  ];
  return Math.max(...(await Promise.all(sources))) > built;
}

/** Builds the pages where they are missing or older than their sources; returns their folder. */
export async function readyPages(log: Log): Promise<string> {
  if (!(await isStale())) return pagesDir;
  log.info({}, 'building the pages');
  const startedAt = new Date();
  const { build } = await import('vite');
  await build({
    root: join(root, 'src', 'web'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
  });
  await writeFile(stamp, '');
  await utimes(stamp, startedAt, startedAt);
  return pagesDir;
}
