import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aParticipant } from '../people/testing.ts';

let house: House;
let place: TestOrganization;
let sam: StaffActor;
let maya: ParticipantActor;

beforeAll(async () => {
  house = await openHouse();
  place = await anOrganization(house);
  sam = await aCoach(house, place);
  maya = await aParticipant(house, place, { caseload: [sam] });
});
afterAll(() => house.close());

type Someone = StaffActor | ParticipantActor;
const post = (actor: Someone, what: string, body: object, id: string = maya.id) =>
  house.as(actor).post(`/participants/${id}/${what}`, body);

/** A line of somebody's own plan; answers with its id. */
async function aLine(data: object, over: object = {}, whose: ParticipantActor = maya): Promise<string> {
  const body = { id: newId(), what: 'My own door', data, audience: 'team', ...over };
  expect((await post(whose, 'plan/lines', body, whose.id)).status).toBe(201);
  return body.id;
}

const contact = (over: object = {}) => ({
  id: newId(),
  happenedAt: '2026-11-01T15:00:00.000Z',
  place: 'home',
  said: 'I want my own key.',
  audience: 'team',
  ...over,
});

const goal = { part: 'goal' };
const trigger = { part: 'sign', sign: 'trigger' };

test('a note says which goals were touched and what was told of triggers; the participant reads it as the coach does', async () => {
  const goalId = await aLine(goal);
  const triggerId = await aLine(trigger, { what: 'Payday' });
  const body = contact({ goalIds: [goalId], triggerIds: [triggerId], triggers: 'The bar lights.' });
  const written = await post(sam, 'contacts', body);
  expect(written.status).toBe(201);
  expect(written.statements).toBeLessThanOrEqual(4);
  for (const reader of [sam, maya]) {
    const read = await house.as(reader).get(`/participants/${maya.id}/line/${body.id}`);
    expect(read.body).toMatchObject({
      entry: {
        data: { goalIds: [goalId], triggerIds: [triggerId] },
        words: { said: 'I want my own key.', triggers: 'The bar lights.' },
      },
    });
  }
  expect((await post(sam, 'contacts', body)).body).toEqual({ id: body.id, already: true });
});

test('a contact that names no goal asks the database nothing more than before', async () => {
  expect((await post(sam, 'contacts', contact())).statements).toBeLessThanOrEqual(3);
});

test('a goal of somebody else’s plan, of another kind, or of nobody is refused by name', async () => {
  const devon = await aParticipant(house, place, { caseload: [sam] });
  const theirs = await aLine(goal, {}, devon);
  const sign = await aLine(trigger);
  const entry = contact();
  await post(sam, 'contacts', entry);
  for (const id of [theirs, sign, entry.id, newId()])
    expect((await post(sam, 'contacts', contact({ goalIds: [id] }))).body).toMatchObject({
      status: 400,
      fields: { goalIds: 'coaching/not-in-plan' },
    });
  expect((await post(sam, 'contacts', contact({ triggerIds: [await aLine(goal)] }))).body).toMatchObject({
    fields: { triggerIds: 'coaching/not-in-plan' },
  });
});

test('a goal that is just between two is pointed out to nobody else', async () => {
  const quiet = await aLine(goal, { audience: 'just-us', withIds: [sam.id] });
  expect((await post(sam, 'contacts', contact({ goalIds: [quiet] }))).body).toMatchObject({
    status: 400,
    fields: { audience: 'coaching/told-to-fewer' },
  });
  const between = contact({ goalIds: [quiet], audience: 'just-us' });
  expect((await post(sam, 'contacts', between)).status).toBe(201);
  const ana = await aCoach(house, place);
  expect(
    (await post(ana, 'contacts', contact({ goalIds: [quiet], audience: 'just-us' }))).body,
  ).toMatchObject({
    fields: { goalIds: 'coaching/not-in-plan' },
  });
});

test('a note that waited without a network still names a goal that was reworded or taken back meanwhile', async () => {
  const first = await aLine(goal);
  const second = await aLine(goal, { what: 'A door of my own', amends: first });
  expect((await post(sam, 'contacts', contact({ goalIds: [first] }))).status).toBe(201);
  await post(maya, `line/${second}/withdraw`, {});
  expect((await post(sam, 'contacts', contact({ goalIds: [second] }))).status).toBe(201);
});
