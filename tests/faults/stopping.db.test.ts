import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aDataFolder, clearUp, databasePid, isRunning, startProgram } from './program.ts';
import { aCoachAt, aContact, idsOnLine, missingFrom, writeUntil } from './visit.ts';

// The real program starts several times, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 });

let dataDir: string;
beforeEach(async () => {
  dataDir = await aDataFolder();
});
afterEach(() => clearUp(dataDir));

test('stopping the program finishes what was begun, exits in order, and leaves no database running', async () => {
  const program = await startProgram({ dataDir });
  const coach = await aCoachAt(program);
  const server = await databasePid(dataDir);
  const writing = writeUntil(coach, () => false);
  await expect.poll(async () => (await idsOnLine(coach)).size, { timeout: 60_000 }).toBeGreaterThan(20);
  expect(await program.end('SIGTERM')).toBe(0);
  const { acknowledged } = await writing;
  expect(server && (await isRunning(server))).toBe(false);
  expect(await databasePid(dataDir)).toBeUndefined();
  const again = await startProgram({ dataDir });
  coach.visit.goTo(again);
  expect(missingFrom(await idsOnLine(coach), acknowledged)).toEqual([]);
});

test('a program that is killed loses nothing that was acknowledged, and starts again on what it left', async () => {
  const program = await startProgram({ dataDir });
  const coach = await aCoachAt(program);
  let killing: Promise<unknown> | undefined;
  const { acknowledged } = await writeUntil(coach, (written) => {
    if (written.acknowledged.length > 150) killing ??= program.end('SIGKILL');
    return false;
  });
  await killing;
  expect(acknowledged.length).toBeGreaterThan(150);
  const again = await startProgram({ dataDir });
  coach.visit.goTo(again);
  expect(missingFrom(await idsOnLine(coach), acknowledged)).toEqual([]);
  const contact = aContact('And on we go.');
  const path = `/participants/${coach.participantId}/contacts`;
  expect((await coach.visit.post(path, contact)).status).toBe(201);
  expect(await again.end('SIGTERM')).toBe(0);
  expect(await databasePid(dataDir)).toBeUndefined();
});

test('a port that is taken is said in one sentence, and no database stays behind', async () => {
  const program = await startProgram({ dataDir });
  const other = await aDataFolder();
  const port = Number(new URL(program.url).port);
  const second = startProgram({ dataDir: other, port });
  await expect(second).rejects.toThrow(new RegExp(`Port ${port} is taken by another program`));
  expect(await databasePid(other)).toBeUndefined();
  await clearUp(other);
});
