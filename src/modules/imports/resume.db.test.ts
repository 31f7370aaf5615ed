import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aManager } from '../people/testing.ts';
import { writeAll } from './actions/write.ts';
import { bodyOf, bringIn, lookAtFile, readIt, workOn } from './testing.ts';

let house: House;
let place: TestOrganization;
let manager: StaffActor;

const contacts = 5000;

beforeAll(async () => {
  house = await openHouse();
  place = await anOrganization(house);
  manager = await aManager(house, place);
  const rows = Array.from({ length: 100 }, (_, at) => `P${at},Person${at},Of${at}`);
  await bringIn(house, manager, ['ID,First name,Last name', ...rows].join('\n'));
});
afterAll(() => house.close());

/** Contacts of a hundred people, each row another minute. */
const manyContacts = (salt: string): string => {
  const rows = Array.from({ length: contacts }, (_, at) => {
    const day = String(1 + (at % 28)).padStart(2, '0');
    return `P${at % 100},2026-01-${day},phone,${salt} ${at}`;
  });
  return ['Participant ID,Date,Place,Notes', ...rows].join('\n');
};

const countFacts = async (batchId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from facts where batch_id = ${batchId}::uuid`.execute(house.database.behind.db);
  return rows[0]?.count ?? 0;
};

/** Agreed to, and waiting for a worker. */
async function agreed(salt: string): Promise<string> {
  const { id, version } = await lookAtFile(house, manager, manyContacts(salt), 'contacts.csv');
  const answer = await house.as(manager).post(`/imports/${id}/agree`, { version });
  expect(answer.status).toBe(200);
  return id;
}

test('work that is asked to stop in the middle goes on later, with nothing doubled and nothing lost', async () => {
  const id = await agreed('stop');
  const stop = new AbortController();
  const work = { access: house.app.access, orgId: place.orgId, requestId: 'stop', signal: stop.signal };
  const tell = (done: number): void => {
    if (done >= 2000) stop.abort();
  };
  await expect(writeAll({ ...work, tell }, id)).rejects.toMatchObject({ code: 'imports/interrupted' });
  const half = await countFacts(id);
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(contacts);
  await workOn(house, manager, id);
  const done = await readIt(house, manager, id);
  expect([done.state, done.totals?.created, await countFacts(id)]).toEqual(['done', contacts, contacts]);
});

test('a worker whose database connection is cut in the middle loses no row and doubles none', async () => {
  const id = await agreed('cut');
  let outcome: 'working' | 'finished' | 'failed' = 'working';
  const work = workOn(house, manager, id).then(
    () => {
      outcome = 'finished';
    },
    () => {
      outcome = 'failed';
    },
  );
  // Whatever is in the middle of a transaction once the first rows are written.
  while (outcome === 'working') {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = 'throughline_app' and state <> 'idle'
        and exists (select from imports where id = ${id}::uuid and rows_done > 0)`.execute(
      house.database.behind.db,
    );
  }
  await work;
  expect(outcome).toBe('failed');
  expect((await readIt(house, manager, id)).state).toBe('running');
  await workOn(house, manager, id);
  const done = await readIt(house, manager, id);
  expect([done.state, done.trouble, done.totals?.created, await countFacts(id)]).toEqual([
    'done',
    undefined,
    contacts,
    contacts,
  ]);
});

test('two workers at one import take turns and write every row once', async () => {
  const id = await agreed('two');
  await Promise.all([workOn(house, manager, id), workOn(house, manager, id)]);
  expect([(await readIt(house, manager, id)).state, await countFacts(id)]).toEqual(['done', contacts]);
});

test('work whose process died is noticed and put on the queue again', async () => {
  const id = await agreed('died');
  await sql`delete from jobs.job where name = 'imports.write'`.execute(house.database.behind.db);
  await sql`update imports set moved_at = now() - interval '3 minutes' where id = ${id}::uuid`.execute(
    house.database.behind.db,
  );
  const { sweepImports } = await import('./actions/sweep.ts');
  const signal = new AbortController().signal;
  await sweepImports({ access: house.app.access, orgId: place.orgId, requestId: 'sweep', signal });
  const { rows } =
    await sql`select from jobs.job where name = 'imports.write' and data->'data'->>'importId' = ${id}`.execute(
      house.database.behind.db,
    );
  expect(rows).toHaveLength(1);
});

test('work that failed says so, and goes on when somebody asks', async () => {
  const id = await agreed('fails');
  // A row whose file is gone cannot be written: as if the disk had lost it.
  await sql`update import_files set sealed = null where import_id = ${id}::uuid`.execute(
    house.database.behind.db,
  );
  await expect(workOn(house, manager, id)).rejects.toThrow();
  const stuck = await readIt(house, manager, id);
  expect([stuck.state, stuck.trouble]).toEqual(['running', 'imports/plan-gone']);
  const answer = await house.as(manager).post(`/imports/${id}/go-on`, { version: stuck.version });
  expect([answer.status, bodyOf<{ id: string }>(answer).id]).toEqual([200, id]);
  expect((await readIt(house, manager, id)).trouble).toBeUndefined();
});
