import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ParticipantActor, Role, StaffActor } from '../../kernel/access/index.ts';
import { jobsSchema } from '../../kernel/jobs/install.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aManager, anAdmin, aParticipant, aPrivacyOfficer } from '../people/testing.ts';
import type { Audit, CanOpen, Opened } from './schema.ts';

let house: House;
let place: TestOrganization;
let sam: StaffActor;
let maya: ParticipantActor;

beforeAll(async () => {
  house = await openHouse();
  place = await anOrganization(house);
  sam = await aCoach(house, place, { name: 'Sam Ortiz' });
  maya = await aParticipant(house, place, { caseload: [sam] });
});
afterAll(() => house.close());

const opened = (actor: StaffActor | ParticipantActor) =>
  house.as(actor).get(`/participants/${maya.id}/opened`);

test('a participant sees who opened their record, in a list as well as alone, and who was refused', async () => {
  const stranger = await aCoach(house, { ...place, programId: place.otherProgramId }, { name: 'Ray Stone' });
  await house.as(sam).get(`/participants/${maya.id}/line`);
  await house.as(sam).get('/today');
  await house.as(stranger).get(`/participants/${maya.id}/line`);
  const { entries } = (await opened(maya)).body as Opened;
  expect(entries).toContainEqual(
    expect.objectContaining({ who: 'Sam Ortiz', action: 'line.read', inList: false, refused: false }),
  );
  expect(entries).toContainEqual(
    expect.objectContaining({ who: 'Sam Ortiz', action: 'today.read', inList: true }),
  );
  expect(entries).toContainEqual(expect.objectContaining({ who: 'Ray Stone', refused: true }));
});

/** Somebody with an account, as an administrator makes one. */
async function aColleague(name: string, role: string, programIds: string[]): Promise<StaffActor> {
  const admin = await anAdmin(house, place);
  const answer = await house.as(admin).post('/staff', { name, roles: [role], programIds });
  const { id } = answer.body as { id: string };
  return { kind: 'staff', id, orgId: place.orgId, roles: [role as Role], programIds };
}

test('a participant is told who can open their record now and how much of it, before anybody has', async () => {
  const coach = await aColleague('Nora Close', 'coach', [place.programId]);
  const own = await aParticipant(house, place, { caseload: [coach] });
  const officer = await aColleague('Ilse Frank', 'privacy-officer', []);
  await aColleague('Otto Far', 'manager', [place.otherProgramId]);
  await aColleague('Dee Desk', 'front-desk', [place.programId]);
  await aColleague('Nobody Near', 'coach', [place.otherProgramId]);
  const answer = await house.as(own).get(`/participants/${own.id}/can-open`);
  const { people } = answer.body as CanOpen;
  const levelsOf = (name: string) => people.filter((one) => one.name === name).map(({ level }) => level);
  expect(levelsOf('Nora Close')).toEqual(['record']);
  expect(levelsOf('Ilse Frank')).toEqual(['record-keeping']);
  expect(levelsOf('Otto Far')).toEqual(['programs']);
  expect(levelsOf('Dee Desk')).toEqual(['name']);
  expect(levelsOf('Nobody Near')).toEqual([]);
  expect((await house.as(officer).get(`/participants/${own.id}/can-open`)).status).toBe(200);
  expect((await house.as(coach).get(`/participants/${own.id}/can-open`)).status).toBe(403);
  expect((await house.as(maya).get(`/participants/${own.id}/can-open`)).status).toBe(404);
});

test('whoever’s account ended can open nothing, and is not named', async () => {
  const leaving = await aColleague('Lea Gone', 'coach', [place.programId]);
  const names = async () =>
    ((await house.as(maya).get(`/participants/${maya.id}/can-open`)).body as CanOpen).people.map(
      ({ name }) => name,
    );
  expect(await names()).toContain('Lea Gone');
  const admin = await anAdmin(house, place);
  expect((await house.as(admin).post(`/staff/${leaving.id}/end`)).status).toBe(200);
  expect(await names()).not.toContain('Lea Gone');
});

test('reading the messages is told as that, on whichever page they were read', async () => {
  await house.as(sam).get(`/participants/${maya.id}/line?kinds=message&limit=30`);
  const { entries } = (await opened(maya)).body as Opened;
  expect(entries).toContainEqual(
    expect.objectContaining({ who: 'Sam Ortiz', action: 'line.read', kinds: ['message'] }),
  );
});

test('taking back the tick on a step is told as that, not as an entry taken back', async () => {
  const step = { id: newId(), what: 'Call the clinic', owner: 'staff', dueOn: '2126-11-20' };
  const done = { id: newId() };
  await house.as(sam).post(`/participants/${maya.id}/steps`, step);
  await house.as(sam).post(`/participants/${maya.id}/steps/${step.id}/done`, done);
  expect((await house.as(sam).post(`/participants/${maya.id}/line/${done.id}/withdraw`)).status).toBe(200);
  const { entries } = (await opened(maya)).body as Opened;
  expect(entries).toContainEqual(
    expect.objectContaining({ who: 'Sam Ortiz', action: 'line.withdraw', kinds: ['step-done'] }),
  );
});

