import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aManager, anAdmin, aParticipant } from '../people/testing.ts';
import { bodyOf, bringIn, doIt, lookAtFile, readIt, readRowsOf } from './testing.ts';

const house: House = await openHouse();
let place: TestOrganization;
let manager: StaffActor;

// Each story in an organization of its own, so that rows of one are unknown to the other.
beforeEach(async () => {
  place = await anOrganization(house);
  manager = await aManager(house, place);
});
afterAll(() => house.close());

interface Person {
  id: string;
  name: string;
  programIds: string[];
}
const everyone = async (): Promise<Person[]> =>
  bodyOf<{ items: Person[] }>(await house.as(manager).get('/participants?limit=100')).items;
const names = async (): Promise<string[]> => (await everyone()).map((one) => one.name);

/** A line is read by the team of a program the person is in. */
const lineOf = async (person: Person | undefined): Promise<{ kind: string }[]> => {
  const team: StaffActor = { ...manager, programIds: person?.programIds ?? [] };
  const answer = await house.as(team).get(`/participants/${person?.id}/line`);
  return bodyOf<{ entries: { kind: string }[] }>(answer).entries;
};

const programs = async (): Promise<{ name: string; closedOn: string | null }[]> =>
  bodyOf<{ programs: { name: string; closedOn: string | null }[] }>(
    await house.as(manager).get('/organization'),
  ).programs;

const people = `ID,First name,Last name,Program,Start date
1,Ada,Abel,Night school,01/10/2026
2,Bo,Bell,Night school,01/11/2026
3,Cy,Cruz,Coaching,01/12/2026
`;
const contacts = `Participant ID,Date,Place,Notes
1,02/01/2026,home,Tea.
2,02/02/2026,phone,
3,02/03/2026,center,
`;

test('one click takes back everybody an import made, their enrolments and the program made for them', async () => {
  const done = await bringIn(house, manager, people);
  expect(await names()).toEqual(['Ada Abel', 'Bo Bell', 'Cy Cruz']);
  const [ada] = await everyone();
  const undone = await doIt(house, manager, done.id, 'undo');
  expect([undone.state, undone.plan.stayed]).toEqual(['undone', 0]);
  expect(await names()).toEqual([]);
  expect((await house.as(manager).get(`/participants/${ada?.id}/line`)).status).toBe(404);
  expect((await house.as(manager).get('/participants?search=abel')).body).toMatchObject({ items: [] });
  const closed = (await programs()).filter((program) => program.closedOn !== null);
  expect(closed.map((program) => program.name)).toEqual(['Night school']);
  const { rows } =
    await sql`select from episodes where withdrawn_at is null and org_id = ${place.orgId}::uuid`.execute(
      house.database.behind.db,
    );
  expect(rows).toEqual([]);
});

test('what an import made and an undo closes late in the evening closed today, by the calendar of the place', async () => {
  const late = await openHouse({ now: () => new Date('2026-11-25T04:30:00Z') });
  try {
    const there = await aManager(late, await anOrganization(late));
    const done = await bringIn(late, there, people);
    await doIt(late, there, done.id, 'undo');
    const view = bodyOf<{ programs: { name: string; closedOn: string | null }[] }>(
      await late.as(there).get('/organization'),
    );
    expect(view.programs.find((program) => program.name === 'Night school')?.closedOn).toBe('2026-11-24');
  } finally {
    await late.close();
  }
});

test('an undo withdraws facts and destroys none: the line keeps that they were there', async () => {
  await bringIn(house, manager, people);
  const done = await bringIn(house, manager, contacts, 'contacts.csv');
  const [ada] = await everyone();
  await doIt(house, manager, done.id, 'undo');
  expect((await lineOf(ada)).map(({ kind }) => kind)).toEqual(['enrolled']);
  const { rows } = await sql<{ kind: string; in_force: boolean }>`select kind, in_force from facts
    where participant_id = ${ada?.id}::uuid and kind in ('contact', 'withdrawal') order by kind`.execute(
    house.database.behind.db,
  );
  expect(rows).toEqual([
    { kind: 'contact', in_force: false },
    { kind: 'withdrawal', in_force: true },
  ]);
});

