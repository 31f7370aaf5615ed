import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aManager, anAdmin, aParticipant } from '../people/testing.ts';
import { sweepExports, writeJob } from './actions/making.ts';
import { leavingColumns, leavingTables, leftOutTables } from './domain.ts';
import type { ExportView } from './schema.ts';
import { Manifest } from './schema.ts';
import { listTables } from './store/catalogue.ts';

let house: House;
let place: TestOrganization;
let admin: StaffActor;
let coach: StaffActor;

beforeAll(async () => {
  house = await openHouse();
  place = await anOrganization(house, { name: 'Harbor Street' });
  admin = await anAdmin(house, place);
  coach = await aCoach(house, place, { name: 'Sam Ortiz' });
});
afterAll(() => house.close());

const context = (orgId = place.orgId) => ({
  access: house.app.access,
  orgId,
  requestId: 'export',
  signal: new AbortController().signal,
});

const listed = async (actor = admin): Promise<ExportView[]> =>
  ((await house.as(actor).get('/exports')).body as { exports: ExportView[] }).exports;

/** Asked for, made by the job, and fetched, as bytes. */
async function everything(actor: StaffActor): Promise<Record<string, Uint8Array>> {
  const asked = await house.as(actor).post('/exports');
  expect(asked.status).toBe(201);
  const { id } = asked.body as { id: string };
  await writeJob.run(context(actor.orgId as TestOrganization['orgId']), { exportId: id });
  const reply = await house.as(actor).get(`/exports/${id}/everything.zip`);
  expect(reply.status).toBe(200);
  return unzipSync(new Uint8Array(reply.bytes));
}

const textOf = (files: Record<string, Uint8Array>, name: string): string =>
  strFromU8(files[name] ?? new Uint8Array());
const rowsOf = (files: Record<string, Uint8Array>, table: string): Record<string, unknown>[] =>
  textOf(files, `data/${table}.ndjson`)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('every table of an organization leaves, or somebody has said why it does not', async () => {
  const all = await listTables(house.database.behind.db);
  expect(all.length).toBeGreaterThan(25);
  for (const table of leavingTables(all)) expect(leavingColumns(table).length, table.name).toBeGreaterThan(0);
  const names = all.map((table) => table.name);
  expect(Object.keys(leftOutTables).filter((name) => !names.includes(name))).toEqual([]);
});

test('everything leaves in one file that says what is in it, with words in clear and without secrets', async () => {
  const maya = await aParticipant(house, place, {
    chosenName: 'Maya',
    familyName: '=Rivera()',
    caseload: [coach],
  });
  const written = await house.as(coach).post(`/participants/${maya.id}/contacts`, {
    id: newId(),
    happenedAt: '2026-11-01T15:00:00.000Z',
    place: 'street',
    said: 'Walking helped.',
    note: '=1+1',
    audience: 'team',
  });
  expect(written.status).toBe(201);
  const files = await everything(admin);
  const manifest = Manifest.parse(JSON.parse(textOf(files, 'manifest.json')));
  expect(manifest.organization).toEqual({ id: place.orgId, name: 'Harbor Street' });
  for (const table of manifest.tables) expect(rowsOf(files, table.name), table.name).toHaveLength(table.rows);
  expect(rowsOf(files, 'facts')).toMatchObject([
    { kind: 'contact', words: { said: 'Walking helped.', note: '=1+1' } },
  ]);
  const contacts = textOf(files, 'contacts.csv');
  expect(contacts).toContain('Walking helped.');
  expect(contacts).toContain('Sam Ortiz');
  expect(contacts).not.toMatch(/(^|,)=/m);
  expect(textOf(files, 'people.csv')).toContain('Coaching');
  // The manifest names what is left out; nothing else does.
  const whole = Object.entries(files)
    .filter(([name]) => name !== 'manifest.json')
    .map(([, file]) => strFromU8(file))
    .join('\n');
  expect(whole).not.toMatch(/password_hash|totp_sealed|token_hash|secret_hash|"wrapped"/);
  expect(files['data/sessions.ndjson']).toBeUndefined();
});

