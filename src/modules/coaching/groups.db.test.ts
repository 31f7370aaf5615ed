import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aClinician, aCoach, aFrontDesk, aManager, aParticipant } from '../people/testing.ts';
import type { Groups, Regulars } from './schema.ts';

let house: House;
let place: TestOrganization;
let sam: StaffActor;
let maya: ParticipantActor;
let devon: ParticipantActor;

const now = new Date('2026-11-24T15:00:00Z');

beforeAll(async () => {
  house = await openHouse({ now: () => now });
  place = await anOrganization(house);
  sam = await aCoach(house, place);
  maya = await aParticipant(house, place, { caseload: [sam] });
  devon = await aParticipant(house, place, { chosenName: 'Devon', familyName: 'Tate' });
});
afterAll(() => house.close());

const groupsSeenBy = async (actor: StaffActor): Promise<Groups> =>
  (await house.as(actor).get('/groups')).body;

async function aGroup(name = 'Thursday group'): Promise<string> {
  const id = newId();
  const body = { id, name, weekdays: [4], startsAt: '17:30', place: 'Back room' };
  expect((await house.as(sam).post('/groups', body)).status).toBe(201);
  return id;
}

const here = (person: { id: string }, present = true) => ({ id: newId(), participantId: person.id, present });
const meeting = (over: object = {}) => ({
  id: newId(),
  heldOn: '2026-11-19',
  happenedAt: '2026-11-19T17:30:00.000Z',
  ...over,
});
const take = (actor: StaffActor, body: object) => house.as(actor).post('/group-meetings', body);

async function attendanceOf(person: { id: string }) {
  const line = await house.as(sam).get(`/participants/${person.id}/line?kinds=group-attendance`);
  return (line.body as { entries: { id: string; data: Record<string, unknown> }[] }).entries;
}

test('a group is made once, however often it is sent', async () => {
  const body = { id: newId(), name: 'Morning coffee' };
  expect((await house.as(sam).post('/groups', body)).body).toEqual({ id: body.id, already: false });
  expect((await house.as(sam).post('/groups', body)).body).toEqual({ id: body.id, already: true });
  const { groups } = await groupsSeenBy(sam);
  expect(groups.filter((group) => group.id === body.id)).toEqual([
    { id: body.id, name: 'Morning coffee', weekdays: [], version: 1 },
  ]);
});

test('attendance stands on the line of each person named, and those without a name are counted', async () => {
  const groupId = await aGroup('Tuesday group');
  const body = meeting({ groupId, unnamed: 3, people: [here(maya), here(devon, false)] });
  expect((await take(sam, body)).status).toBe(201);
  expect((await attendanceOf(maya))[0]?.data).toEqual({
    groupId,
    name: 'Tuesday group',
    sessionId: body.id,
    present: true,
  });
  expect((await attendanceOf(devon))[0]?.data).toMatchObject({ present: false });
  const { groups } = await groupsSeenBy(sam);
  expect(groups.find((group) => group.id === groupId)?.lastMeeting).toEqual({
    id: body.id,
    heldOn: '2026-11-19',
    named: 1,
    unnamed: 3,
  });
});

test('a meeting sent twice is taken once', async () => {
  const body = meeting({ groupId: await aGroup(), people: [here(maya)] });
  const before = (await attendanceOf(maya)).length;
  await take(sam, body);
  expect((await take(sam, body)).body).toEqual({ id: body.id, already: true });
  expect((await attendanceOf(maya)).length).toBe(before + 1);
});

test('a day of drop-in needs no group and no name at all', async () => {
  const body = meeting({ unnamed: 11 });
  expect((await take(await aFrontDesk(house, place), body)).status).toBe(201);
  expect((await groupsSeenBy(sam)).dropIns[0]).toEqual({
    id: body.id,
    heldOn: '2026-11-19',
    named: 0,
    unnamed: 11,
  });
});

test('taking a meeting back takes its attendance off every line', async () => {
  const groupId = await aGroup('Walking group');
  const body = meeting({ groupId, people: [here(maya), here(devon)] });
  await take(sam, body);
  const path = `/group-meetings/${body.id}/withdraw`;
  expect((await house.as(sam).post(path)).body).toEqual({ id: body.id, already: false });
  expect((await house.as(sam).post(path)).body).toEqual({ id: body.id, already: true });
  const ids = (await attendanceOf(maya)).map((entry) => entry.data.sessionId);
  expect(ids).not.toContain(body.id);
  const { groups } = await groupsSeenBy(sam);
  expect(groups.find((group) => group.id === groupId)?.lastMeeting).toBeUndefined();
});

test('attendance is taken back by whoever took it or by a manager, by nobody else', async () => {
  const body = meeting({ people: [here(maya)] });
  await take(sam, body);
  const path = `/group-meetings/${body.id}/withdraw`;
  expect((await house.as(await aCoach(house, place)).post(path)).status).toBe(404);
  expect((await house.as(await aManager(house, place)).post(path)).status).toBe(200);
});

test('nobody is put on the list by someone who may not see them', async () => {
  const elsewhere = { ...place, programId: place.otherProgramId };
  const stranger = await aCoach(house, elsewhere);
  const body = meeting({ people: [here(maya)] });
  expect((await take(stranger, body)).status).toBe(404);
  expect((await take(sam, meeting({ people: [here({ id: newId() })] }))).status).toBe(404);
  expect((await take(await aManager(house, place), body)).status).toBe(201);
});

