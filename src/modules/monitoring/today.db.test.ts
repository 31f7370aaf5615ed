import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aFrontDesk, aManager, anAdmin, aParticipant } from '../people/testing.ts';
import type { CoachesToday, Today } from './schema.ts';

const now = new Date('2026-11-24T15:00:00Z');
let house: House;
let place: TestOrganization;
let sam: StaffActor;
let maya: ParticipantActor;

beforeAll(async () => {
  house = await openHouse({ now: () => now });
  place = await anOrganization(house);
  sam = await aCoach(house, place, { name: 'Sam Ortiz' });
  maya = await aParticipant(house, place, { chosenName: 'Maya', caseload: [sam] });
});
afterAll(() => house.close());

const today = async (actor: StaffActor) => {
  const answer = await house.as(actor).get('/today');
  return { ...answer, today: answer.body as Today };
};
const about = (
  person: ParticipantActor,
  what: string,
  body: object,
  actor: StaffActor | ParticipantActor = sam,
) => house.as(actor).post(`/participants/${person.id}/${what}`, body);

test('Today needs signing in, and a role that walks with people', async () => {
  expect((await house.as({ kind: 'nobody' }).get('/today')).status).toBe(401);
  expect((await house.as(await aFrontDesk(house, place)).get('/today')).status).toBe(403);
  expect((await house.as(maya).get('/today')).status).toBe(403);
});

test('silence longer than agreed puts a person on the list with both numbers, and a contact takes them off', async () => {
  await about(maya, 'rhythm', { id: newId(), everyDays: 10, by: 'text' });
  await about(maya, 'contacts', { id: newId(), happenedAt: '2026-11-08T15:00:00.000Z', place: 'phone' });
  const before = await today(sam);
  expect(before.today.people[0]).toMatchObject({
    id: maya.id,
    reasons: [{ code: 'reason.silent', facts: { days: 16, agreed: 10 } }],
  });
  await about(maya, 'contacts', { id: newId(), happenedAt: now.toISOString(), place: 'text' });
  const after = await today(sam);
  expect(after.today.people).toEqual([]);
  expect(after.today.done).toEqual([{ id: maya.id, name: expect.stringContaining('Maya') }]);
});

test('snoozed with a reason a person waits, and the undo brings them back', async () => {
  const devon = await aParticipant(house, place, { chosenName: 'Devon', caseload: [sam] });
  await about(devon, 'steps', { id: newId(), what: 'Meet at the bus', owner: 'staff', dueOn: '2026-11-20' });
  const snooze = { id: newId(), until: '2026-11-26', why: 'He is with his brother until Thursday.' };
  expect((await about(devon, 'snooze', snooze)).status).toBe(201);
  expect((await today(sam)).today.snoozed).toMatchObject([
    { id: devon.id, until: '2026-11-26', snoozeId: snooze.id },
  ]);
  await about(devon, `line/${snooze.id}/withdraw`, {});
  expect((await today(sam)).today.people.map((person) => person.id)).toContain(devon.id);
});

test('whoever is at work stands on the list with the end of their shift, and at no more statements', async () => {
  const coach = await aCoach(house, place);
  // 15:00 UTC on this Tuesday is 10:00 at this place.
  const shift = { days: [1, 2, 3, 4, 5], from: '06:00', until: '14:30' };
  const reach = { ways: ['text' as const], times: [], shifts: [shift], noMessages: true };
  const ben = await aParticipant(house, place, { chosenName: 'Ben', caseload: [coach] });
  await about(ben, 'steps', { id: newId(), what: 'Call back', owner: 'staff', dueOn: '2026-11-20' }, coach);
  const before = await today(coach);
  expect(before.today.people[0]?.reach).not.toHaveProperty('atWorkUntil');
  const saved = { reach, supporters: [], languages: [], version: 1 };
  expect((await house.as(ben).put(`/participants/${ben.id}/reach`, saved)).status).toBe(200);
  const after = await today(coach);
  expect(after.today.people[0]).toMatchObject({
    id: ben.id,
    reach: { atWorkUntil: '14:30', freeFrom: '14:30', notToday: false },
  });
  expect(after.statements).toBe(before.statements);
  expect(after.statements).toBeLessThanOrEqual(6);
});

