import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Program } from './program.ts';
import { aDataFolder, clearUp, databasePid, isRunning, startProgram } from './program.ts';
import type { Coach } from './visit.ts';
import { aCoachAt, idsOnLine, missingFrom, writeUntil } from './visit.ts';

vi.setConfig({ testTimeout: 240_000 });

let dataDir: string;
let program: Program;
let coach: Coach;
beforeEach(async () => {
  dataDir = await aDataFolder();
  program = await startProgram({ dataDir });
  coach = await aCoachAt(program);
}, 120_000);
afterEach(() => clearUp(dataDir));

async function killDatabase(): Promise<number> {
  const server = await databasePid(dataDir);
  if (!server) throw new Error('No database runs.');
  process.kill(server, 'SIGKILL');
  return server;
}

test('a database that is killed comes back by itself: meanwhile people are asked to try again, and nothing acknowledged is lost', async () => {
  let killed: Promise<number> | undefined;
  let after = 0;
  const written = await writeUntil(coach, ({ acknowledged, refused }) => {
    if (acknowledged.length > 50) killed ??= killDatabase();
    if (killed && refused.length > 0) after ||= acknowledged.length;
    return after > 0 && acknowledged.length > after + 50;
  });
  const server = await killed;
  expect(server !== undefined && (await isRunning(server))).toBe(false);
  expect(await isRunning(program.pid)).toBe(true);
  const answers = written.refused.map(({ answer }) => [answer.status, answer.body.code]);
  expect(new Set(answers.map(String))).toEqual(new Set(['503,kernel/database-away']));
  const line = await idsOnLine(coach);
  expect(missingFrom(line, written.acknowledged)).toEqual([]);
  expect(await databasePid(dataDir)).not.toBe(server);
});

test('whoever watches over the program is told that it waits, and then that it is ready', async () => {
  const ready = async () => (await fetch(`${program.url}/readyz`)).status;
  expect(await ready()).toBe(200);
  await killDatabase();
  await expect.poll(ready, { interval: 5, timeout: 20_000 }).toBe(503);
  expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
  await expect.poll(ready, { timeout: 60_000 }).toBe(200);
});