test('whoever came in the last weeks is offered first, to those who may see them', async () => {
  const groupId = await aGroup('Job club');
  const long = { happenedAt: '2026-05-07T13:00:00.000Z', heldOn: '2026-05-07' };
  await take(sam, meeting({ ...long, groupId, people: [here(devon)] }));
  await take(sam, meeting({ groupId, people: [here(maya, false)] }));
  const regulars = async (actor: StaffActor): Promise<Regulars> =>
    (await house.as(actor).get(`/groups/${groupId}/regulars`)).body;
  expect((await regulars(sam)).regulars.map((person) => person.id)).toEqual([maya.id]);
  const stranger = await aCoach(house, { ...place, programId: place.otherProgramId });
  expect((await regulars(stranger)).regulars).toEqual([]);
});

test('a group changes and ends, and what was recorded stays', async () => {
  const groupId = await aGroup('Old name');
  await take(sam, meeting({ groupId, people: [here(maya)] }));
  const change = { name: 'New name', weekdays: [1, 3], ended: true, version: 1 };
  expect((await house.as(sam).put(`/groups/${groupId}`, change)).status).toBe(200);
  const group = (await groupsSeenBy(sam)).groups.find((one) => one.id === groupId);
  expect(group).toMatchObject({ name: 'New name', weekdays: [1, 3], endedOn: '2026-11-24' });
  expect((await attendanceOf(maya))[0]?.data).toMatchObject({ name: 'Old name' });
  expect((await house.as(sam).put(`/groups/${newId()}`, change)).status).toBe(404);
});

test('the later of two people who change a group is told, and shown both', async () => {
  const groupId = await aGroup('Supper club');
  const path = `/groups/${groupId}`;
  const first = { name: 'Supper', place: 'Kitchen', version: 1 };
  expect((await house.as(sam).put(path, first)).status).toBe(200);
  const second = await house.as(await aCoach(house, place)).put(path, { name: 'Dinner', version: 1 });
  expect(second.body).toMatchObject({
    status: 409,
    yours: { name: 'Dinner' },
    theirs: { name: 'Supper', place: 'Kitchen', version: 2 },
  });
  const { rows } = await sql<{ was: { name: string } }>`
    select was from changes where table_name = 'groups' and row_id = ${groupId}`.execute(
    house.database.behind.db,
  );
  expect(rows.map((one) => one.was.name)).toEqual(['Supper club']);
});

test('a change that leaves the time and the place of a group unsaid leaves them as they are', async () => {
  const groupId = await aGroup('Film night');
  const find = async () => (await groupsSeenBy(sam)).groups.find((one) => one.id === groupId);
  await house.as(sam).put(`/groups/${groupId}`, { name: 'Cinema', version: 1 });
  expect(await find()).toMatchObject({
    name: 'Cinema',
    weekdays: [4],
    startsAt: '17:30',
    place: 'Back room',
  });
  await house.as(sam).put(`/groups/${groupId}`, { name: 'Cinema', startsAt: null, place: null, version: 2 });
  expect(Object.keys((await find()) ?? {})).not.toContain('startsAt');
  expect(Object.keys((await find()) ?? {})).not.toContain('place');
});

test('a meeting at which nobody was marked and nobody counted is not written down', async () => {
  const groupId = await aGroup('Empty evening');
  expect((await take(sam, meeting({ groupId }))).body).toMatchObject({
    status: 400,
    fields: { unnamed: 'coaching/nothing-marked' },
  });
  expect((await take(sam, meeting({ groupId, people: [here(maya, false)] }))).status).toBe(201);
});

test('a group ended late in the evening ended today, by the calendar of the place', async () => {
  const late = await openHouse({ now: () => new Date('2026-11-25T04:30:00Z') });
  try {
    const there = await anOrganization(late);
    const coach = late.as(await aCoach(late, there));
    const id = newId();
    await coach.post('/groups', { id, name: 'Evening group' });
    await coach.put(`/groups/${id}`, { name: 'Evening group', ended: true, version: 1 });
    const { groups }: Groups = (await coach.get('/groups')).body;
    expect(groups[0]?.endedOn).toBe('2026-11-24');
  } finally {
    await late.close();
  }
});

test('what does not fit is refused by name', async () => {
  expect((await house.as(sam).post('/groups', { id: newId(), name: ' ' })).body).toMatchObject({
    status: 400,
    fields: { name: 'too_small' },
  });
  expect((await take(sam, meeting({ unnamed: -1 }))).body).toMatchObject({ status: 400 });
  expect(
    (await take(sam, meeting({ unnamed: 1, happenedAt: '2126-01-01T00:00:00.000Z' }))).body,
  ).toMatchObject({
    fields: { heldOn: 'coaching/in-the-future' },
  });
  expect((await take(sam, meeting({ groupId: newId(), unnamed: 1 }))).status).toBe(404);
});

test('groups are kept by those who hold them: a clinician and a participant are refused', async () => {
  expect((await house.as(await aClinician(house, place)).get('/groups')).status).toBe(403);
  expect((await house.as(maya).get('/groups')).status).toBe(403);
});

test('taking attendance of forty people costs no more statements than of one', async () => {
  const many = await Promise.all(Array.from({ length: 40 }, () => aParticipant(house, place)));
  const one = await take(sam, meeting({ people: [here(maya)] }));
  const forty = await take(sam, meeting({ people: many.map((person) => here(person)) }));
  expect(forty.status).toBe(201);
  expect(forty.statements).toBe(one.statements);
  expect(forty.statements).toBeLessThanOrEqual(8);
});