test('a step done leaves the list in one act', async () => {
  const priya = await aParticipant(house, place, { chosenName: 'Priya', caseload: [sam] });
  await about(priya, 'contacts', { id: newId(), happenedAt: '2026-11-22T15:00:00.000Z', place: 'phone' });
  const step = { id: newId(), what: 'Read the letter together', owner: 'participant', dueOn: '2026-11-23' };
  await about(priya, 'steps', step);
  expect((await today(sam)).today.people.map((person) => person.id)).toContain(priya.id);
  await about(priya, `steps/${step.id}/done`, { id: newId() }, priya);
  expect((await today(sam)).today.people.map((person) => person.id)).not.toContain(priya.id);
});

test('the signal is the participant’s own to switch on and off', async () => {
  const luz = await aParticipant(house, place, { chosenName: 'Luz', caseload: [sam] });
  const signal = { id: newId(), when: 'missed-group', ask: 'Ask if I want to walk.' };
  expect((await about(luz, 'signals', signal, luz)).status).toBe(201);
  expect((await about(luz, `line/${signal.id}/withdraw`, {}, sam)).status).toBe(403);
  expect((await about(luz, `line/${signal.id}/withdraw`, {}, luz)).status).toBe(200);
});

test('a return to use changes nothing else: same list, same plan, same access', async () => {
  const andre = await aParticipant(house, place, { chosenName: 'Andre', caseload: [sam] });
  await about(andre, 'strengths', { id: newId(), what: 'His sister', origin: 'earlier' });
  const before = await house.as(sam).get(`/participants/${andre.id}/beside`);
  const list = (await today(sam)).today.people.map((person) => person.id);
  await about(
    andre,
    'returns-to-use',
    { id: newId(), said: 'I used on Sunday.', happenedAt: '2026-11-22T20:00:00.000Z' },
    andre,
  );
  expect((await house.as(sam).get(`/participants/${andre.id}/beside`)).body).toEqual(before.body);
  expect((await today(sam)).today.people.map((person) => person.id)).toEqual(list);
});

test('the number of statements is the same for a caseload of 4 and of 40, and at most eight', async () => {
  const few = await aCoach(house, place);
  const many = await aCoach(house, place);
  for (let n = 0; n < 4; n += 1) await aParticipant(house, place, { caseload: [few] });
  for (let n = 0; n < 40; n += 1) await aParticipant(house, place, { caseload: [many] });
  const [small, large] = [await today(few), await today(many)];
  expect(large.today.caseload).toBe(40);
  expect(large.statements).toBe(small.statements);
  expect(large.statements).toBeLessThanOrEqual(8);
});

test('a manager sees every coach in counts, without one person’s words', async () => {
  const manager = await aManager(house, place);
  const answer = await house.as(manager).get('/today/coaches');
  const view = answer.body as z.output<typeof CoachesToday>;
  expect(view.coaches.find((coach) => coach.id === sam.id)).toMatchObject({
    name: 'Sam Ortiz',
    needing: expect.any(Number),
  });
  expect(JSON.stringify(view)).not.toContain('sister');
  expect((await house.as(sam).get('/today/coaches')).status).toBe(403);
});

test('a coach who has nobody yet stands among the coaches with zeros; who left, or does other work, does not', async () => {
  const elsewhere = await anOrganization(house);
  const admin = await anAdmin(house, elsewhere);
  const hire = async (name: string, role: string): Promise<string> => {
    const answer = await house.as(admin).post('/staff', { name, roles: [role] });
    expect(answer.status).toBe(201);
    return (answer.body as { id: string }).id;
  };
  const fern = await hire('Fern Dale', 'coach');
  const nia = await hire('Nia Clay', 'employment-specialist');
  await hire('Desk Green', 'front-desk');
  const gone = await hire('Gone Away', 'coach');
  expect((await house.as(admin).post(`/staff/${gone}/end`, {})).status).toBeLessThan(300);
  const answer = await house.as(await aManager(house, elsewhere)).get('/today/coaches');
  const { coaches } = answer.body as z.output<typeof CoachesToday>;
  expect(coaches.find(({ id }) => id === nia)).toMatchObject({ role: 'employment-specialist' });
  expect(coaches.filter(({ id }) => id !== nia)).toEqual([
    {
      id: fern,
      name: 'Fern Dale',
      caseload: 0,
      needing: 0,
      overdueSteps: 0,
      silent: 0,
      longestSilence: 0,
      contactsThisWeek: 0,
      away: false,
      invited: true,
    },
  ]);
  expect(answer.statements).toBeLessThanOrEqual(8);
});

