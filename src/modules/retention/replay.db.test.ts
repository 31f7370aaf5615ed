import { readFile, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import type { Pool } from '../../kernel/db/database.ts';
import { asOwner, openPool } from '../../kernel/db/database.ts';
import { migratorRole } from '../../kernel/db/roles.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { aFamilyMember } from '../families/testing.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aParticipant, aPrivacyOfficer } from '../people/testing.ts';
import { provisionalSchedule } from './domain.ts';
import { addLines, ledgerIn } from './ledger/file.ts';
import { replayLedger } from './store/replay.ts';
import { age, anEntryBy, behind, ledgerOf, setSchedule, tablesWith } from './testing.ts';

let house: House;
let place: TestOrganization;
let officer: StaffActor;
let maya: ParticipantActor;
let devon: ParticipantActor;
let made = 0;

/** The database as it is now, as a backup would hold it. */
interface Copy {
  database: House['database'];
  owner: Pool;
  drop(): Promise<void>;
}

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());
beforeEach(async () => {
  place = await anOrganization(house);
  officer = await aPrivacyOfficer(house, place);
  const sam = await aCoach(house, place);
  maya = await aParticipant(house, place, { chosenName: 'Maya', caseload: [sam] });
  devon = await aParticipant(house, place, { chosenName: 'zzdevon' });
  const { notBeforeAge: _, ...plain } = provisionalSchedule;
  await setSchedule(house, officer, { ...plain, years: 1, source: 'State law' });
});

const as = (server: House['database']['server'], user: string, database: string) => ({
  host: server.host,
  port: server.port,
  user,
  database,
});

