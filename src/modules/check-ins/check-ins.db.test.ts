import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aFrontDesk, aManager, aParticipant } from '../people/testing.ts';

let house: House;
let place: TestOrganization;
let sam: StaffActor;
let ana: StaffActor;
let maya: ParticipantActor;

beforeAll(async () => {
  house = await openHouse();
  place = await anOrganization(house);
  sam = await aCoach(house, place, { name: 'Sam Ortiz' });
  ana = await aCoach(house, place, { name: 'Ana Reyes' });
  maya = await aParticipant(house, place, { caseload: [sam] });
});
afterAll(() => house.close());

type Someone = StaffActor | ParticipantActor;

const entry = (over = {}) => ({
  id: newId(),
  happenedAt: new Date().toISOString(),
  how: 'hard',
  said: 'I did not sleep.',
  audience: 'team',
  ...over,
});
const say = (actor: Someone, body: object, id: string = maya.id) =>
  house.as(actor).post(`/participants/${id}/check-ins`, body);
const wish = (body: object) =>
  house.as(maya).post(`/participants/${maya.id}/check-in-wishes`, { id: newId(), ...body });

interface Entry {
  id: string;
  words: { said?: string };
}
async function toldTo(actor: Someone): Promise<Entry[]> {
  const line = await house.as(actor).get(`/participants/${maya.id}/line?kinds=check-in&limit=200`);
  return (line.body as { entries?: Entry[] }).entries ?? [];
}
const idsToldTo = async (actor: Someone) => (await toldTo(actor)).map(({ id }) => id);

interface Listed {
  people: { id: string; reasons: { rule: string; code: string }[] }[];
}
async function reasonsToday(actor: Someone): Promise<string[]> {
  const { people } = (await house.as(actor).get('/today')).body as Listed;
  return (people.find(({ id }) => id === maya.id)?.reasons ?? []).map(({ code }) => code);
}

test('a check-in stands on the line once, in the participant’s words, however often the phone sends it', async () => {
  const body = entry();
  const first = await say(maya, body);
  expect(first).toMatchObject({ status: 201, body: { id: body.id, already: false } });
  expect(first.statements).toBeLessThanOrEqual(8);
  expect((await say(maya, body)).body).toEqual({ id: body.id, already: true });
  expect((await toldTo(sam)).filter(({ id }) => id === body.id)).toMatchObject([
    { words: { said: 'I did not sleep.' } },
  ]);
});

test('nobody says for somebody else how their day is, and of a stranger nothing is there', async () => {
  expect((await say(sam, entry())).status).toBe(403);
  const luz = await aParticipant(house, place);
  expect((await say(luz, entry())).status).toBe(404);
  const elsewhere = await anOrganization(house);
  expect((await say(await aCoach(house, elsewhere), entry())).status).toBe(404);
  expect(
    (
      await house.app.server.inject({
        method: 'POST',
        url: `/api/participants/${maya.id}/check-ins`,
        payload: entry(),
      })
    ).statusCode,
  ).toBe(401);
});

test('what is no answer, or of a day to come, is refused by name', async () => {
  expect((await say(maya, entry({ how: 'so-so' }))).body).toMatchObject({ status: 400 });
  expect((await say(maya, entry({ happenedAt: '2126-01-01T00:00:00.000Z' }))).body).toMatchObject({
    status: 400,
    fields: { happenedAt: 'check-ins/in-the-future' },
  });
});

test('what is just between two is read by them alone; the front desk reads no check-in at all', async () => {
  const body = entry({ audience: 'just-us', withIds: [sam.id] });
  expect((await say(maya, body)).status).toBe(201);
  expect(await idsToldTo(sam)).toContain(body.id);
  expect(await idsToldTo(ana)).not.toContain(body.id);
  const desk = await aFrontDesk(house, place);
  expect((await house.as(desk).get(`/participants/${maya.id}/line?kinds=check-in`)).status).toBe(403);
  expect(await toldTo(desk)).toEqual([]);
});

