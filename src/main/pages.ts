import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../kernel/failure.ts';
import type { Log } from '../kernel/log.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pagesDir = join(root, 'dist', 'web');
const stampName = '.built';
const stamp = join(pagesDir, stampName);

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

/** Puts a finished build in its place; false when another process has put its own there meanwhile, which is as good. */
async function putInPlace(built: string): Promise<boolean> {
  const former = `${built}-former`;
  await rename(pagesDir, former).catch(() => undefined);
  const placed = await rename(built, pagesDir).then(
    () => true,
    () => existsSync(stamp),
  );
  await rm(former, { recursive: true, force: true });
  return placed;
}

/**
 * Builds the pages where they are missing or older than their sources; returns their folder. Two programs that start at
 * once may both build: each does so in a folder of its own, so that neither ever serves half of the other's.
 */
export async function readyPages(log: Log): Promise<string> {
  if (!(await isStale())) return pagesDir;
  log.info({}, 'building the pages');
  const startedAt = new Date();
  const { build } = await import('vite');
  await mkdir(dirname(pagesDir), { recursive: true });
  const outDir = await mkdtemp(`${pagesDir}-`);
  try {
    await build({
      root: join(root, 'src', 'web'),
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir, emptyOutDir: true },
    });
    // Whoever starts the program later may be another account of this computer.
    await chmod(outDir, 0o755);
    await writeFile(join(outDir, stampName), '');
    await utimes(join(outDir, stampName), startedAt, startedAt);
    if (!(await putInPlace(outDir)))
      throw new Failure('unavailable', 'main/no-place-for-pages', {
        detail: `The pages could not be put into ${pagesDir}.`,
      });
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
  return pagesDir;
}
