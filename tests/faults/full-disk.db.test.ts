import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { attachEmbedded } from '../../src/kernel/db/embedded/index.ts';
import { aDataFolder, clearUp, startProgram } from './program.ts';
import { aCoachAt, aVisit, idsOnLine, missingFrom, writeUntil } from './visit.ts';

vi.setConfig({ testTimeout: 240_000 });

let dataDir: string;
beforeEach(async () => {
  dataDir = await aDataFolder();
});
afterEach(() => clearUp(dataDir));

// A segment of PostgreSQL's log is as long: no file of a healthy database here needs to be longer.
const most = 16 * 1024 * 1024;
const room = 192 * 1024;

/** Fills the table of facts with another organization's until little room is left in its file. */
async function fillUp(): Promise<void> {
  const server = await attachEmbedded(dataDir);
  if (!server) throw new Error('No database runs.');
  const db = new pg.Client({ ...server.connect('throughline'), ssl: false });
  await db.connect();
  try {
    for (;;) {
      const { rows } = await db.query<{ left: number }>(
        `select ${most - room} - pg_relation_size('facts') as left`,
      );
      const left = Number(rows[0]?.left ?? 0);
      if (left <= 0) return;
      await db.query(
        `insert into facts (org_id, id, participant_id, kind, happened_at, author_kind, category, audience)
         select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'contact', now(), 'system', 'note', 'team'
         from generate_series(1, $1::int)`,
        [Math.ceil(left / 200) + 10],
      );
    }
  } finally {
    await db.end();
  }
}

test('on a full disk each note is either kept or refused with a sentence, and reading goes on', async () => {
  const first = await startProgram({ dataDir });
  const coach = await aCoachAt(first);
  await fillUp();
  await first.end('SIGTERM');
  const limited = await startProgram({ dataDir, mostFileBytes: most });
  coach.visit.goTo(limited);
  const long = 'We talked about the shift and the bus. '.repeat(30);
  const written = await writeUntil(coach, ({ refused }) => refused.length >= 12, long);
  const answers = written.refused.map(({ answer }) => `${answer.status} ${answer.body.code}`);
  expect(new Set(answers)).toEqual(new Set(['503 kernel/disk-full']));
  expect(written.refused[0]?.answer.body.detail).toContain('disk');
  const during = await idsOnLine(coach);
  expect(missingFrom(during, written.acknowledged)).toEqual([]);
  expect(written.refused.filter(({ id }) => during.has(id))).toEqual([]);
  expect(await limited.end('SIGTERM')).toBe(0);
  const roomy = await startProgram({ dataDir });
  coach.visit.goTo(roomy);
  expect(missingFrom(await idsOnLine(coach), written.acknowledged)).toEqual([]);
  const more = await writeUntil(coach, ({ acknowledged }) => acknowledged.length >= 4);
  expect(more.refused).toEqual([]);
  expect((await aVisit(roomy).get('/session')).status).toBe(200);
});
