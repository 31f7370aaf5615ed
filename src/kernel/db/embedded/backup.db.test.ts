import { chmod, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FinishedBackup } from './backup.ts';
import { backupEmbedded } from './backup.ts';
import type { Embedded } from './launcher.ts';
import type { BackupManifest } from './manifest.ts';
import { restoreEmbedded } from './restore.ts';
import type { Order } from './testing/child.ts';
import { answerOf, killHard, startChild } from './testing/child.ts';
import type { Scratch } from './testing/scratch.ts';
import { ask, makeScratch, withClient } from './testing/scratch.ts';
import type { Acknowledged } from './testing/writers.ts';
import { accounts, lsnOf, makeTables, writeUntil } from './testing/writers.ts';
import { verifyBackup } from './verify-backup.ts';

/** One server that all these backups are made of. */
let home: Scratch;
let source: Embedded;
let scratch: Scratch;
let to: string;
let target: string;

beforeAll(async () => {
  home = await makeScratch();
  source = await home.start({ durability: 'full' });
});

afterAll(async () => {
  await home.clear();
});

beforeEach(async () => {
  scratch = await makeScratch();
  to = join(scratch.folder, 'backups');
  target = join(scratch.folder, 'restored');
});

afterEach(async () => {
  await scratch.clear();
});

const totals = 'select sum(amount)::int from sums';

/** Compares what a restored server holds with what was acknowledged before the backup's end. */
async function compare(
  restored: Parameters<typeof ask>[0],
  written: Acknowledged[],
  manifest: BackupManifest,
) {
  const held = await withClient(restored, async (client) => {
    const { rows } = await client.query<{ id: number; words: string }>('select id, words from lines');
    return new Map(rows.map((row) => [row.id, row.words]));
  });
  const expected = written.filter(({ lsn }) => lsn <= lsnOf(manifest.stopLsn));
  const duringCopy = expected.filter(({ lsn }) => lsn > lsnOf(manifest.startLsn));
  expect(duringCopy.length).toBeGreaterThan(20);
  expect(expected.filter(({ id, words }) => held.get(id) !== words)).toEqual([]);
  const known = new Map(written.map(({ id, words }) => [id, words]));
  expect([...held].filter(([id, words]) => known.get(id) !== words)).toEqual([]);
}

async function backUpThenAbort(writing: AbortController): Promise<FinishedBackup> {
  try {
    return await backupEmbedded({ embedded: source, to, log: scratch.log });
  } finally {
    await sleep(100);
    writing.abort();
  }
}

test('a backup made while people write holds every row acknowledged before it ended, once restored', async () => {
  await withClient(source, makeTables);
  const stop = new AbortController();
  const writing = writeUntil(source, stop.signal);
  await sleep(300);
  const { folder, manifest } = await backUpThenAbort(stop);
  const written = await writing;
  await restoreEmbedded({ from: folder, dataDir: target, log: scratch.log });
  const restored = await scratch.start({ dataDir: target, durability: 'full' });
  await compare(restored, written, manifest);
  expect(await ask(restored, totals)).toBe(accounts * 100);
  expect(await ask(restored, 'select count(*)::int from passing')).toBe(0);
  await ask(restored, "insert into lines (words) values ('life goes on')");
  expect(await ask(source, totals)).toBe(accounts * 100);
});

