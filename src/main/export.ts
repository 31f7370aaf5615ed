import { existsSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { App } from '../app.ts';
import type { Day } from '../lib/dates.ts';
import { exportByCommand } from '../modules/exports/index.ts';
import type { Command, Running } from './command.ts';
import { Asked } from './command.ts';
import { withOrganization } from './organization.ts';
import { calendarOf } from './own-calendar.ts';

const isFolder = async (path: string): Promise<boolean> =>
  existsSync(path) ? (await stat(path)).isDirectory() : !path.endsWith('.zip');

/** Where the export goes: the file named, or one with the day in its name in the folder named. */
async function targetOf({ flags }: Running, day: Day): Promise<string> {
  if (typeof flags.to !== 'string')
    throw new Asked('Say where to: throughline export --to FOLDER or FILE.zip');
  const to = resolve(flags.to);
  const file = (await isFolder(to)) ? join(to, `throughline-export-${day}.zip`) : to;
  if (existsSync(file)) throw new Asked(`${file} exists already, and an export overwrites nothing.`);
  return file;
}

/** Written beside its place and moved there once it is whole and on the disk. */
async function writeWhole<T>(file: string, act: (handle: FileHandle) => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.part`;
  const handle = await open(draft, 'w', 0o600);
  try {
    const result = await act(handle);
    await handle.sync();
    await handle.close();
    await rename(draft, file);
    return result;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}

const number = (value: number): string => value.toLocaleString('en-US');

async function exportTo(running: Running, app: App, orgId: string): Promise<void> {
  const { access } = app;
  const dayOf = await calendarOf(app, orgId);
  const file = await targetOf(running, dayOf(access.now()));
  const started = performance.now();
  const written = await writeWhole(file, (handle) =>
    exportByCommand(access, orgId, async (bytes) => {
      await handle.write(bytes);
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const { bytes, sha256, rows } = written;
  const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
  running.tell(
    [
      `${file}: ${number(all)} rows of ${Object.keys(rows).length} tables, ${number(bytes)} bytes, in ${seconds.toFixed(1)} s.`,
      `SHA-256 ${sha256}`,
      `${number(rows.participants ?? 0)} participants and ${number(rows.facts ?? 0)} entries, their words in clear: keep this file as you keep the records.`,
    ].join('\n'),
    { file, bytes, sha256, rows, seconds },
  );
}

export const exportCommand: Command = {
  name: 'export',
  says: 'Writes everything of an organization into one file, in open formats, as it is at one moment.',
  options: [
    { flag: 'to', value: 'DIR|FILE', says: 'Folder, or file ending in .zip, that does not exist yet.' },
    { flag: 'organization', value: 'ID', says: 'Where there are several.' },
  ],
  run: async (running) => {
    if (running.positionals.length > 0) throw new Asked('Say where to with --to FOLDER or FILE.zip.');
    await withOrganization(running, (app, orgId) => exportTo(running, app, orgId));
    return 0;
  },
};
