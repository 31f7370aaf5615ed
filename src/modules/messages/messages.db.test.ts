import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aFrontDesk, aManager, anAdmin, aParticipant } from '../people/testing.ts';

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

const message = (over = {}) => ({
  id: newId(),
  happenedAt: new Date().toISOString(),
  said: 'Can I come later?',
  audience: 'team',
  ...over,
});
const write = (actor: Someone, body: object, id: string = maya.id) =>
  house.as(actor).post(`/participants/${id}/messages`, body);
const mark = (actor: Someone, ...messageIds: string[]) =>
  house.as(actor).post(`/participants/${maya.id}/messages/read`, {
    marks: messageIds.map((messageId) => ({ id: newId(), messageId })),
  });

interface Shown {
  id: string;
  audience: string;
  data: { from: string };
  words: { said: string };
  answers: { kind: string; authorId: string }[];
}
async function thread(actor: Someone, id: string = maya.id): Promise<Shown[]> {
  const line = await house.as(actor).get(`/participants/${id}/line?kinds=message&limit=200`);
  return (line.body as { entries?: Shown[] }).entries ?? [];
}
const find = async (actor: Someone, id: string) => (await thread(actor)).find((one) => one.id === id);

interface Listed {
  people: { id: string; reasons: { code: string; facts: { days: number } }[] }[];
}
async function wroteTo(actor: Someone): Promise<number> {
  const { people } = (await house.as(actor).get('/today')).body as Listed;
  const reasons = people.find(({ id }) => id === maya.id)?.reasons ?? [];
  return reasons.find(({ code }) => code.startsWith('reason.wrote'))?.facts.days ?? 0;
}

test('a message stands once however often it is sent, says of itself who wrote, and is read by both sides', async () => {
  const body = message();
  const first = await write(maya, body);
  expect(first).toMatchObject({ status: 201, body: { already: false } });
  expect(first.statements).toBeLessThanOrEqual(8);
  expect((await write(maya, body)).body).toEqual({ id: body.id, already: true });
  const answer = message({ said: 'Yes, at four.' });
  expect((await write(sam, answer)).status).toBe(201);
  expect((await thread(sam)).map(({ data, words }) => [data.from, words.said])).toEqual([
    ['team', 'Yes, at four.'],
    ['participant', 'Can I come later?'],
  ]);
  expect(await thread(maya)).toHaveLength(2);
});

test('what is empty, of a day to come, or says itself who wrote is refused', async () => {
  expect((await write(maya, message({ said: '  ' }))).status).toBe(400);
  expect((await write(maya, message({ from: 'team' }))).status).toBe(400);
  expect((await write(maya, message({ happenedAt: '2126-01-01T00:00:00.000Z' }))).body).toMatchObject({
    fields: { happenedAt: 'messages/in-the-future' },
  });
});

test('nobody writes to or for somebody who is not theirs', async () => {
  const payload = message();
  const url = `/api/participants/${maya.id}/messages`;
  expect((await house.app.server.inject({ method: 'POST', url, payload })).statusCode).toBe(401);
  expect((await write(await anAdmin(house, place), payload)).status).toBe(403);
  expect((await write(await aParticipant(house, place), payload)).status).toBe(404);
  expect((await write(await aCoach(house, await anOrganization(house)), payload)).status).toBe(404);
  const elsewhere = await aCoach(house, { ...place, programId: place.otherProgramId });
  expect((await write(elsewhere, payload)).status).toBe(404);
});

test('the front desk neither writes nor sees that anybody wrote', async () => {
  const desk = await aFrontDesk(house, place);
  expect((await write(desk, message())).status).toBe(403);
  expect(await thread(desk)).toEqual([]);
  expect((await mark(desk, newId())).status).toBe(403);
});

test('the person sees by whom of the team it was read; of them no mark can be left', async () => {
  const body = message();
  await write(maya, body);
  const marked = await mark(sam, body.id);
  expect(marked).toMatchObject({ status: 201, body: { marked: 1 } });
  expect(marked.statements).toBeLessThanOrEqual(8);
  expect((await find(maya, body.id))?.answers).toMatchObject([{ kind: 'message-read', authorId: sam.id }]);
  const answer = message();
  await write(sam, answer);
  expect((await mark(maya, answer.id)).status).toBe(403);
  expect((await mark(sam, answer.id)).status).toBe(404);
  const devon = await aParticipant(house, place, { caseload: [sam] });
  const other = message();
  await write(devon, other, devon.id);
  expect((await mark(sam, other.id)).status).toBe(404);
});

test('what was written just for one is between the two, and so is the answer to it', async () => {
  const body = message({ audience: 'just-us', withIds: [sam.id] });
  expect((await write(maya, body)).status).toBe(201);
  const answer = message({ answers: body.id });
  expect((await write(sam, answer)).status).toBe(201);
  expect(await find(maya, answer.id)).toMatchObject({ audience: 'just-us' });
  expect(await find(ana, body.id)).toBeUndefined();
  expect(await find(ana, answer.id)).toBeUndefined();
  expect((await write(ana, message({ answers: body.id }))).status).toBe(404);
  expect((await mark(ana, body.id)).status).toBe(404);
  const changed = await write(maya, message({ audience: 'just-us', withIds: [ana.id] }));
  expect(changed.body).toMatchObject({ status: 409, code: 'messages/readers-changed' });
  expect((await write(maya, message({ audience: undefined }))).body).toMatchObject({
    status: 400,
    fields: { withIds: 'messages/nobody-named' },
  });
});

test('Today counts what waits until somebody answers; taken back, it waits no more', async () => {
  maya = await aParticipant(house, place, { caseload: [sam] });
  const [first, second] = [message(), message()];
  await write(maya, first);
  await write(maya, second);
  expect(await wroteTo(sam)).toBe(2);
  await house.as(maya).post(`/participants/${maya.id}/line/${second.id}/withdraw`);
  expect(await wroteTo(sam)).toBe(1);
  await write(sam, message());
  expect(await wroteTo(sam)).toBe(0);
});

test('whoever begins to cover finds what was waiting', async () => {
  maya = await aParticipant(house, place, { caseload: [sam] });
  const body = message({ said: 'Are you there?' });
  await write(maya, body);
  expect(await wroteTo(ana)).toBe(0);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const leave = { fromOn: day(-2), untilOn: day(3), coveredBy: ana.id };
  const manager = house.as(await aManager(house, place));
  expect((await manager.post(`/staff/${sam.id}/leave`, leave)).status).toBe(201);
  expect(await wroteTo(ana)).toBe(1);
  expect(await find(ana, body.id)).toMatchObject({ words: { said: 'Are you there?' } });
});

test('the ready sentences are a list that the site may change, there for whoever answers', async () => {
  const key = '/settings/lists/message-templates';
  const { items, version } = (await house.as(sam).get(key)).body as { items: object[]; version: number };
  expect(items.length).toBeGreaterThan(0);
  const change = { version, items: [...items, { code: 'ours', en: 'See you soon.', es: 'Hasta pronto.' }] };
  expect((await house.as(await aManager(house, place)).put(key, change)).status).toBe(200);
  expect((await house.as(sam).get(key)).body).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ code: 'ours' })]),
  });
});