test('a backup that was tampered with is refused by name, and the target stays empty', async () => {
  const { folder } = await backupEmbedded({ embedded: source, to, log: scratch.log });
  const options = { from: folder, dataDir: target, log: scratch.log };
  const victim = join(folder, 'cluster', 'global', 'pg_control');
  const original = await readFile(victim);
  const changed = Buffer.from(original);
  changed.writeUInt8(changed.readUInt8(100) ^ 1, 100);
  await writeFile(victim, changed);
  await expect(restoreEmbedded(options)).rejects.toMatchObject({
    code: 'database/backup-damaged',
    message: expect.stringContaining('cluster/global/pg_control'),
  });
  await writeFile(victim, original);
  await verifyBackup(folder);
  await rm(join(folder, 'cluster', 'PG_VERSION'));
  await expect(verifyBackup(folder)).rejects.toThrow('cluster/PG_VERSION is missing');
  await truncate(join(folder, 'manifest.json'), 200);
  await expect(restoreEmbedded(options)).rejects.toThrow('manifest.json');
  await expect(stat(target)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a backup is restored into an empty folder only', async () => {
  const { folder } = await backupEmbedded({ embedded: source, to, log: scratch.log });
  await mkdir(target);
  await writeFile(join(target, 'letter.txt'), 'mine');
  const restoring = restoreEmbedded({ from: folder, dataDir: target, log: scratch.log });
  await expect(restoring).rejects.toMatchObject({ code: 'database/not-empty' });
  expect(await readdir(target)).toEqual(['letter.txt']);
});

test('keys and other files travel with the backup and are put back where they are wanted, overwriting nothing', async () => {
  const key = join(scratch.folder, 'installation.key');
  await writeFile(key, 'a key');
  const missing = { name: 'ledger', path: join(scratch.folder, 'no-ledger') };
  const incomplete = backupEmbedded({ embedded: source, to, log: scratch.log, extraFiles: [missing] });
  await expect(incomplete).rejects.toThrow('no-ledger belongs into the backup and does not exist');
  expect(await readdir(to)).toEqual([]);
  const extraFiles = [{ name: 'installation.key', path: key }];
  const { folder } = await backupEmbedded({ embedded: source, to, log: scratch.log, extraFiles });
  const back = (path: string) =>
    restoreEmbedded({
      from: folder,
      dataDir: target,
      log: scratch.log,
      extraFiles: [{ name: 'installation.key', path }],
    });
  await expect(back(key)).rejects.toMatchObject({ code: 'database/not-empty' });
  const restored = join(target, 'keys', 'installation.key');
  await back(restored);
  expect(await readFile(restored, 'utf8')).toBe('a key');
  expect((await stat(restored)).mode & 0o777).toBe(0o600);
});

const beside = (): Order => ({
  act: 'back-up',
  dataDir: join(home.folder, 'data'),
  durability: 'test',
  to,
});

test('a command beside the running program makes a backup', async () => {
  expect(await answerOf(startChild(beside()))).toEqual({ ok: true, adopted: false });
  const [name = ''] = await readdir(to);
  expect((await verifyBackup(join(to, name))).files.length).toBeGreaterThan(900);
});

test('a backup that is killed half way leaves nothing that looks complete, and the next one succeeds', async () => {
  const child = startChild(beside());
  await expect
    .poll(() => readdir(join(to, '.')).catch(() => []), { interval: 5, timeout: 5000 })
    .toHaveLength(1);
  await sleep(30);
  await killHard(child);
  const [left = ''] = await readdir(to);
  expect(left).toMatch(/\.partial$/);
  await expect(verifyBackup(join(to, left))).rejects.toMatchObject({ code: 'database/backup-incomplete' });
  const { folder } = await backupEmbedded({ embedded: source, to, log: scratch.log });
  await verifyBackup(folder);
  expect(scratch.said.join(' ')).toContain(`${left} is a backup that was not finished`);
});

test('a backup that finds no room says so and leaves nothing behind', async () => {
  // Files of at most 1 MiB for this process: the write-ahead log's 16 MiB do not fit.
  const limited = join(scratch.folder, 'limited.sh');
  await writeFile(limited, `#!/bin/sh\nulimit -f 2048\nexec '${process.execPath}' "$@"\n`);
  await chmod(limited, 0o755);
  const answer = await answerOf(startChild(beside(), { execPath: limited }));
  expect(answer).toMatchObject({ ok: false, code: 'database/backup-no-room' });
  expect(await readdir(to)).toEqual([]);
});