test('an export holds one organization, and none of another’s', async () => {
  const other = await anOrganization(house, { name: 'Elsewhere' });
  const theirAdmin = await anAdmin(house, other);
  const files = await everything(theirAdmin);
  expect(
    Object.values(files)
      .map((file) => strFromU8(file))
      .join('\n'),
  ).not.toContain('Walking helped.');
  expect(rowsOf(files, 'organizations').map((row) => row.name)).toEqual(['Elsewhere']);
  const [one] = await listed();
  expect((await house.as(theirAdmin).get(`/exports/${one?.id}/everything.zip`)).status).toBe(404);
});

test('what is written while an export is made is in it whole or not at all', async () => {
  const people = await Promise.all(
    ['Ada', 'Bo', 'Cy'].map((chosenName) => aParticipant(house, place, { chosenName, caseload: [coach] })),
  );
  let writing = true;
  // Each contact comes with its next step in one act: an export that saw a half of it would tear them apart.
  const write = async (): Promise<void> => {
    for (let at = 0; writing; at += 1) {
      const id = newId();
      const answer = await house.as(coach).post(`/participants/${people[at % 3]?.id}/contacts`, {
        id,
        happenedAt: '2026-11-02T15:00:00.000Z',
        place: 'phone',
        nextStep: { id: newId(), what: 'Call again.', owner: 'staff', dueOn: '2026-12-01' },
      });
      expect(answer.status).toBe(201);
    }
  };
  const writer = write();
  for (let at = 0; at < 3; at += 1) {
    const facts = rowsOf(await everything(admin), 'facts');
    const contacts = new Set(facts.filter((fact) => fact.kind === 'contact').map((fact) => fact.id));
    const steps = facts.filter((fact) => fact.kind === 'next-step');
    expect(steps.length).toBeGreaterThan(0);
    const from = steps.map((step) => (step.data as { fromId: string }).fromId);
    expect(from.filter((id) => !contacts.has(id))).toEqual([]);
  }
  writing = false;
  await writer;
});

test('nobody but an administrator asks for everything or fetches it, and every fetching stands in the audit', async () => {
  const manager = await aManager(house, place);
  const [one] = await listed();
  for (const [actor, status] of [
    [{ kind: 'nobody' }, 401],
    [coach, 403],
    [manager, 403],
  ] as const) {
    expect((await house.as(actor).get('/exports')).status).toBe(status);
    expect((await house.as(actor).post('/exports')).status).toBe(status);
    expect((await house.as(actor).get(`/exports/${one?.id}/everything.zip`)).status).toBe(status);
  }
  expect((await house.as(admin).get('/exports/not-an-id/everything.zip')).status).toBe(404);
  const { rows } = await sql<{ outcome: string }>`select outcome from audit_events
    where org_id = ${place.orgId}::uuid and action = 'export.take' order by at`.execute(
    house.database.behind.db,
  );
  expect(rows.map((row) => row.outcome).sort()).toContain('done');
  expect(rows.filter((row) => row.outcome === 'refused')).toHaveLength(2);
});

test('while one is being made, asking again means that one', async () => {
  const first = await house.as(admin).post('/exports');
  const second = await house.as(admin).post('/exports');
  expect(second.body).toEqual(first.body);
});

test('its parts lie sealed, and are destroyed after a week', async () => {
  const { rows } = await sql<{ text: string }>`
    select encode(sealed, 'escape') as text from export_parts where org_id = ${place.orgId}::uuid`.execute(
    house.database.behind.db,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => !row.text.startsWith('PK'))).toBe(true);
  await sql`update exports set expires_at = now() - interval '1 minute' where org_id = ${place.orgId}::uuid`.execute(
    house.database.behind.db,
  );
  await sweepExports(context());
  const left = await sql`select from export_parts where org_id = ${place.orgId}::uuid`.execute(
    house.database.behind.db,
  );
  expect(left.rows).toEqual([]);
  const gone = (await listed()).find((one) => one.state === 'gone');
  expect((await house.as(admin).get(`/exports/${gone?.id}/everything.zip`)).status).toBe(410);
});

test('when somebody’s record is destroyed, an export that still held them goes as well', async () => {
  await everything(admin);
  const maya = await aParticipant(house, place);
  await sql`select erase_exports(${place.orgId}::uuid, array[${maya.id}::uuid])`.execute(
    house.database.behind.db,
  );
  expect((await listed()).filter((one) => one.state === 'ready')).toEqual([]);
  const left = await sql`select from export_parts where org_id = ${place.orgId}::uuid`.execute(
    house.database.behind.db,
  );
  expect(left.rows).toEqual([]);
});
