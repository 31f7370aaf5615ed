import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { App } from '../../app.ts';
import { createApp } from '../../app.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { settings } from '../../kernel/config.ts';
import { asOwner } from '../../kernel/db/database.ts';
import { appRole, migratorRole } from '../../kernel/db/roles.ts';
import { withConnection } from '../../kernel/db/server.ts';
import type { TestDatabase } from '../../kernel/db/testing/template.ts';
import { cloneDatabase } from '../../kernel/db/testing/template.ts';
import { KeyRing } from '../../kernel/keys.ts';
import { createLog } from '../../kernel/log.ts';
import { newId } from '../../lib/ids.ts';
import { modules } from '../../modules.ts';
import { inventWorld, loadWorld } from '../invented/index.ts';
import { takeInExport } from './actions/arrive.ts';
import { exportByCommand, welcomeAdministrator } from './actions/by-command.ts';
import type { Manifest } from './schema.ts';

/** An application on a database and a key of its own. */
interface Place {
  database: TestDatabase;
  keys: KeyRing;
  app: App;
}

const orgId = newId<'organization'>();
let here: Place;
let there: Place;
let archive: Buffer;
let manifest: Manifest;

async function aPlace(): Promise<Place> {
  const database = await cloneDatabase(inject('database'));
  const keys = new KeyRing(randomBytes(32));
  const { host, port } = database.server;
  const app = await createApp({
    config: settings.parse({}),
    modules,
    endpoint: { host, port, user: appRole, database: database.name },
    log: createLog('silent'),
    keys,
  });
  return { database, keys, app };
}

async function leave({ app }: Place): Promise<{ archive: Buffer; manifest: Manifest }> {
  const pieces: Buffer[] = [];
  const written = await exportByCommand(app.access, orgId, async (bytes) => void pieces.push(bytes));
  return { archive: Buffer.concat(pieces), manifest: written.manifest };
}

async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536);
}

const arrive = ({ database, keys }: Place, bytes: Buffer) => {
  const { host, port } = database.server;
  const migrator = { host, port, user: migratorRole, database: database.name };
  return withConnection(asOwner(migrator), (owner) => takeInExport(owner, keys, () => inPieces(bytes)));
};

/** The audit goes on where an export leaves and where it arrives; everything else is as it was. */
const withoutAudit = ({ tables }: Manifest) => tables.filter(({ name }) => name !== 'audit_events');

beforeAll(async () => {
  here = await aPlace();
  there = await aPlace();
  const actor: Actor = { kind: 'system', reason: 'invented program', orgId };
  const world = inventWorld({ seed: 'harbor', today: '2026-11-22' });
  await here.app.access.permit('invented.load', { actor, requestId: 'load' }, (permit) =>
    loadWorld(permit, world),
  );
  // What a year of work leaves behind: an entry withdrawn, and a person whose key is destroyed.
  const { db } = here.database.behind;
  await sql`set session_replication_role = replica`.execute(db);
  await sql`update facts set in_force = false where id in (select id from facts where kind = 'contact' limit 5)`.execute(
    db,
  );
  await sql`update person_keys set wrapped = null, destroyed_at = now()
    where participant_id = (select participant_id from facts where words is not null order by participant_id limit 1)`.execute(
    db,
  );
  await sql`update facts f set words = null, kind = 'struck', data = '{}', struck_at = now() from person_keys k
    where k.participant_id = f.participant_id and k.wrapped is null`.execute(db);
  ({ archive, manifest } = await leave(here));
}, 120_000);
afterAll(async () => {
  for (const { app, database } of [here, there]) {
    await app.close();
    await database.drop();
  }
});

test('an export of a whole program holds its line, its people and its words', () => {
  const rows = Object.fromEntries(manifest.tables.map((table) => [table.name, table.rows]));
  expect(rows.participants).toBe(58);
  expect(rows.facts).toBeGreaterThan(2000);
  expect(rows.staff).toBeGreaterThan(5);
  expect(archive.toString('latin1')).not.toContain('Sam Ortiz said');
});

test('a damaged export is taken in nowhere: nothing of it is left', async () => {
  const changed = Buffer.from(archive);
  changed.writeUInt8(changed.readUInt8(archive.length >> 1) ^ 0xff, archive.length >> 1);
  await expect(arrive(there, changed)).rejects.toMatchObject({ code: 'exports/damaged' });
  await expect(arrive(there, archive.subarray(0, archive.length - 20_000))).rejects.toMatchObject({
    code: 'exports/damaged',
  });
  await expect(arrive(there, Buffer.from('not an archive at all'))).rejects.toMatchObject({
    code: 'exports/damaged',
  });
  const { rows } = await sql`select from facts union all select from organizations`.execute(
    there.database.behind.db,
  );
  expect(rows).toEqual([]);
});

test('taken in where nothing was and exported again, every file is the same, row by row', async () => {
  const arrived = await arrive(there, archive);
  expect(arrived.rows).toEqual(Object.fromEntries(manifest.tables.map((table) => [table.name, table.rows])));
  const again = await leave(there);
  expect(withoutAudit(again.manifest)).toEqual(withoutAudit(manifest));
  expect(again.manifest.forPeople).toEqual(manifest.forPeople);
}, 120_000);

test('words are sealed anew under keys of the new place, and whoever was erased gets no key again', async () => {
  const read = async ({ database }: Place) =>
    (
      await sql<{ words: Buffer | null; wrapped: Buffer | null }>`
        select f.words, k.wrapped from facts f left join person_keys k using (org_id, participant_id) order by f.id`.execute(
        database.behind.db,
      )
    ).rows;
  const [before, after] = [await read(here), await read(there)];
  expect(after.map(({ words, wrapped }) => [words === null, wrapped === null])).toEqual(
    before.map(({ words, wrapped }) => [words === null, wrapped === null]),
  );
  const sealed = after.findIndex(({ words }) => words !== null);
  expect(after[sealed]?.words?.equals(before[sealed]?.words ?? Buffer.alloc(0))).toBe(false);
  expect(after.some(({ wrapped }) => wrapped === null)).toBe(true);
});

test('the rules of the tables hold again once an export is taken in', async () => {
  const { rows } = await sql<{ off: number }>`
    select count(*) as off from pg_trigger where not tgisinternal and tgenabled <> 'O'`.execute(
    there.database.behind.db,
  );
  expect(rows).toEqual([{ off: 0 }]);
  await expect(sql`update facts set kind = 'x'`.execute(there.database.app.db)).rejects.toThrow(
    /permission denied/,
  );
});

test('an export is taken in only where nothing is set up', async () => {
  await expect(arrive(there, archive)).rejects.toMatchObject({ code: 'exports/not-empty' });
});

test('an administrator gets an invitation, since no password travels, and the audit says what happened', async () => {
  const { rows: secrets } = await sql`select from accounts where password_hash is not null`.execute(
    there.database.behind.db,
  );
  expect(secrets).toEqual([]);
  const arrived = { organizationId: orgId, organization: '', madeAt: manifest.madeAt, rows: {} };
  const welcome = await welcomeAdministrator(there.app.access, arrived);
  const reply = await there.app.server.inject({ url: `/api/sign-in/invitation/${welcome?.code}` });
  expect([reply.statusCode, reply.json().name]).toEqual([200, welcome?.name]);
  const { rows } = await sql`select from audit_events where action = 'export.arrive'`.execute(
    there.database.behind.db,
  );
  expect(rows).toHaveLength(1);
});
