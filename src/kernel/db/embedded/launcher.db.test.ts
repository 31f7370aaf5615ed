import { rm, stat } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { attachEmbedded } from './attach.ts';
import { lookAt } from './look-at-process.ts';
import { inspectPostmaster } from './postmaster.ts';
import type { Order } from './testing/child.ts';
import { answerOf, killHard, startChild } from './testing/child.ts';
import type { Scratch } from './testing/scratch.ts';
import { ask, makeScratch, withClient } from './testing/scratch.ts';

let scratch: Scratch;

beforeEach(async () => {
  scratch = await makeScratch();
});

afterEach(async () => {
  await scratch.clear();
});

const hold = (durability: Order['durability'] = 'test'): Order => ({
  act: 'hold',
  dataDir: join(scratch.folder, 'data'),
  durability,
});

async function pidOf(cluster: string): Promise<number> {
  const seen = await inspectPostmaster(cluster);
  if (seen.state !== 'running') throw new Error('no server runs');
  return seen.lock.pid;
}

async function answersOnTcp(port: number): Promise<boolean> {
  const socket = createConnection({ host: '127.0.0.1', port });
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  }).then((answered) => {
    socket.destroy();
    return answered === true;
  });
}

test('a first start makes a database that sorts alike everywhere and that only this computer can reach', async () => {
  const embedded = await scratch.start({ durability: 'full' });
  const { mode } = await stat(embedded.socketDir);
  expect(mode & 0o777).toBe(0o700);
  expect(await ask(embedded, 'show listen_addresses')).toBe('');
  expect(await ask(embedded, 'show data_checksums')).toBe('on');
  expect(await ask(embedded, 'show fsync')).toBe('on');
  expect(await ask(embedded, 'show timezone')).toBe('UTC');
  const provider = "select datlocprovider::text || datlocale from pg_database where datname = 'template1'";
  expect(await ask(embedded, provider)).toBe('bC.UTF-8');
  expect(await answersOnTcp(embedded.port)).toBe(false);
  scratch.log(`first start ${embedded.startedInMs} ms`);
});

test('a second start finds what the first one wrote, and stopping twice does no harm', async () => {
  const first = await scratch.start({ durability: 'full' });
  await ask(first, 'create table kept as select 7 as n');
  await first.stop();
  await first.stop();
  expect((await inspectPostmaster(first.clusterDir)).state).toBe('absent');
  const second = await scratch.start({ durability: 'full' });
  expect(second.adopted).toBe(false);
  expect(second.startedInMs).toBeLessThan(Math.max(first.startedInMs, 1000));
  expect(await ask(second, 'select n from kept')).toBe(7);
});

test('a server is gone when stopping it returns, even where its lock file went first', async () => {
  const embedded = await scratch.start();
  const pid = await pidOf(embedded.clusterDir);
  await rm(join(embedded.clusterDir, 'postmaster.pid'));
  await embedded.stop();
  const left = await lookAt(pid);
  expect(left === undefined || left.zombie).toBe(true);
});

test('a server whose program was killed is taken over as it runs', async () => {
  const child = startChild(hold());
  expect(await answerOf(child)).toEqual({ ok: true, adopted: false });
  await killHard(child);
  const embedded = await scratch.start();
  expect(embedded.adopted).toBe(true);
  expect(await ask(embedded, 'select 1')).toBe(1);
  await embedded.stop();
  expect((await inspectPostmaster(embedded.clusterDir)).state).toBe('absent');
});

test('what the server still believes of a program that was killed is waited out, not taken for another program', async () => {
  const child = startChild(hold());
  await answerOf(child);
  const left = await attachEmbedded(join(scratch.folder, 'data'));
  if (!left) throw new Error('no server runs');
  const lingering = new pg.Client({
    ...left.connect('postgres'),
    ssl: false,
    application_name: `throughline launcher ${child.pid}`,
  });
  await lingering.connect();
  const guard = lingering.query('select pg_advisory_lock(5462001)');
  await killHard(child);
  await guard;
  void sleep(700).then(() => lingering.end());
  expect((await scratch.start()).adopted).toBe(true);
});

test('a server left running with other settings is started anew instead of being taken over', async () => {
  const child = startChild(hold());
  await answerOf(child);
  await killHard(child);
  const embedded = await scratch.start({ durability: 'full' });
  expect(embedded.adopted).toBe(false);
  expect(await ask(embedded, 'show fsync')).toBe('on');
});

test('a server killed hard comes back by itself with every row it acknowledged', async () => {
  const embedded = await scratch.start({ durability: 'full' });
  await ask(embedded, 'create table acknowledged (n int primary key)');
  let last = 0;
  const killed = withClient(embedded, async (client) => {
    for (;;) {
      await client.query('insert into acknowledged values ($1)', [last + 1]);
      last += 1;
    }
  }).catch(() => undefined);
  await expect.poll(() => last, { timeout: 30_000 }).toBeGreaterThan(200);
  process.kill(await pidOf(embedded.clusterDir), 'SIGKILL');
  await killed;
  await expect.poll(() => scratch.said.includes('The database is back.'), { timeout: 15_000 }).toBe(true);
  const numbers = await withClient(embedded, async (client) => {
    const { rows } = await client.query<{ n: number }>('select n from acknowledged order by n');
    return rows.map((row) => row.n);
  });
  expect(numbers.slice(0, last)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
});

test('a second program on the same data folder is refused with a sentence, and the first goes on', async () => {
  const embedded = await scratch.start();
  const answer = await answerOf(startChild({ ...hold(), act: 'start-and-stop' }));
  expect(answer).toMatchObject({ ok: false, code: 'database/in-use' });
  expect(answer).toHaveProperty('detail', expect.stringContaining(`(process ${process.pid}) already runs`));
  expect(await ask(embedded, 'select 1')).toBe(1);
});

test('of two programs that start on a new data folder at once, one runs and the other is refused', async () => {
  const children = [startChild(hold()), startChild(hold())];
  const answers = await Promise.all(children.map(answerOf));
  for (const child of children) if (child.exitCode === null) await killHard(child);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ code: 'database/in-use' });
  await (await scratch.start()).stop();
});

test('a data folder with a very long path works, and finds its socket again', async () => {
  const dataDir = join(scratch.folder, 'a-folder-with-a-name-that-goes-on'.repeat(4), 'data');
  const first = await scratch.start({ dataDir });
  expect(Buffer.byteLength(first.socketDir)).toBeLessThan(80);
  await ask(first, 'create table kept as select 7 as n');
  const attached = await attachEmbedded(dataDir);
  expect(attached?.socketDir).toBe(first.socketDir);
  await first.stop();
  const second = await scratch.start({ dataDir });
  expect(second.socketDir).toBe(first.socketDir);
  expect(await ask(second, 'select n from kept')).toBe(7);
  await second.stop();
  await expect(stat(second.socketDir)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a command beside a running program reaches its server, and none is reported when none runs', async () => {
  const dataDir = join(scratch.folder, 'data');
  expect(await attachEmbedded(dataDir)).toBeUndefined();
  const embedded = await scratch.start();
  const attached = await attachEmbedded(dataDir);
  expect(attached && (await ask(attached, 'select 1'))).toBe(1);
  await embedded.stop();
  await sleep(0);
  expect(await attachEmbedded(dataDir)).toBeUndefined();
});
