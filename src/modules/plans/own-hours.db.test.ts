import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aManager, aParticipant } from '../people/testing.ts';
import { aLine, planOf } from './testing.ts';

let house: House;
let place: TestOrganization;
let sam: StaffActor;
let maya: ParticipantActor;
let plan: ReturnType<typeof planOf>;

beforeAll(async () => {
  house = await openHouse();
  place = await anOrganization(house);
  sam = await aCoach(house, place);
});
afterAll(() => house.close());
beforeEach(async () => {
  maya = await aParticipant(house, place, { caseload: [sam] });
  plan = planOf(house, maya.id);
});

test('a night worker says when they are up, and long empty stretches are measured in those hours, on any day asked for', async () => {
  const night = { part: 'routine' as const, weekdays: [1], from: '18:00', to: '02:00' };
  await plan.line(maya, aLine('The bakery', { data: night }));
  const usual = await plan.read(maya);
  expect(usual.waking).toBeUndefined();
  expect(usual.empty.filter(({ weekday }) => weekday === 1)).toMatchObject([{ from: '07:00', to: '18:00' }]);
  const hours = { id: newId(), from: '14:00', to: '06:00' };
  expect((await plan.post(maya, '/waking', hours)).body).toEqual({ id: hours.id, already: false });
  expect((await plan.post(maya, '/waking', hours)).body).toEqual({ id: hours.id, already: true });
  const seen = await plan.read(sam);
  expect(seen.waking).toEqual(hours);
  expect(seen.empty.filter(({ weekday }) => weekday === 1)).toMatchObject([{ from: '14:00', to: '18:00' }]);
  expect((await plan.read(maya, '?asOf=2026-01-01')).waking).toBeUndefined();
  await plan.withdraw(maya, hours.id);
  expect((await plan.read(maya)).empty).toEqual(usual.empty);
});

test('nobody says for the participant when they are up, and no day is without an hour awake', async () => {
  const body = { id: newId(), from: '14:00', to: '06:00' };
  for (const actor of [sam, await aManager(house, place)])
    expect((await plan.post(actor, '/waking', body)).status).toBe(403);
  expect(await plan.post(maya, '/waking', { ...body, to: '14:00' })).toMatchObject({
    status: 400,
    body: { code: 'plans/no-hours-awake' },
  });
});

test('a step towards a goal just between two says so, so that it can be left off paper for others', async () => {
  const goal = aLine('Tell my father', { audience: 'just-us', withIds: [sam.id] });
  await plan.line(maya, goal);
  const step = { id: newId(), linkId: newId(), towardsId: goal.id, what: 'Call', owner: 'participant' };
  await plan.post(maya, '/steps', { ...step, dueOn: '2027-01-01' });
  expect((await plan.read(sam)).steps).toMatchObject([{ what: 'Call', justUs: true }]);
});
