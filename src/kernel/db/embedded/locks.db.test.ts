import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookAt } from './look-at-process.ts';
import { inspectPostmaster } from './postmaster.ts';
import { answerOf, killHard, startChild } from './testing/child.ts';
import type { Scratch } from './testing/scratch.ts';
import { ask, makeScratch } from './testing/scratch.ts';

let scratch: Scratch;
const others: ChildProcess[] = [];

beforeEach(async () => {
  scratch = await makeScratch();
});

afterEach(async () => {
  for (const other of others.splice(0)) other.kill('SIGKILL');
  await scratch.clear();
});

interface LeftBehind {
  cluster: string;
  pid: number;
  lock: string;
}

/** A program killed hard: its server runs on. */
async function leaveServerBehind(): Promise<LeftBehind> {
  const dataDir = join(scratch.folder, 'data');
  const child = startChild({ act: 'hold', dataDir, durability: 'test' });
  await answerOf(child);
  await killHard(child);
  const cluster = join(dataDir, 'postgres', 'cluster');
  const seen = await inspectPostmaster(cluster);
  if (seen.state !== 'running') throw new Error('the server should have outlived its program');
  const lock = await readFile(join(cluster, 'postmaster.pid'), 'utf8');
  return { cluster, pid: seen.lock.pid, lock };
}

/** A server killed together with its program: its lock stays behind. */
async function leaveLockBehind(): Promise<LeftBehind> {
  const left = await leaveServerBehind();
  process.kill(left.pid, 'SIGKILL');
  await expect.poll(async () => (await inspectPostmaster(left.cluster)).state).not.toBe('running');
  return left;
}

async function rewriteLock(cluster: string, lock: string, pid: number): Promise<void> {
  await writeFile(join(cluster, 'postmaster.pid'), lock.replace(/^\d+/, String(pid)));
}

/** A shell that becomes `sleep`, which never asks how the shell's own child ended. */
async function makeZombie(): Promise<number> {
  const parent = spawn('/bin/sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  others.push(parent);
  const [line] = await once(parent.stdout, 'data');
  const pid = Number(String(line).trim());
  await expect.poll(async () => (await lookAt(pid))?.zombie).toBe(true);
  return pid;
}

test('the lock of a server that was killed does not hinder the next start', async () => {
  await leaveLockBehind();
  const embedded = await scratch.start();
  expect(embedded.adopted).toBe(false);
  expect(await ask(embedded, 'select 1')).toBe(1);
});

test('a lock whose number now belongs to another program does not hinder the next start', async () => {
  const { cluster, lock } = await leaveLockBehind();
  const sleeper = spawn('/bin/sleep', ['60'], { stdio: 'ignore' });
  others.push(sleeper);
  await rewriteLock(cluster, lock, sleeper.pid ?? 0);
  const embedded = await scratch.start();
  expect(embedded.adopted).toBe(false);
  expect(sleeper.exitCode).toBeNull();
});

test('a lock whose number belongs to a zombie does not hinder the next start', async () => {
  const { cluster, lock } = await leaveLockBehind();
  await rewriteLock(cluster, lock, await makeZombie());
  expect((await inspectPostmaster(cluster)).state).toBe('misleading');
  const embedded = await scratch.start();
  expect(await ask(embedded, 'select 1')).toBe(1);
});

/** Above the largest number a process can have. */
const nobodysPid = 2 ** 22 + 1;

test('a server that answers but cannot be seen, as in another container, is left alone', async () => {
  const { cluster, lock, pid } = await leaveServerBehind();
  await rewriteLock(cluster, lock, nobodysPid);
  await expect(scratch.start()).rejects.toMatchObject({ code: 'database/unseen-server' });
  await rewriteLock(cluster, lock, pid);
  expect((await scratch.start()).adopted).toBe(true);
});
