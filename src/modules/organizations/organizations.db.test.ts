import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import { nobody } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { aCoach, anAdmin, aParticipant, aPrivacyOfficer } from '../people/testing.ts';
import type { ListView, OrganizationView } from './schema.ts';
import type { TestOrganization } from './testing.ts';
import { anOrganization } from './testing.ts';

let house: House;
let place: TestOrganization;
let admin: StaffActor;
let coach: StaffActor;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  place = await anOrganization(house);
  admin = await anAdmin(house, place);
  coach = await aCoach(house, place);
});
afterAll(() => house.close());

const read = async (actor: StaffActor = admin) =>
  (await house.as(actor).get('/organization')).body as OrganizationView;

const changeOf = (view: OrganizationView) => ({
  name: view.name,
  language: view.language,
  timeZone: view.timeZone,
  success: view.success,
  helplineConfirmed: true,
  version: view.version,
});

describe('the organization', () => {
  test('is changed by its administrator alone, and by nobody unknown', async () => {
    const change = changeOf(await read());
    expect((await house.as(nobody).put('/organization', change)).status).toBe(401);
    expect((await house.as(admin).put('/organization', { ...change, timeZone: 'Nowhere' })).status).toBe(400);
    expect((await house.as(coach).put('/organization', change)).status).toBe(403);
    const changed = await house.as(admin).put('/organization', { ...change, name: 'Harbor House' });
    expect(changed.status).toBe(200);
    expect(changed.statements).toBeLessThanOrEqual(8);
    expect(changed.body).toMatchObject({ name: 'Harbor House', version: 2 });
  });

  test('shows the later of two editors what both wrote, and loses neither', async () => {
    const view = await read();
    await house.as(admin).put('/organization', { ...changeOf(view), name: 'First' });
    const second = await house.as(admin).put('/organization', { ...changeOf(view), name: 'Second' });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({ yours: { name: 'Second' }, theirs: { name: 'First', version: 2 } });
    expect((await read()).name).toBe('First');
  });

  test('keeps the day on which its helpline was confirmed', async () => {
    const first = await house.as(admin).put('/organization', changeOf(await read()));
    const confirmed = (first.body as OrganizationView).helplineConfirmedOn;
    expect(confirmed).toMatch(/^\d{4}-\d\d-\d\d$/);
    const later = await house.as(admin).put('/organization', changeOf(await read()));
    expect((later.body as OrganizationView).helplineConfirmedOn).toBe(confirmed);
  });

  test('shows its own help line to everybody here until it takes it away', async () => {
    const line = { helpLineName: 'Warm line', helpLineNumber: '211', helpLineWhen: 'Every evening.' };
    const door = async () =>
      ((await house.as(coach).get('/session')).body as { organization: { helpLine?: object } }).organization
        .helpLine;
    expect(await door()).toBeUndefined();
    const shown = await house.as(admin).put('/organization', { ...changeOf(await read()), ...line });
    expect(shown.body).toMatchObject(line);
    expect(await door()).toEqual({ name: 'Warm line', number: '211', when: 'Every evening.' });
    await house.as(admin).put('/organization', changeOf(await read()));
    expect(await door()).toBeDefined();
    const none = { helpLineName: null, helpLineNumber: null };
    expect((await house.as(admin).put('/organization', { ...changeOf(await read()), ...none })).status).toBe(
      200,
    );
    expect(await door()).toBeUndefined();
  });

  test('takes no half a help line, and no number that cannot be dialled', async () => {
    const change = changeOf(await read());
    const put = async (more: object) =>
      ((await house.as(admin).put('/organization', { ...change, ...more })).body as { fields?: object })
        .fields;
    expect(await put({ helpLineName: 'Warm line' })).toEqual({
      helpLineNumber: 'organizations/help-line-whole',
    });
    expect(await put({ helpLineNumber: '211' })).toEqual({ helpLineName: 'organizations/help-line-whole' });
    expect(await put({ helpLineName: 'Warm line', helpLineNumber: 'Sam' })).toEqual({
      helpLineNumber: 'organizations/not-a-help-number',
    });
  });

  test('remembers what it was before each change', async () => {
    await house.as(admin).put('/organization', { ...changeOf(await read()), name: 'Renamed' });
    const kept = await house.database.behind.db
      .selectFrom('changes' as never)
      .selectAll()
      .where('org_id' as never, '=', place.orgId as never)
      .where('table_name' as never, '=', 'organizations' as never)
      .execute();
    expect(kept).toMatchObject([{ was: { name: 'Harbor Street Center' }, changed_by: admin.id }]);
  });

  test('is invisible to another one', async () => {
    const elsewhere = await anOrganization(house, { name: 'Elsewhere' });
    const stranger = await anAdmin(house, elsewhere);
    expect((await read(stranger)).sites.map((site) => site.id)).toEqual([elsewhere.siteId]);
  });
});

