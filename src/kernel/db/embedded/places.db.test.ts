import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accountsIn, chooseAccount } from './account.ts';
import { findPackage, packagedBin } from './packaged-program.ts';
import { prepareHome } from './prepare-home.ts';
import { majorIn } from './program.ts';
import { blockedAt, stepsTo } from './reach.ts';
import { answerOf, startChild } from './testing/child.ts';
import type { Scratch } from './testing/scratch.ts';
import { ask, makeScratch } from './testing/scratch.ts';

const asRoot = process.getuid?.() === 0;
const olderServer = '/usr/lib/postgresql/15/bin';

let scratch: Scratch;

beforeEach(async () => {
  scratch = await makeScratch();
});

afterEach(async () => {
  await scratch.clear();
});

test('an ordinary user starts a database of their own', async ({ skip }) => {
  if (!asRoot) return skip('these tests already run as an ordinary user');
  const account = accountsIn(await readFile('/etc/passwd', 'utf8')).find(({ name }) => name === 'nobody');
  if (!account) return skip('this computer has no user named nobody');
  const here = fileURLToPath(new URL('.', import.meta.url));
  if (blockedAt(await stepsTo(here), account)) return skip('the user nobody cannot enter this folder');
  await chown(scratch.folder, account.uid, account.gid);
  const dataDir = join(scratch.folder, 'data');
  const { uid, gid } = account;
  const child = startChild({ act: 'start-and-stop', dataDir, durability: 'test' }, { uid, gid });
  expect(await answerOf(child)).toEqual({ ok: true, adopted: false });
  const cluster = await stat(join(dataDir, 'postgres', 'cluster'));
  expect(cluster.uid).toBe(uid);
});

test('as root, the database lies where its user can reach it, and the data folder says where', async ({
  skip,
}) => {
  if (!asRoot) return skip('only root hands the server to another user');
  const closed = join(scratch.folder, 'closed');
  await mkdir(closed, { mode: 0o700 });
  const dataDir = join(closed, 'data');
  const shelter = join(scratch.folder, 'shelter');
  const first = await scratch.start({ dataDir, shelter });
  expect(first.clusterDir.startsWith(shelter)).toBe(true);
  expect(scratch.said.join(' ')).toContain(`cannot enter ${closed}, so the database lies in ${shelter}`);
  await ask(first, 'create table kept as select 7 as n');
  await first.stop();
  const second = await scratch.start({ dataDir, shelter });
  expect(second.clusterDir).toBe(first.clusterDir);
  expect(await ask(second, 'select n from kept')).toBe(7);
});

test('a deleted data folder does not bring its old database back, and destroys nothing', async ({ skip }) => {
  if (!asRoot) return skip('only root hands the server to another user');
  const closed = join(scratch.folder, 'closed');
  const shelter = join(scratch.folder, 'shelter');
  const dataDir = join(closed, 'data');
  await mkdir(closed, { mode: 0o700 });
  await (await scratch.start({ dataDir, shelter })).stop();
  await rm(dataDir, { recursive: true });
  const fresh = await scratch.start({ dataDir, shelter });
  expect(await ask(fresh, 'select 1')).toBe(1);
  expect((await readdir(shelter)).filter((name) => name.includes('.set-aside-'))).toHaveLength(1);
});

test('a first start that was interrupted is taken up again, and a database that went missing is not replaced', async ({
  skip,
}) => {
  if (!asRoot) return skip('only root hands the server to another user');
  const dataDir = join(scratch.folder, 'closed', 'data');
  const shelter = join(scratch.folder, 'shelter');
  await mkdir(join(scratch.folder, 'closed'), { mode: 0o700 });
  await prepareHome({ dataDir, shelter, log: scratch.log });
  const embedded = await scratch.start({ dataDir, shelter });
  await embedded.stop();
  await rm(embedded.clusterDir, { recursive: true });
  await expect(scratch.start({ dataDir, shelter })).rejects.toMatchObject({ code: 'database/database-gone' });
});