test('whose program has ended, or who is in none, is not told to be without a coach', async () => {
  const manager = await aManager(house, place);
  const joins = async (person: ParticipantActor): Promise<string> => {
    const body = { id: newId(), programId: place.programId, startedOn: '2026-10-01' };
    expect((await about(person, 'episodes', body, manager)).status).toBe(201);
    return body.id;
  };
  const names = ['Inez', 'Gone', 'Nowhere', 'Twice'] as const;
  const [inez, gone, , twice] = await Promise.all(
    names.map((chosenName) =>
      aParticipant(house, place, { chosenName, ...(chosenName === 'Nowhere' ? { programIds: [] } : {}) }),
    ),
  );
  if (!(inez && gone && twice)) throw new Error('nobody was made');
  await joins(inez);
  const ended = await joins(gone);
  const body = { version: 1, endedOn: '2026-11-01', followUp: { kind: 'scheduled', on: ['2027-01-04'] } };
  expect((await about(gone, `episodes/${ended}/close`, body, manager)).status).toBe(200);
  // Of two records of one person the episode may be on the one that was merged into the other.
  await joins(twice);
  const kept = await aParticipant(house, place, { chosenName: 'Kept' });
  const same = { aId: twice.id, bId: kept.id, decision: 'same', keepId: kept.id };
  expect((await house.as(manager).post('/duplicates/decide', same)).status).toBe(200);
  const answer = await house.as(manager).get('/today/coaches');
  const view = answer.body as z.output<typeof CoachesToday>;
  expect(view.unassigned.map((person) => person.name)).toEqual(['Inez Rivera', 'Kept Rivera']);
  expect(answer.statements).toBeLessThanOrEqual(8);
});

test('who was brought in without a day of start is on nobody’s caseload as well', async () => {
  await aParticipant(house, place, { chosenName: 'Imported' });
  const view = (await house.as(await aManager(house, place)).get('/today/coaches')).body as z.output<
    typeof CoachesToday
  >;
  expect(view.unassigned.map((person) => person.name)).toContain('Imported Rivera');
});

test('somebody brought in for a coach is on that coach’s list: no contact is recorded yet', async () => {
  const kim = await aCoach(house, place, { name: 'Kim Alder' });
  const since = new Date('2026-11-22T15:00:00Z');
  const fay = await aParticipant(house, place, { chosenName: 'Fay', since });
  await house.as(await aManager(house, place)).post(`/participants/${fay.id}/caseload`, { staffId: kim.id });
  expect((await today(kim)).today.people).toMatchObject([
    { id: fay.id, reasons: [{ code: 'reason.first-contact-caseload', facts: { days: 0 } }] },
  ]);
});

test('once somebody was met, the coach’s list and the manager’s count say the same', async () => {
  const lou = await aCoach(house, place, { name: 'Lou Tanner' });
  const step = { what: 'Call the depot', owner: 'staff', dueOn: '2026-11-20' };
  const names = ['Bea', 'Cal', 'Dot'];
  const people = await Promise.all(
    names.map((chosenName) => aParticipant(house, place, { chosenName, caseload: [lou] })),
  );
  for (const person of people) await about(person, 'steps', { id: newId(), ...step }, lou);
  const [bea, cal] = people;
  if (!(bea && cal)) throw new Error('nobody was made');
  const contact = { id: newId(), happenedAt: now.toISOString(), place: 'text', audience: 'team' };
  expect((await about(bea, 'contacts', contact, lou)).status).toBe(201);
  await about(cal, 'snooze', { id: newId(), until: '2026-11-27', why: 'With his mother.' }, lou);
  const view = (await house.as(await aManager(house, place)).get('/today/coaches')).body as z.output<
    typeof CoachesToday
  >;
  const waiting = (await today(lou)).today.people.length;
  expect(waiting).toBe(1);
  expect(view.coaches.find((coach) => coach.id === lou.id)).toMatchObject({ caseload: 3, needing: waiting });
});