describe('Part 2', () => {
  test('counts as a program until someone reviews it, with a reason where it covers less', async () => {
    expect((await read()).part2).toMatchObject({ status: 'undetermined', effective: 'program' });
    const officer = await aPrivacyOfficer(house, place);
    const version = (await read()).version;
    const review = { status: 'not-covered', version };
    expect((await house.as(nobody).put('/organization/part2', review)).status).toBe(401);
    expect((await house.as(officer).put('/organization/part2', review)).status).toBe(400);
    const reason = 'We offer no treatment and hold nobody out as offering it.';
    expect((await house.as(coach).put('/organization/part2', { ...review, reason })).status).toBe(403);
    const done = await house.as(officer).put('/organization/part2', { ...review, reason });
    expect(done.body).toMatchObject({
      part2: { status: 'not-covered', effective: 'not-covered', reviewedBy: officer.id, reason },
    });
  });

  test('of a unit is its own', async () => {
    const made = await house.as(admin).post('/units', { name: 'Detox liaison' });
    expect(made.status).toBe(201);
    const { id, version } = made.body as { id: string; version: number };
    const done = await house.as(admin).put(`/units/${id}/part2`, { status: 'program', version });
    const view = done.body as OrganizationView;
    expect(view.units).toMatchObject([{ id, part2: { status: 'program' } }]);
    expect(view.part2.status).toBe('undetermined');
    const mine = { status: 'lawful-holder', reason: 'It keeps letters of others.', version };
    const late = await house.as(admin).put(`/units/${id}/part2`, mine);
    expect(late.body).toMatchObject({
      status: 409,
      yours: { status: 'lawful-holder' },
      theirs: { status: 'program', version: version + 1 },
    });
    const again = await house.as(admin).put(`/units/${id}/part2`, { ...mine, version: version + 1 });
    expect((again.body as OrganizationView).units).toMatchObject([
      { id, part2: { status: 'lawful-holder' } },
    ]);
    expect(
      (await house.as(admin).put(`/units/${newId()}/part2`, { status: 'program', version: 1 })).status,
    ).toBe(404);
  });
});