test('an undo can be undone: the same people, on the same lines, in the same programs', async () => {
  const brought = await bringIn(house, manager, people);
  const before = await everyone();
  const later = await bringIn(house, manager, contacts, 'contacts.csv');
  await doIt(house, manager, later.id, 'undo');
  await doIt(house, manager, brought.id, 'undo');
  expect(await names()).toEqual([]);
  const again = await doIt(house, manager, brought.id, 'restore');
  expect([again.state, again.undoneAt]).toEqual(['done', undefined]);
  expect(await everyone()).toEqual(before);
  await doIt(house, manager, later.id, 'restore');
  expect((await lineOf(before[0])).map(({ kind }) => kind)).toEqual(['contact', 'enrolled']);
  expect((await programs()).every((program) => program.closedOn === null)).toBe(true);
  // And once more, since an undo of an undo is a fact like any other.
  await doIt(house, manager, later.id, 'undo');
  expect((await lineOf(before[0])).map(({ kind }) => kind)).toEqual(['enrolled']);
});

test('importing again after an undo writes anew', async () => {
  const first = await bringIn(house, manager, people);
  const before = await everyone();
  await doIt(house, manager, first.id, 'undo');
  const second = await bringIn(house, manager, people);
  expect(second.totals).toMatchObject({ rows: 3, created: 3, matched: 0 });
  const after = await everyone();
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
  expect(after.some(({ id }) => before.some((one) => one.id === id))).toBe(false);
  // Putting the first back as well would make everybody twice.
  const { version } = await readIt(house, manager, first.id);
  const refused = await house.as(manager).post(`/imports/${first.id}/restore`, { version });
  expect([refused.status, bodyOf<{ code: string }>(refused).code]).toEqual([409, 'imports/came-in-anew']);
});

test('a program an import made and its undo closed is made again by the next import, and closed again by its undo', async () => {
  const first = await bringIn(house, manager, people);
  await doIt(house, manager, first.id, 'undo');
  const looked = await lookAtFile(house, manager, people);
  expect(looked.plan.programs.map(({ name }) => name)).toEqual(['Night school']);
  expect(looked.plan.warnings['program-closed']).toBeUndefined();
  await doIt(house, manager, looked.id, 'agree');
  const night = (await programs()).filter(({ name }) => name === 'Night school');
  expect(night.map(({ closedOn }) => closedOn)).toEqual([null]);
  expect((await everyone()).every(({ programIds }) => programIds.length === 1)).toBe(true);
  await doIt(house, manager, looked.id, 'undo');
  expect((await programs()).find(({ name }) => name === 'Night school')?.closedOn).not.toBeNull();
});

test('nobody is put into a program that a person closed: the look says so, and they come in without it', async () => {
  const first = await bringIn(house, manager, people);
  await doIt(house, manager, first.id, 'undo');
  const admin = await anAdmin(house, place);
  const { programs: all } = bodyOf<{ programs: { id: string; name: string; version: number }[] }>(
    await house.as(admin).get('/organization'),
  );
  const night = all.find(({ name }) => name === 'Night school');
  const path = `/programs/${night?.id}`;
  const opened = await house.as(admin).post(`${path}/reopen`, { version: night?.version });
  expect(opened.status).toBeLessThan(300);
  const closed = await house.as(admin).post(`${path}/close`, { version: (night?.version ?? 0) + 1 });
  expect(closed.status).toBeLessThan(300);
  const looked = await lookAtFile(house, manager, people);
  expect(looked.plan.programs).toEqual([]);
  expect(looked.file?.findings).toContainEqual({
    field: 'program',
    code: 'program-closed',
    count: 2,
    values: ['Night school'],
    more: 0,
  });
  await doIt(house, manager, looked.id, 'agree');
  expect((await everyone()).map(({ programIds }) => programIds.length)).toEqual([0, 0, 1]);
  expect((await programs()).find(({ name }) => name === 'Night school')?.closedOn).not.toBeNull();
});

test('whoever somebody has written to since stays, with what the import wrote about them', async () => {
  const done = await bringIn(house, manager, people);
  const [ada, bo] = await everyone();
  const coach: StaffActor = { ...manager, roles: ['manager', 'coach'], programIds: [] };
  const assigned = await house.as(coach).post(`/participants/${ada?.id}/caseload`, { staffId: manager.id });
  expect(assigned.status).toBeLessThan(300);
  const written = await house.as(coach).post(`/participants/${ada?.id}/contacts`, {
    id: newId(),
    happenedAt: '2026-02-01T15:00:00.000Z',
    place: 'home',
    said: 'Glad to be here.',
    audience: 'team',
  });
  expect(written.status).toBeLessThan(300);
  const undone = await doIt(house, manager, done.id, 'undo');
  expect(undone.plan).toMatchObject({ stayed: 1, stayedFor: { written: 1 } });
  expect([undone.totals?.created, undone.stayed]).toEqual([3, 1]);
  const created = await readRowsOf(house, manager, done.id, '?outcome=created');
  expect(created.map(({ takenBack }) => takenBack ?? false)).toEqual([false, true, true]);
  expect(await names()).toEqual(['Ada Abel']);
  expect((await lineOf(ada)).map(({ kind }) => kind).sort()).toEqual(['contact', 'enrolled']);
  expect((await house.as(manager).get(`/participants/${bo?.id}/line`)).status).toBe(404);
  // Somebody is in the program still, so that it stays open.
  expect((await programs()).every((program) => program.closedOn === null)).toBe(true);
  // Who stayed is known again, the others come anew.
  expect((await bringIn(house, manager, people)).totals).toMatchObject({ created: 2, matched: 1 });
});