test('written for somebody who reads no more, it is not kept where nobody would see it', async () => {
  const body = entry({ audience: 'just-us', withIds: [ana.id] });
  expect((await say(maya, body)).body).toMatchObject({ status: 409, code: 'check-ins/readers-changed' });
  expect(await idsToldTo(maya)).not.toContain(body.id);
  expect((await say(maya, entry({ audience: 'just-us' }))).body).toMatchObject({
    status: 400,
    fields: { withIds: 'check-ins/nobody-named' },
  });
});

test('a hard day comes up in Today only where the person wants it, and goes when they were met or took it back', async () => {
  const devon = await aCoach(house, place);
  maya = await aParticipant(house, place, { caseload: [devon] });
  const contact = { id: newId(), happenedAt: new Date(Date.now() - 3_600_000).toISOString(), place: 'home' };
  await house.as(devon).post(`/participants/${maya.id}/contacts`, contact);
  await say(maya, entry());
  expect(await reasonsToday(devon)).toEqual([]);
  const asked = entry({ reach: true });
  await say(maya, asked);
  expect(await reasonsToday(devon)).toEqual(['reason.check-in-hard-reach']);
  await house.as(maya).post(`/participants/${maya.id}/line/${asked.id}/withdraw`);
  expect(await reasonsToday(devon)).toEqual([]);
  expect((await wish({ tellHard: true, everyDays: 3 })).status).toBe(201);
  await say(maya, entry({ happenedAt: new Date(Date.now() + 60_000).toISOString() }));
  const today = await house.as(devon).get('/today');
  expect(today.statements).toBeLessThanOrEqual(8);
});

const readers = (actor: Someone) => house.as(actor).get(`/participants/${maya.id}/readers`);

test('before sending the person sees by name who reads it, and that no hours were set', async () => {
  maya = await aParticipant(house, place, { caseload: [sam] });
  const seen = await readers(maya);
  expect(seen.body).toEqual({ people: [{ id: sam.id, name: 'Sam Ortiz', covers: false }] });
  expect(seen.statements).toBeLessThanOrEqual(8);
  expect((await readers(sam)).status).toBe(403);
});

test('while a coach is away the person sees until when, and who reads instead', async () => {
  const day = new Date().toISOString().slice(0, 10);
  const until = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const from = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
  const leave = { fromOn: day > from ? from : day, untilOn: until, coveredBy: ana.id };
  expect((await house.as(await aManager(house, place)).post(`/staff/${sam.id}/leave`, leave)).status).toBe(
    201,
  );
  expect((await readers(maya)).body).toMatchObject({
    people: [
      { name: 'Sam Ortiz', awayUntil: until, coveredBy: 'Ana Reyes' },
      { name: 'Ana Reyes', covers: true },
    ],
  });
  const body = entry({ audience: 'just-us', withIds: [sam.id, ana.id] });
  expect((await say(maya, body)).status).toBe(201);
  expect(await idsToldTo(ana)).toContain(body.id);
});

const hours = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '23:59' };

test('the hours are set by managers, with two saves at once told, and are said before sending', async () => {
  const manager = await aManager(house, place);
  const put = (actor: Someone, body: object) => house.as(actor).put('/reading-hours', body);
  const body = { ...hours, outOfHours: { en: 'We answer tomorrow.', es: '' }, version: 0 };
  expect((await put(sam, body)).status).toBe(403);
  expect((await put(manager, { ...body, from: '23:00', until: '09:00' })).body).toMatchObject({
    fields: { until: 'check-ins/ends-before-it-begins' },
  });
  expect((await put(manager, body)).body).toMatchObject({ version: 1 });
  expect((await put(manager, body)).status).toBe(409);
  expect((await house.as(manager).get('/reading-hours')).body).toMatchObject({ version: 1, hours });
  const said = await readers(maya);
  expect(said.body).toMatchObject({
    reading: { now: expect.any(Boolean) },
    outOfHours: { en: 'We answer tomorrow.', es: 'We answer tomorrow.' },
  });
  expect(said.statements).toBeLessThanOrEqual(8);
});