describe('sites and programs', () => {
  const program = { name: 'Work first', kind: 'supported-employment', success: ['social-reintegration'] };

  test('are opened, changed and closed by an administrator', async () => {
    expect((await house.as(nobody).post('/programs', program)).status).toBe(401);
    expect((await house.as(admin).post('/programs', { ...program, kind: 'gym' })).status).toBe(400);
    expect((await house.as(coach).post('/programs', program)).status).toBe(403);
    const made = await house.as(admin).post('/programs', { ...program, siteId: place.siteId });
    expect(made.status).toBe(201);
    const { id } = made.body as { id: string };
    const changed = await house.as(admin).put(`/programs/${id}`, { ...program, name: 'Work', version: 1 });
    expect(changed.body).toMatchObject({ name: 'Work', siteId: null, version: 2 });
    const closed = await house.as(admin).post(`/programs/${id}/close`, { version: 2 });
    expect((closed.body as { closedOn: string }).closedOn).toMatch(/^\d{4}-/);
    // Whoever still saw it open, or as it was called before, is shown what stands there now.
    const late = await house.as(admin).post(`/programs/${id}/close`, { version: 2 });
    expect(late.body).toMatchObject({ status: 409, theirs: { id, name: 'Work', version: 3 } });
    expect((await house.as(admin).post(`/programs/${id}/reopen`)).status).toBe(400);
    const open = await house.as(admin).post(`/programs/${id}/reopen`, { version: 3 });
    expect(open.body).toMatchObject({ closedOn: null, version: 4 });
  });

  test('whoever closes a program hears first how many are in it; they stay in it, and opening it again is enough', async () => {
    const { programId } = place;
    await aParticipant(house, place, { chosenName: 'Ira' });
    await aParticipant(house, place, { chosenName: 'Ola' });
    const within = async () => (await house.as(admin).get('/people-in-programs')).body;
    expect(await within()).toEqual({ programs: [{ programId, people: 2, more: false }] });
    expect((await house.as(coach).get('/people-in-programs')).status).toBe(403);
    expect((await house.as(admin).post(`/programs/${programId}/close`, { version: 1 })).status).toBe(200);
    expect(await within()).toEqual({ programs: [{ programId, people: 2, more: false }] });
    expect((await house.as(admin).post(`/programs/${programId}/reopen`, { version: 2 })).status).toBe(200);
  });

  test('another organization’s program is not there, in the same words as one that never was', async () => {
    const elsewhere = await anOrganization(house);
    const body = { ...program, version: 1 };
    const theirs = await house.as(admin).put(`/programs/${elsewhere.programId}`, body);
    const nobodys = await house.as(admin).put(`/programs/${newId()}`, body);
    expect(theirs.status).toBe(404);
    expect({ ...(theirs.body as object), requestId: '' }).toEqual({
      ...(nobodys.body as object),
      requestId: '',
    });
    const atTheirs = await house.as(admin).post('/programs', { ...program, siteId: elsewhere.siteId });
    expect(atTheirs.status).toBe(400);
  });

  test('a site is sent twice and made once', async () => {
    const site = { id: newId(), name: 'Bay Street' };
    await house.as(admin).post('/sites', site);
    const again = await house.as(admin).post('/sites', site);
    expect(again.body).toMatchObject({ id: site.id, name: 'Bay Street' });
    expect((await read()).sites).toHaveLength(2);
    const closed = await house
      .as(admin)
      .put(`/sites/${site.id}`, { name: 'Bay', closedOn: '2026-12-01', version: 1 });
    expect(closed.body).toMatchObject({ closedOn: '2026-12-01' });
  });
});

describe('lists', () => {
  test('speak the words of the place, and retire what is no longer offered', async () => {
    const before = (await house.as(coach).get('/settings/lists/services')).body as ListView;
    expect(before.version).toBe(0);
    const items = [
      ...before.items.map((item) => ({ ...item, retired: item.code === 'legal' })),
      { code: 'child-care', en: 'Child care', es: 'Cuidado de niños' },
    ];
    const change = { items, version: 0 };
    expect((await house.as(nobody).put('/settings/lists/services', change)).status).toBe(401);
    expect((await house.as(admin).put('/settings/lists/services', { items: [], version: 0 })).status).toBe(
      400,
    );
    expect((await house.as(coach).put('/settings/lists/services', change)).status).toBe(403);
    const changed = await house.as(admin).put('/settings/lists/services', change);
    expect(changed.body).toMatchObject({ version: 1 });
    const late = await house.as(admin).put('/settings/lists/services', change);
    expect(late.status).toBe(409);
    const unseen = { items: before.items, version: 0 };
    expect((await house.as(admin).put('/settings/lists/services', unseen)).body).toMatchObject({
      status: 409,
      theirs: {
        items: expect.arrayContaining([expect.objectContaining({ code: 'child-care' })]),
        version: 1,
      },
    });
    const lost = await house.as(admin).put('/settings/lists/services', { items: items.slice(1), version: 1 });
    expect(lost.body).toMatchObject({ status: 400, code: 'organizations/list-item-lost' });
  });

  test('that no page reads are not offered', async () => {
    for (const key of ['secrets', 'contact-places', 'role-names'])
      expect((await house.as(admin).get(`/settings/lists/${key}`)).status, key).toBe(404);
  });
});