test('a note that is just between two keeps a person here, though whoever takes the import back cannot read it', async () => {
  const done = await bringIn(house, manager, people);
  const [ada] = await everyone();
  const coach = await aCoach(house, place, { programIds: ada?.programIds ?? [] });
  const written = await house.as(coach).post(`/participants/${ada?.id}/contacts`, {
    id: newId(),
    happenedAt: '2026-02-01T15:00:00.000Z',
    place: 'home',
    said: 'For the two of us.',
    audience: 'just-us',
  });
  expect(written.status).toBe(201);
  expect((await lineOf(ada)).map(({ kind }) => kind)).not.toContain('contact');
  const undone = await doIt(house, manager, done.id, 'undo');
  expect(undone.plan).toMatchObject({ stayed: 1, stayedFor: { written: 1 } });
  expect(await names()).toEqual(['Ada Abel']);
});

test('of whoever stays it is said why: on a caseload, changed, given a way to sign in', async () => {
  const four = `${people}4,Di,Diaz,Coaching,01/13/2026\n`;
  const done = await bringIn(house, manager, four);
  const [ada, bo, cy] = await everyone();
  const team: StaffActor = {
    ...manager,
    roles: ['manager', 'coach'],
    programIds: [...(bo?.programIds ?? []), ...(cy?.programIds ?? [])],
  };
  const ways = [
    await house.as(manager).post(`/participants/${ada?.id}/caseload`, { staffId: manager.id }),
    await house.as(team).put(`/participants/${bo?.id}/reach`, { pronouns: 'they/them', version: 1 }),
    await house.as(team).post(`/participants/${cy?.id}/sign-in-code`),
  ];
  expect(ways.map(({ status }) => status < 300)).toEqual([true, true, true]);
  const undone = await doIt(house, manager, done.id, 'undo');
  expect(undone.plan).toMatchObject({ stayed: 3, stayedFor: { caseload: 1, changed: 1, access: 1 } });
  expect(undone.staying).toEqual([
    { id: ada?.id, name: 'Ada Abel', why: 'caseload' },
    { id: bo?.id, name: 'Bo Bell', why: 'changed' },
    { id: cy?.id, name: 'Cy Cruz', why: 'access' },
  ]);
  expect((await names()).sort()).toEqual(['Ada Abel', 'Bo Bell', 'Cy Cruz']);
  const listed = bodyOf<{ imports: { stayed?: number }[] }>(await house.as(manager).get('/imports')).imports;
  expect(listed[0]?.stayed).toBe(3);
  expect((await doIt(house, manager, done.id, 'restore')).plan).toMatchObject({ stayed: 0, stayedFor: {} });
});

test('a number that an import gave to somebody who was here goes with the undo', async () => {
  await aParticipant(house, place, {
    chosenName: 'Dilys',
    givenName: 'Dilys',
    familyName: 'Ek',
    birthOn: '1991-04-05',
    phone: '+12025550111',
  });
  const file = 'ID,First name,Last name,Date of birth,Phone\nE-9,Dilys,Ek,04/05/1991,202-555-0111\n';
  const { id } = await lookAtFile(house, manager, file);
  await house.as(manager).post(`/imports/${id}/decisions`, { decision: 'same' });
  await doIt(house, manager, id, 'agree');
  const contact = 'Participant ID,Date,Place\nE-9,02/01/2026,home\n';
  expect((await lookAtFile(house, manager, contact)).totals).toMatchObject({ created: 1 });
  await doIt(house, manager, id, 'undo');
  expect((await lookAtFile(house, manager, contact)).totals).toMatchObject({
    created: 0,
    setAside: { 'participant-unknown': 1 },
  });
});