test('a moved data folder takes its database along, and a copied one is refused', async ({ skip }) => {
  if (!asRoot) return skip('only root hands the server to another user');
  const closed = join(scratch.folder, 'closed');
  const shelter = join(scratch.folder, 'shelter');
  const dataDir = join(closed, 'data');
  await mkdir(closed, { mode: 0o700 });
  const first = await scratch.start({ dataDir, shelter });
  await first.stop();
  const copy = join(closed, 'copy');
  await cp(dataDir, copy, { recursive: true });
  await expect(scratch.start({ dataDir: copy, shelter })).rejects.toMatchObject({
    code: 'database/copied-folder',
  });
  const moved = join(closed, 'moved');
  await rename(dataDir, moved);
  expect((await scratch.start({ dataDir: moved, shelter })).clusterDir).toBe(first.clusterDir);
});

test('a data folder made by another version is opened by that version, where the computer has it', async ({
  skip,
}) => {
  if ((await majorIn(olderServer, undefined)) !== 15) return skip(`no PostgreSQL 15 in ${olderServer}`);
  const packaged = findPackage();
  if (!packaged) return skip('no PostgreSQL comes along for this kind of computer');
  await (await scratch.start({ binDir: olderServer })).stop();
  const again = await scratch.start();
  expect(again.major).toBe(15);
  expect(scratch.said).toContain('Using the PostgreSQL 15 of this computer.');
  await again.stop();
  const binDir = join(packaged.folder, 'native', 'bin');
  await expect(scratch.start({ binDir })).rejects.toMatchObject({
    code: 'database/other-version',
    message: expect.stringContaining('was made by PostgreSQL 15'),
  });
});

test('a data folder of a version this computer does not have is refused with a sentence and left alone', async () => {
  const embedded = await scratch.start();
  await embedded.stop();
  const version = join(embedded.clusterDir, 'PG_VERSION');
  await writeFile(version, '12\n');
  await expect(scratch.start()).rejects.toMatchObject({
    code: 'database/other-version',
    message: expect.stringContaining('made by PostgreSQL 12'),
  });
  await writeFile(version, `${embedded.major}\n`);
  expect(await ask(await scratch.start(), 'select 1')).toBe(1);
});

test('a folder of files that is no database is refused, not overwritten', async () => {
  const cluster = join(scratch.folder, 'data', 'postgres', 'cluster');
  await mkdir(cluster, { recursive: true });
  await writeFile(join(cluster, 'letter.txt'), 'mine');
  await expect(scratch.start()).rejects.toMatchObject({ code: 'database/not-a-database' });
  expect(await readFile(join(cluster, 'letter.txt'), 'utf8')).toBe('mine');
});

test('a program folder that cannot be used where it lies is copied, with its links', async ({ skip }) => {
  const packaged = findPackage();
  if (!packaged) return skip('no PostgreSQL comes along for this kind of computer');
  const account = await chooseAccount();
  const folder = join(scratch.folder, 'package');
  const own = join(packaged.folder, 'native');
  // Without its links, as npm unpacks it.
  await cp(own, join(folder, 'native'), { recursive: true, filter: async (path) => !(await isLink(path)) });
  // As unpacked by someone who shares nothing by default.
  await chmod(join(folder, 'native', 'bin', 'postgres'), 0o700);
  // Root may write anywhere, but the server's user may not enter; an ordinary user may not write.
  await chmod(asRoot ? folder : join(folder, 'native', 'lib'), asRoot ? 0o700 : 0o555);
  const works = async (binDir: string) => (await majorIn(binDir, account)) === packaged.major;
  const copyTo = join(scratch.folder, 'program');
  const copying = packagedBin({ ...packaged, folder }, { copyTo, works, log: scratch.log });
  const binDir = await copying.finally(() => chmod(join(folder, 'native', 'lib'), 0o755));
  expect(binDir.startsWith(copyTo)).toBe(true);
  expect(await works(binDir)).toBe(true);
});

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path)).isSymbolicLink();
}
