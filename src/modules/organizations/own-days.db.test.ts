import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { aCoach, anAdmin } from '../people/testing.ts';
import type { OrganizationView, ProgramView } from './schema.ts';
import type { TestOrganization } from './testing.ts';
import { anOrganization } from './testing.ts';

/** Half past eleven at night in New York, when it is tomorrow in UTC. */
const now = new Date('2026-11-25T04:30:00Z');
const today = '2026-11-24';

let house: House;
let place: TestOrganization;
let admin: StaffActor;
beforeAll(async () => {
  house = await openHouse({ now: () => now });
  place = await anOrganization(house);
  admin = await anAdmin(house, place);
});
afterAll(() => house.close());

const read = async (actor: StaffActor): Promise<OrganizationView> =>
  (await house.as(actor).get('/organization')).body;

test('a program closed late in the evening closed today, not tomorrow', async () => {
  const closed: ProgramView = (
    await house.as(admin).post(`/programs/${place.programId}/close`, { version: 1 })
  ).body;
  expect(closed.closedOn).toBe(today);
});

test('a helpline confirmed late in the evening was confirmed today, by the clock that is saved with it', async () => {
  const { name, language, success, version } = await read(admin);
  const change = { name, language, success, version, helplineConfirmed: true, timeZone: 'America/New_York' };
  expect((await house.as(admin).put('/organization', change)).body).toMatchObject({
    helplineConfirmedOn: today,
  });
  const unconfirmed = { ...change, helplineConfirmed: false, version: version + 1 };
  await house.as(admin).put('/organization', unconfirmed);
  const moved = { ...change, timeZone: 'Europe/Berlin', version: version + 2 };
  expect((await house.as(admin).put('/organization', moved)).body).toMatchObject({
    helplineConfirmedOn: '2026-11-25',
  });
  await house.as(admin).put('/organization', { ...change, version: version + 3 });
});

test('Part 2 reviewed late in the evening was reviewed today, for the place and for a unit', async () => {
  const { version } = await read(admin);
  const review = { status: 'program', version };
  const done: OrganizationView = (await house.as(admin).put('/organization/part2', review)).body;
  expect(done.part2.reviewedOn).toBe(today);
  const unit: { id: string; version: number } = (await house.as(admin).post('/units', { name: 'Detox' }))
    .body;
  const ofUnit = { status: 'program', version: unit.version };
  const view: OrganizationView = (await house.as(admin).put(`/units/${unit.id}/part2`, ofUnit)).body;
  expect(view.units[0]?.part2.reviewedOn).toBe(today);
});

test('what was answered when a place was set up late in the evening bears that day', async () => {
  const made = await anOrganization(house, { helplineConfirmed: true, part2Status: 'program' });
  expect(await read(await anAdmin(house, made))).toMatchObject({
    helplineConfirmedOn: today,
    part2: { reviewedOn: today },
  });
});

test('the help numbers were checked today once the administrator says so: on record, by nobody else, and nothing written meanwhile is lost', async () => {
  const before = await read(admin);
  const checked = await house.as(admin).post('/organization/help-checked');
  expect(checked).toMatchObject({
    status: 200,
    body: { helplineConfirmedOn: today, version: before.version },
  });
  const coach = await aCoach(house, place);
  expect((await house.as(coach).post('/organization/help-checked')).status).toBe(403);
  const audit = await house.as(admin).get(`/audit?actor=${admin.id}`);
  expect(JSON.stringify(audit.body)).toContain('organization.confirm-help');
});