test('whose caseload is empty hears how many people of their programs have nobody', async () => {
  const elsewhere = await anOrganization(house);
  const alone = await aCoach(house, elsewhere);
  await aParticipant(house, elsewhere, { chosenName: 'Ida' });
  await aParticipant(house, elsewhere, { chosenName: 'Gil', programIds: [elsewhere.otherProgramId] });
  const [mine, both] = [
    await today(alone),
    await today(await aCoach(house, elsewhere, { roles: ['coach', 'manager'] })),
  ];
  expect([mine.today.unassigned, both.today.unassigned]).toEqual([1, 2]);
  expect(mine.statements).toBeLessThanOrEqual(8);
  expect((await today(sam)).today.unassigned).toBeUndefined();
});

test('a follow-up that is due stands with the manager while nobody walks with the person', async () => {
  const manager = await aManager(house, place);
  const due = async (): Promise<string[]> => {
    const answer = await house.as(manager).get('/today/coaches');
    expect(answer.statements).toBeLessThanOrEqual(8);
    return (answer.body as z.output<typeof CoachesToday>).followUps.map((person) => person.name);
  };
  const ray = await aParticipant(house, place, { chosenName: 'Ray' });
  const episode = { id: newId(), programId: place.programId, startedOn: '2026-05-01' };
  await about(ray, 'episodes', episode, manager);
  const followUp = { kind: 'scheduled', on: ['2026-11-20', '2027-01-04'] };
  await about(ray, `episodes/${episode.id}/close`, { version: 1, endedOn: '2026-10-01', followUp }, manager);
  expect(await due()).toEqual(['Ray Rivera']);
  await about(ray, 'caseload', { staffId: sam.id }, manager);
  expect(await due()).toEqual([]);
  expect((await today(sam)).today.people.find((person) => person.id === ray.id)).toMatchObject({
    reasons: expect.arrayContaining([expect.objectContaining({ rule: 'follow-up-due' })]),
  });
});

test('whoever nobody has met for long stands as high with the colleague who covers, counted as at home', async () => {
  const [gone, ana] = [await aCoach(house, place), await aCoach(house, place, { programIds: [] })];
  const since = new Date('2025-03-15T15:00:00Z');
  await aParticipant(house, place, { chosenName: 'Ula', caseload: [gone], since });
  const atHome = (await today(gone)).today.people[0];
  expect(atHome?.reasons[0]).toMatchObject({ code: 'reason.first-contact-caseload', facts: { days: 619 } });
  const leave = { fromOn: '2026-11-24', untilOn: '2026-11-27', coveredBy: ana.id };
  await house.as(await aManager(house, place)).post(`/staff/${gone.id}/leave`, leave);
  const covered = await today(ana);
  expect(covered.today.people[0]).toMatchObject({
    covering: true,
    reasons: [{ code: 'reason.first-contact-covered', facts: { days: 619 }, needsPerson: true }],
  });
  expect(covered.statements).toBeLessThanOrEqual(6);
});

test('whoever covers for an absent colleague finds their people on Today, and loses them when it ends', async () => {
  const [gone, ana] = [await aCoach(house, place), await aCoach(house, place, { programIds: [] })];
  const boss = await aManager(house, place);
  const bea = await aParticipant(house, place, { chosenName: 'Bea', caseload: [gone] });
  await about(
    bea,
    'steps',
    { id: newId(), what: 'Call the clinic', owner: 'staff', dueOn: '2026-11-20' },
    gone,
  );
  expect((await today(ana)).today.people).toEqual([]);
  const leave = { fromOn: '2026-11-24', untilOn: '2026-11-27', coveredBy: ana.id };
  const planned = await house.as(boss).post(`/staff/${gone.id}/leave`, leave);
  expect((await today(ana)).today.people).toMatchObject([{ id: bea.id, covering: true }]);
  const { id } = planned.body as { id: string };
  await house.as(boss).delete(`/staff/${gone.id}/leave/${id}`);
  expect((await today(ana)).today.people).toEqual([]);
});
