import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { newId } from '../../lib/ids.ts';
import type { AnyPermit, StaffActor } from '../access/index.ts';
import { Access } from '../access/index.ts';
import { definePolicy, isStaff } from '../access/policy.ts';
import { asOwner } from '../db/database.ts';
import { appRole, migratorRole } from '../db/roles.ts';
import type { TestDatabase } from '../db/testing/template.ts';
import { cloneDatabase } from '../db/testing/template.ts';
import { KeyRing } from '../keys.ts';
import { createLog } from '../log.ts';
import { enqueue } from './enqueue.ts';
import { installJobs } from './install.ts';
import { defineJob } from './job.ts';
import { startJobs } from './runner.ts';

const policy = definePolicy()({
  'bell.ring': { who: isStaff, about: 'organization', purpose: 'operations', quiet: true },
});
const orgId = newId<'organization'>();
const actor: StaffActor = {
  kind: 'staff',
  id: newId<'person'>(),
  orgId,
  roles: ['coach'],
  programIds: [],
};

/** What every run was asked for, in order; a bell called 'cracked' fails the first time. */
const rung: string[] = [];
const bell = defineJob<{ called: string }>({
  name: 'test.bell',
  says: 'Rings a bell.',
  data: z.strictObject({ called: z.string() }),
  retries: 2,
  expiresInSeconds: 60,
  run: async (context, { called }) => {
    expect(context.orgId).toBe(orgId);
    rung.push(called);
    if (called === 'cracked' && rung.filter((one) => one === called).length === 1)
      throw new Error('It broke.');
  },
});

let database: TestDatabase;
let access: Access;
let running: { stop(): Promise<void> };

beforeAll(async () => {
  database = await cloneDatabase(inject('database'));
  const { host, port } = database.server;
  const on = (user: string) => ({ host, port, user, database: database.name });
  await installJobs(asOwner(on(migratorRole)), [bell]);
  access = new Access({
    db: database.app.db,
    policies: [policy],
    keys: new KeyRing(Buffer.alloc(32, 1)),
  });
  running = await startJobs({
    endpoint: on(appRole),
    jobs: [bell],
    access,
    log: createLog('silent'),
    listOrganizations: async () => [orgId],
  });
});
afterAll(async () => {
  await running.stop();
  await database.drop();
});

const ask = <T>(act: (permit: AnyPermit) => Promise<T>): Promise<T> =>
  access.permit('bell.ring', { actor, requestId: newId() }, act);
const ring = (called: string, key?: string) => ask((permit) => enqueue(permit, bell, { called }, key));

async function stateOf(id: string): Promise<string | undefined> {
  const { rows } = await sql<{ state: string }>`
    select state::text from jobs.job where id = ${id}::uuid`.execute(database.behind.db);
  return rows[0]?.state;
}

async function until(id: string, state: string): Promise<void> {
  for (let left = 600; left > 0; left -= 1) {
    if ((await stateOf(id)) === state) return;
    await wait(50);
  }
  expect(await stateOf(id)).toBe(state);
}

test('a job that fails is tried again later, and counts as done when it then goes well', async () => {
  const id = await ring('cracked');
  await until(id, 'retry');
  expect(rung).toEqual(['cracked']);
  // Its seconds of waiting are over.
  await sql`update jobs.job set start_after = now() where id = ${id}::uuid`.execute(database.behind.db);
  await until(id, 'completed');
  expect(rung).toEqual(['cracked', 'cracked']);
});

test('an act that is taken back leaves no work behind', async () => {
  let id = '';
  const act = ask(async (permit) => {
    id = await enqueue(permit, bell, { called: 'never' });
    throw new Error('The act fails after all.');
  });
  await expect(act).rejects.toThrow('The act fails after all.');
  await until(await ring('after it'), 'completed');
  expect(await stateOf(id)).toBeUndefined();
  expect(rung).not.toContain('never');
});

test('the same work asked for twice while it waits is done once, and can be asked for again afterwards', async () => {
  const ids = await ask(async (permit) => [
    await enqueue(permit, bell, { called: 'noon' }, 'noon'),
    await enqueue(permit, bell, { called: 'noon' }, 'noon'),
    await enqueue(permit, bell, { called: 'noon, elsewhere' }, 'elsewhere'),
  ]);
  expect(await Promise.all(ids.map(async (id) => (await stateOf(id)) !== undefined))).toEqual([
    true,
    false,
    true,
  ]);
  for (const id of [ids[0], ids[2]]) await until(id ?? '', 'completed');
  expect(rung.filter((one) => one === 'noon')).toHaveLength(1);
  await until(await ring('noon', 'noon'), 'completed');
  expect(rung.filter((one) => one === 'noon')).toHaveLength(2);
});