test('a manager sees who opened a record and is written down for it; coaches and the front desk are refused', async () => {
  const boss = await aManager(house, place, { name: 'Bo Lane' });
  const by = (actor: StaffActor | ParticipantActor) =>
    house.as(actor).get(`/participants/${maya.id}/opened-by`);
  await house.as(sam).get(`/participants/${maya.id}/line`);
  const { entries } = (await by(boss)).body as Opened;
  expect(entries).toContainEqual(expect.objectContaining({ who: 'Sam Ortiz', action: 'line.read' }));
  expect((await by(await aPrivacyOfficer(house, place))).status).toBe(200);
  for (const one of [sam, await anAdmin(house, place), maya]) expect((await by(one)).status).toBe(403);
  expect(((await opened(maya)).body as Opened).entries).toContainEqual(
    expect.objectContaining({ who: 'Bo Lane', action: 'opened.oversee' }),
  );
});

test('the audit finds a colleague by name on the server, and a participant only for whoever may name them', async () => {
  const officer = await aPrivacyOfficer(house, place);
  const both = await aPrivacyOfficer(house, place, { roles: ['privacy-officer', 'manager'] });
  const found = async (actor: StaffActor, search: string) =>
    ((await house.as(actor).get(`/audit?search=${encodeURIComponent(search)}`)).body as Audit).entries;
  const ofSam = await found(officer, 'ortiz');
  expect(ofSam.length).toBeGreaterThan(0);
  expect(ofSam.every((entry) => entry.actorId === sam.id)).toBe(true);
  expect(await found(officer, 'Maya')).toEqual([]);
  expect((await found(both, 'Maya')).some((entry) => entry.participantId === maya.id)).toBe(true);
});

test('the audit says which setting was changed', async () => {
  const admin = await anAdmin(house, place);
  const { id } = (
    await house.as(admin).post('/programs', {
      name: 'Short',
      kind: 'supported-employment',
      success: ['functioning'],
    })
  ).body as { id: string };
  await house.as(admin).post(`/programs/${id}/close`, { version: 1 });
  const { entries } = (await house.as(admin).get(`/audit?actor=${admin.id}`)).body as Audit;
  expect(entries.flatMap(({ what }) => what ?? [])).toEqual(['program-closed', 'program-opened']);
});

test('a coach does not learn who else opened a record', async () => {
  expect((await opened(sam)).status).toBe(403);
  expect((await house.as(sam).get('/audit')).status).toBe(403);
  expect((await house.as(sam).get('/jobs')).status).toBe(403);
  expect((await house.as({ kind: 'nobody' }).get('/audit')).status).toBe(401);
});

test('a privacy officer walks the audit without meeting a participant’s name', async () => {
  const officer = await aPrivacyOfficer(house, place);
  const answer = await house.as(officer).get('/audit?outcome=done');
  const { entries } = answer.body as Audit;
  expect(entries.some((entry) => entry.who === 'Sam Ortiz' && entry.participantId === maya.id)).toBe(true);
  expect(JSON.stringify(entries)).not.toContain('Maya');
  expect(answer.statements).toBeLessThanOrEqual(8);
});

test('the audit loses no line between two pages, though many lines bear one time', async () => {
  const officer = await aPrivacyOfficer(house, place);
  await Promise.all(Array.from({ length: 130 }, () => house.as(officer).get('/jobs')));
  const first = (await house.as(officer).get(`/audit?actor=${officer.id}&outcome=refused`)).body as Audit;
  const second = (
    await house.as(officer).get(`/audit?actor=${officer.id}&outcome=refused&before=${first.next}`)
  ).body as Audit;
  const ids = [...first.entries, ...second.entries].map((entry) => entry.id);
  expect(first.entries).toHaveLength(100);
  expect(new Set(ids).size).toBe(130);
  expect(second.next).toBeUndefined();
});

test('an administrator sees background work of their own organization alone', async () => {
  const elsewhere = await anOrganization(house, { name: 'Elsewhere' });
  await aParticipant(house, elsewhere);
  const mine = await house.as(await anAdmin(house, place)).get('/jobs');
  const theirs = await house.as(await anAdmin(house, elsewhere)).get('/jobs');
  const ids = (answer: typeof mine) => (answer.body as { jobs: { id: string }[] }).jobs.map((job) => job.id);
  expect(ids(mine).length).toBeGreaterThan(0);
  expect(ids(theirs).length).toBeGreaterThan(0);
  expect(ids(mine).filter((id) => ids(theirs).includes(id))).toEqual([]);
});

test('what a clock does shows for each organization by itself, the last time of what went well', async () => {
  const elsewhere = await anOrganization(house, { name: 'Elsewhere again' });
  const tick = () =>
    sql`insert into ${sql.table(`${jobsSchema}.job`)} (name, data) values ('sign-in.sweep', '{}')`.execute(
      house.database.behind.db,
    );
  await house.app.work();
  const sweeps = async (where: TestOrganization) => {
    const { body } = await house.as(await anAdmin(house, where)).get('/jobs');
    return (body as { jobs: { id: string; name: string; state: string }[] }).jobs.filter(
      ({ name }) => name === 'sign-in.sweep',
    );
  };
  await tick();
  await expect.poll(() => sweeps(place), { timeout: 20_000 }).toMatchObject([{ state: 'completed' }]);
  await expect.poll(() => sweeps(elsewhere), { timeout: 20_000 }).toMatchObject([{ state: 'completed' }]);
  const [first] = await sweeps(place);
  await tick();
  await expect.poll(async () => (await sweeps(place))[0]?.id, { timeout: 20_000 }).not.toBe(first?.id);
  await expect.poll(() => sweeps(place), { timeout: 20_000 }).toMatchObject([{ state: 'completed' }]);
});
