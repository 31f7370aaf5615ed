import { chmod, mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { Answer, House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aParticipant, aPrivacyOfficer } from '../people/testing.ts';
import { ledgerIn } from './ledger/file.ts';
import { anEntryBy, behind, ledgerOf, tablesWith } from './testing.ts';

let house: House;
let place: TestOrganization;
let sam: StaffActor;
let officer: StaffActor;
let maya: ParticipantActor;

beforeAll(async () => {
  house = await openHouse();
  place = await anOrganization(house);
  sam = await aCoach(house, place);
  officer = await aPrivacyOfficer(house, place);
});
afterAll(() => house?.close());
beforeEach(async () => {
  maya = await aParticipant(house, place, { chosenName: 'Maya', caseload: [sam] });
});

const strike = (actor: Parameters<House['as']>[0], factId: string, whose = maya.id): Promise<Answer> =>
  house.as(actor).post(`/participants/${whose}/line/${factId}/strike`);

interface Row {
  id: string;
  kind: string;
  category: string;
  audience: string;
  data: Record<string, unknown>;
  words: Buffer | null;
  struck_at: Date | null;
  happened_at: Date;
}
const factsOf = (...ids: string[]): Promise<Row[]> =>
  behind<Row>(house, `select * from facts where id in ('${ids.join("','")}') order by id`);

test('nobody but the participant strikes, and the answer never tells whether there is such an entry', async () => {
  const entry = await anEntryBy(house, maya);
  expect((await strike({ kind: 'nobody' }, entry)).status).toBe(401);
  expect((await strike(maya, 'not-an-id')).status).toBe(404);
  const devon = await aParticipant(house, place, { chosenName: 'Devon' });
  const stranger = await aCoach(house, { ...place, programId: place.otherProgramId });
  for (const id of [entry, newId()]) {
    for (const actor of [devon, stranger]) expect((await strike(actor, id)).status).toBe(404);
    for (const actor of [sam, officer]) expect((await strike(actor, id)).status).toBe(403);
  }
  expect((await strike(maya, newId())).status).toBe(404);
  expect((await factsOf(entry))[0]?.kind).toBe('diary');
  expect((await strike(maya, entry)).status).toBe(200);
});

test('what a coach wrote is the coach’s: the participant cannot strike it', async () => {
  const id = newId();
  await house.as(sam).post(`/participants/${maya.id}/contacts`, {
    id,
    happenedAt: '2026-11-01T15:00:00.000Z',
    place: 'street',
    said: 'Walking helped.',
    audience: 'team',
  });
  expect((await strike(maya, id)).status).toBe(404);
  expect((await factsOf(id))[0]?.words).not.toBeNull();
});

test('a struck entry loses its content in every version, and a dated tombstone stays', async () => {
  const first = await anEntryBy(house, maya, { said: 'First words', mood: 'zzfirstmood' });
  const second = await anEntryBy(house, maya, { said: 'Second words', mood: 'zzsecondmood', amends: first });
  const before = await factsOf(first, second);
  const answer = await strike(maya, second);
  expect(answer.body).toMatchObject({ versions: 2 });
  expect(answer.statements).toBeLessThanOrEqual(8);
  const after = await factsOf(first, second);
  expect(after).toHaveLength(2);
  for (const [at, row] of after.entries()) {
    expect(row).toMatchObject({ kind: 'struck', category: 'note', audience: 'team', data: {}, words: null });
    expect(row.struck_at).toBeInstanceOf(Date);
    expect(row.happened_at).toEqual(before[at]?.happened_at);
  }
  expect(await tablesWith(house, 'zzfirstmood')).toEqual([]);
  expect(await tablesWith(house, 'zzsecondmood')).toEqual([]);
  const line = await house.as(maya).get(`/participants/${maya.id}/line`);
  const entries = (line.body as { entries: { id: string; kind: string; struckAt?: string }[] }).entries;
  const shown = entries.filter((one) => one.kind === 'struck');
  expect(shown.map((one) => one.id)).toEqual([second]);
  expect(shown[0]?.struckAt).toBe((answer.body as { struckAt: string }).struckAt);
});

test('striking the first version strikes the later ones of the same author too', async () => {
  const first = await anEntryBy(house, maya);
  const second = await anEntryBy(house, maya, { amends: first });
  expect((await strike(maya, first)).body).toMatchObject({ versions: 2 });
  expect((await factsOf(second))[0]?.kind).toBe('struck');
});

test('striking twice is striking once, told with the same moment', async () => {
  const entry = await anEntryBy(house, maya);
  const once = await strike(maya, entry);
  const lines = await ledgerOf(house);
  const twice = await strike(maya, entry);
  expect(twice.body).toEqual(once.body);
  expect(await ledgerOf(house)).toHaveLength(lines.length);
});

test('the tombstone of a just-us entry exists for nobody else', async () => {
  const ana = await aCoach(house, place, { name: 'Ana' });
  const entry = await anEntryBy(house, maya, { justUsWith: [sam.id] });
  await strike(maya, entry);
  const sees = async (actor: StaffActor | ParticipantActor): Promise<boolean> => {
    const line = await house.as(actor).get(`/participants/${maya.id}/line`);
    return (line.body as { entries: { id: string }[] }).entries.some((one) => one.id === entry);
  };
  expect(await Promise.all([sees(maya), sees(sam), sees(ana)])).toEqual([true, true, false]);
});

test('a legal hold stops the strike, in words, and lifting it lets it through', async () => {
  const entry = await anEntryBy(house, maya);
  const hold = { id: newId(), reason: 'Subpoena of 3 November' };
  await house.as(officer).post(`/participants/${maya.id}/holds`, hold);
  const refused = await strike(maya, entry);
  expect(refused).toMatchObject({ status: 409, body: { code: 'retention/on-hold' } });
  expect((await factsOf(entry))[0]?.kind).toBe('diary');
  const lift = await house
    .as(officer)
    .post(`/participants/${maya.id}/holds/${hold.id}/lift`, { reason: 'Withdrawn by the court' });
  expect(lift.status).toBe(200);
  expect((await strike(maya, entry)).status).toBe(200);
});

test('every strike stands in the audit and in the ledger, without content', async () => {
  const entry = await anEntryBy(house, maya, { said: 'a secret of mine', mood: 'zzledgermood' });
  await strike(maya, entry);
  const audit = await behind<{ actor_id: string }>(
    house,
    `select actor_id from audit_events where action = 'entry.strike' and subject_id = '${entry}' and outcome = 'done'`,
  );
  expect(audit).toEqual([{ actor_id: maya.id }]);
  const line = (await ledgerOf(house)).at(-1);
  expect(line).toMatchObject({ what: 'strike', participants: [maya.id], facts: [entry], by: maya.id });
  expect(JSON.stringify(line)).not.toMatch(/secret|zzledgermood|Maya/);
});

test('where the ledger cannot be written nothing is destroyed', async () => {
  const entry = await anEntryBy(house, maya);
  const folder = dirname(ledgerIn(house.dataDir));
  await rm(folder, { recursive: true, force: true });
  await mkdir(ledgerIn(house.dataDir), { recursive: true });
  const answer = await strike(maya, entry);
  await rm(folder, { recursive: true, force: true });
  expect(answer).toMatchObject({ status: 503, body: { code: 'retention/ledger-unwritable' } });
  expect((await factsOf(entry))[0]?.words).not.toBeNull();
  await chmod(house.dataDir, 0o700);
});

test('the app role itself may neither change nor delete a fact, a key or an erasure', async () => {
  const { db } = house.database.app;
  for (const table of ['facts', 'person_keys', 'erasures'])
    for (const deed of [`update ${table} set org_id = org_id`, `delete from ${table}`, `truncate ${table}`])
      await expect(sql.raw(deed).execute(db)).rejects.toThrow(/permission denied/);
  await expect(sql.raw('insert into erasures (org_id) values (null)').execute(db)).rejects.toThrow(
    /permission denied/,
  );
});

test('the app role calls none of the steps of destruction by itself', async () => {
  const steps = await behind<{ name: string; allowed: boolean }>(
    house,
    `select p.proname as name, has_function_privilege('throughline_app', p.oid, 'execute') as allowed
     from pg_proc p where p.pronamespace = 'public'::regnamespace
       and (p.proname like 'erase\\_%' or p.proname in ('destroy_person', 'strike_facts', 'entry_versions',
         'replay_ledger_line', 'record_standing', 'put_in_force'))`,
  );
  expect(steps.length).toBeGreaterThan(8);
  expect(steps.filter((step) => step.allowed)).toEqual([]);
});