async function copyNow(): Promise<Copy> {
  made += 1;
  const { server, name } = house.database;
  const copy = `${name}_copy_${made}`;
  const admin = openPool(as(server, server.superuser, 'postgres'), { max: 1, onError: () => undefined });
  await sql
    .raw(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`,
    )
    .execute(admin.db);
  await sql.raw(`create database ${copy} template ${name}`).execute(admin.db);
  const behindIt = openPool(as(server, server.superuser, copy), { max: 1, onError: () => undefined });
  const owner = openPool(asOwner(as(server, migratorRole, copy)), { max: 2, onError: () => undefined });
  return {
    database: { ...house.database, name: copy, behind: behindIt },
    owner,
    drop: async () => {
      await behindIt.end();
      await owner.end();
      await sql.raw(`drop database ${copy} with (force)`).execute(admin.db);
      await admin.end();
    },
  };
}

const ledger = (): string => ledgerIn(house.dataDir);

test('what was struck and destroyed after a backup is struck and destroyed again in it, once', async () => {
  const entry = await anEntryBy(house, maya, { mood: 'zzstruckmood' });
  await anEntryBy(house, devon, { mood: 'zzdevonmood' });
  await age(house, [devon.id], 3);
  const backup = await copyNow();
  await house.as(maya).post(`/participants/${maya.id}/line/${entry}/strike`);
  expect((await house.as(officer).post(`/participants/${devon.id}/destroy`)).status).toBe(200);
  expect(await tablesWith(backup, 'zzstruckmood')).toEqual(['facts']);
  const told = await replayLedger(backup.owner.db, ledger());
  expect(told).toMatchObject({ strikes: 1, records: 1, held: 0, unreadable: 0, added: 0 });
  for (const mark of ['zzstruckmood', 'zzdevon'])
    expect([mark, await tablesWith(backup, mark)]).toEqual([mark, []]);
  const rows = await behind<{ wrapped: Buffer | null }>(
    backup,
    `select wrapped from person_keys where participant_id = '${devon.id}'`,
  );
  expect(rows).toEqual([{ wrapped: null }]);
  const again = await replayLedger(backup.owner.db, ledger());
  expect(again).toMatchObject({ lines: told.lines, strikes: 0, records: 0 });
  await backup.drop();
});

test('the certificate is the same after a restore: same counts, same rule, same hash', async () => {
  await age(house, [devon.id], 3);
  const backup = await copyNow();
  await house.as(officer).post(`/participants/${devon.id}/destroy`);
  await replayLedger(backup.owner.db, ledger());
  const columns = 'id, what, participant_ids, at, by_id, by_kind, basis, rule, counts';
  const query = `select ${columns} from erasures where '${devon.id}' = any(participant_ids)`;
  expect(await behind(backup, query)).toEqual(await behind(house, query));
  const [row] = await behind<{ replayed_at: Date }>(
    backup,
    `select replayed_at from erasures where '${devon.id}' = any(participant_ids)`,
  );
  expect(row?.replayed_at).toBeInstanceOf(Date);
  const audit = await behind(backup, `select 1 from audit_events where action = 'ledger.replay'`);
  expect(audit.length).toBeGreaterThan(0);
  await backup.drop();
});

test('a restored backup remembers a hold that was placed after it, and one that was lifted', async () => {
  const before = { id: newId(), reason: 'Old claim' };
  await house.as(officer).post(`/participants/${maya.id}/holds`, before);
  const backup = await copyNow();
  await house.as(officer).post(`/participants/${maya.id}/holds/${before.id}/lift`, { reason: 'Settled' });
  const after = { id: newId(), reason: 'zzsecretreason' };
  await house.as(officer).post(`/participants/${devon.id}/holds`, after);
  expect(await replayLedger(backup.owner.db, ledger())).toMatchObject({ holds: 2 });
  const holds = await behind<{ id: string; lifted: boolean }>(
    backup,
    `select id, lifted_at is not null as lifted from legal_holds where org_id = '${place.orgId}' order by id`,
  );
  expect(holds).toEqual([
    { id: before.id, lifted: true },
    { id: after.id, lifted: false },
  ]);
  expect(await tablesWith(backup, 'zzsecretreason')).toEqual([]);
  await backup.drop();
});

test('an act interrupted between ledger and database is completed, unless a hold came in between', async () => {
  await anEntryBy(house, devon, { mood: 'zzinterrupted' });
  await age(house, [devon.id], 3);
  const before = await copyNow();
  const mark = (await ledgerOf(house)).length;
  await house.as(officer).post(`/participants/${devon.id}/destroy`);
  const line = (await ledgerOf(house))[mark];
  await behind(
    before,
    `insert into legal_holds (org_id, id, participant_id, reason, placed_at)
     values ('${place.orgId}', '${newId()}', '${devon.id}', 'Came later', '${line?.at}'::timestamptz + interval '1 second')`,
  );
  expect(await replayLedger(before.owner.db, ledger())).toMatchObject({ held: 1, records: 0 });
  expect(await tablesWith(before, 'zzinterrupted')).toEqual(['facts']);
  await behind(before, `update legal_holds set lifted_at = now() where reason = 'Came later'`);
  expect(await replayLedger(before.owner.db, ledger())).toMatchObject({ held: 0, records: 1 });
  expect(await tablesWith(before, 'zzinterrupted')).toEqual([]);
  await before.drop();
});

test('a ledger that was lost is written again from the database, line by line the same', async () => {
  const entry = await anEntryBy(house, maya);
  await house.as(maya).post(`/participants/${maya.id}/line/${entry}/strike`);
  const copy = await copyNow();
  const elsewhere = `${house.dataDir}/other/erasures.ndjson`;
  expect((await replayLedger(copy.owner.db, elsewhere)).added).toBeGreaterThan(0);
  const ours = (text: string): string[] => text.split('\n').filter((line) => line.includes(place.orgId));
  const written = ours(await readFile(elsewhere, 'utf8'));
  expect(written).toHaveLength(1);
  expect(written).toEqual(ours(await readFile(ledger(), 'utf8')));
  await copy.drop();
});

test('a line torn by a power cut is counted, carried out by nobody, and swallows no later line', async () => {
  const entry = await anEntryBy(house, maya);
  await house.as(maya).post(`/participants/${maya.id}/line/${entry}/strike`);
  const [first] = await ledgerOf(house);
  if (!first) throw new Error('There is no line.');
  const file = `${house.dataDir}/torn/erasures.ndjson`;
  await addLines(file, [first]);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text + text.slice(0, 120));
  await addLines(file, [first]);
  const copy = await copyNow();
  expect(await replayLedger(copy.owner.db, file)).toMatchObject({ unreadable: 1, strikes: 0, records: 0 });
  expect((await readFile(file, 'utf8')).split('\n')[2]).toBe(JSON.stringify(first));
  await copy.drop();
});

test('what a family member deleted after a backup is deleted again in it, and what they wrote since stays', async () => {
  const { actor, linkId } = await aFamilyMember(house, maya);
  const other = await aFamilyMember(house, maya, { called: 'Luis' });
  const writes = (who: typeof actor, what: string) =>
    house.as(who).post('/family/plan', { id: newId(), part: 'ourselves', what });
  await house.as(maya).post(`/participants/${maya.id}/family/${linkId}/voice`, { asked: true });
  const said = { id: newId(), said: 'The house is calmer', domain: 'D3' };
  expect((await house.as(actor).post(`/participants/${maya.id}/family-voice`, said)).status).toBe(201);
  await writes(actor, 'A quiet evening');
  await writes(other.actor, 'Not asked to go');
  await house.as(actor).post(`/family/links/${linkId}/end`);
  const backup = await copyNow();
  expect((await house.as(actor).post('/family/forget')).body).toEqual({ lines: 1 });
  await writes(actor, 'Written after');
  expect((await house.as(actor).post('/family/forget')).body).toEqual({ lines: 1 });
  expect((await house.as(actor).post('/family/forget')).body).toEqual({ lines: 0 });
  const lines = (await ledgerOf(house)).filter(({ what }) => what === 'family');
  expect(lines.map(({ participants }) => participants)).toEqual([[actor.id], [actor.id]]);
  expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${maya.id}|${linkId}`));
  const left = (who: typeof actor) =>
    behind(
      backup,
      `select (select count(*)::int from family_plan_lines where family_id = '${who.id}') as lines,
         (select count(*)::int from family_voices where family_id = '${who.id}' and words <> ''::bytea) as voices,
         (select count(*)::int from family_keys where family_id = '${who.id}') as keys`,
    );
  expect(await left(actor)).toEqual([{ lines: 1, voices: 1, keys: 1 }]);
  const told = await replayLedger(backup.owner.db, ledger());
  expect(told).toMatchObject({ families: 2, records: 0, unreadable: 0, added: 0 });
  expect(await left(actor)).toEqual([{ lines: 0, voices: 0, keys: 0 }]);
  expect(await left(other.actor)).toEqual([{ lines: 1, voices: 0, keys: 1 }]);
  expect(await replayLedger(backup.owner.db, ledger())).toMatchObject({ families: 0, lines: told.lines });
  const elsewhere = `${house.dataDir}/again/erasures.ndjson`;
  await replayLedger(backup.owner.db, elsewhere);
  const written = (await readFile(elsewhere, 'utf8')).split('\n').filter((line) => line.includes(actor.id));
  expect(written).toEqual(lines.map((line) => JSON.stringify(line)));
  await backup.drop();
});

test('an act of deleting that was interrupted takes with it nothing written after it', async () => {
  const { actor, linkId } = await aFamilyMember(house, maya);
  await house.as(actor).post('/family/plan', { id: newId(), part: 'ourselves', what: 'Before' });
  await house.as(actor).post(`/family/links/${linkId}/end`);
  const before = await copyNow();
  await house.as(actor).post('/family/forget');
  await behind(
    before,
    `insert into family_plan_lines (org_id, id, family_id, root_id, part, written_at)
     select org_id, '00000000-0000-7000-8000-00000000f00d', family_id, '00000000-0000-7000-8000-00000000f00d', part,
       now() + interval '1 minute' from family_plan_lines where family_id = '${actor.id}'`,
  );
  expect(await replayLedger(before.owner.db, ledger())).toMatchObject({ families: 1 });
  const left = await behind(before, `select part from family_plan_lines where family_id = '${actor.id}'`);
  expect(left).toHaveLength(1);
  expect(await behind(before, `select 1 from family_keys where family_id = '${actor.id}'`)).toHaveLength(1);
  await before.drop();
});
