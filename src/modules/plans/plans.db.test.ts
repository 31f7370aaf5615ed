import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aFrontDesk, aManager, aParticipant } from '../people/testing.ts';
import type { PlanView } from './schema/view.ts';
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

const aMilestone = (title: string, what: string, onDate: string) =>
  ({ id: newId(), title, what, onDate, audience: 'team' }) as const;
const whats = (lines: PlanView['lines']): string[] => lines.map(({ what }) => what);

test('what the participant writes stands, what a coach writes is a suggestion', async () => {
  await plan.line(maya, aLine('My own door', { why: 'To sleep.' }));
  await plan.line(sam, aLine('A savings account'));
  const seen = await plan.read(maya);
  expect(seen.lines).toMatchObject([{ what: 'My own door', why: 'To sleep.', authorId: maya.id }]);
  expect(seen.suggestions).toMatchObject([{ what: 'A savings account', authorId: sam.id }]);
  expect(seen.names[maya.id]).toBe('Maya');
});

test('a suggestion taken up is the participant’s own line, shows who suggested it, and nobody takes it away', async () => {
  const suggestion = aLine('A savings account');
  await plan.line(sam, suggestion);
  const up = { id: newId() };
  const path = `/suggestions/${suggestion.id}/take-up`;
  expect((await plan.post(maya, path, up)).body).toEqual({ id: up.id, already: false });
  expect((await plan.post(maya, path, up)).body).toEqual({ id: up.id, already: true });
  expect((await plan.post(maya, path, { id: newId() })).body).toEqual({ id: up.id, already: true });
  await plan.withdraw(sam, suggestion.id);
  const seen = await plan.read(sam);
  expect(seen.lines).toMatchObject([{ id: up.id, authorId: maya.id, suggestedById: sam.id }]);
  expect(seen.suggestions).toEqual([]);
});

test('a suggestion taken up in other words on a second phone loses neither: the later one is told, and shown both', async () => {
  const suggestion = aLine('A savings account');
  await plan.line(sam, suggestion);
  const path = `/suggestions/${suggestion.id}/take-up`;
  const first = { id: newId(), what: 'A jar at my sister’s' };
  await plan.post(maya, path, first);
  const second = await plan.post(maya, path, { id: newId(), what: 'An account of my own' });
  expect(second).toMatchObject({
    status: 409,
    body: { code: 'timeline/already-corrected', theirs: { id: first.id } },
  });
  expect((await plan.post(maya, path, { ...first, id: newId() })).body).toEqual({
    id: first.id,
    already: true,
  });
});

test('only the participant takes up or sets aside; their coach and their manager are refused', async () => {
  const suggestion = aLine('A savings account');
  await plan.line(sam, suggestion);
  for (const actor of [sam, await aManager(house, place)])
    for (const what of ['take-up', 'decline'])
      expect((await plan.post(actor, `/suggestions/${suggestion.id}/${what}`, { id: newId() })).status).toBe(
        403,
      );
});

test('a suggestion set aside is told to whoever made it, with the reason where there is one', async () => {
  const suggestion = aLine('A savings account');
  await plan.line(sam, suggestion);
  const no = { id: newId(), said: 'Not before the fine is paid.' };
  await plan.post(maya, `/suggestions/${suggestion.id}/decline`, no);
  expect((await plan.read(sam)).suggestions).toMatchObject([
    { id: suggestion.id, declined: { id: no.id, said: 'Not before the fine is paid.' } },
  ]);
  await plan.withdraw(maya, no.id);
  expect((await plan.read(sam)).suggestions[0]?.declined).toBeUndefined();
});

test('a coach suggests other words for a line, and it changes only once the participant says yes', async () => {
  const mine = aLine('My own door');
  await plan.line(maya, mine);
  expect((await plan.line(sam, aLine('A flat', { amends: mine.id }))).body).toMatchObject({
    status: 403,
    code: 'plans/not-your-line',
  });
  const other = aLine('Two rooms by May', { data: { part: 'goal', insteadOf: mine.id } });
  await plan.line(sam, other);
  expect(whats((await plan.read(sam)).lines)).toEqual(['My own door']);
  const up = { id: newId(), what: 'Two rooms by June' };
  const taken = await plan.post(maya, `/suggestions/${other.id}/take-up`, up);
  expect(taken.statements).toBeLessThanOrEqual(8);
  const seen = await plan.read(maya);
  expect(seen.lines).toMatchObject([
    { rootId: mine.id, what: 'Two rooms by June', earlier: [{ what: 'My own door' }] },
  ]);
  await plan.withdraw(maya, up.id);
  expect(whats((await plan.read(maya)).lines)).toEqual(['My own door']);
});

test('a participant rewords a line from two devices: sent twice it is one, of two the second is told', async () => {
  const first = aLine('My own door');
  await plan.line(maya, first);
  const second = aLine('My own door and key', { amends: first.id });
  expect((await plan.line(maya, second)).body).toEqual({ id: second.id, already: false });
  expect((await plan.line(maya, second)).body).toEqual({ id: second.id, already: true });
  const late = await plan.line(maya, aLine('A room', { amends: first.id }));
  expect(late.body).toMatchObject({ status: 409, theirs: { words: { what: 'My own door and key' } } });
});

test('a goal is reached or let go for now, by the participant alone, and can be taken up again', async () => {
  const goal = aLine('My own door');
  await plan.line(maya, goal);
  const path = `/lines/${goal.id}/state`;
  expect((await plan.post(sam, path, { id: newId(), state: 'reached' })).status).toBe(403);
  const let_ = { id: newId(), state: 'let-go', said: 'After the winter.' };
  await plan.post(maya, path, let_);
  expect((await plan.read(sam)).lines[0]?.state).toMatchObject({
    state: 'let-go',
    said: 'After the winter.',
  });
  await plan.post(maya, path, { id: newId(), state: 'working' });
  expect((await plan.read(sam)).lines[0]?.state).toMatchObject({ state: 'working' });
});

test('a line set aside is asked about no more, leaves the week and the card, and comes back when wanted', async () => {
  const data = { part: 'routine' as const, weekdays: [1], from: '06:00', to: '14:00' };
  const [work, barrier] = [aLine('Work', { data }), aLine('No bus', { data: { part: 'barrier' } })];
  const aside: string[] = [];
  for (const line of [work, barrier]) {
    await plan.line(maya, line);
    const entry = { id: newId(), state: 'let-go' };
    aside.push(entry.id);
    expect((await plan.post(maya, `/lines/${line.id}/state`, { id: newId(), state: 'reached' })).status).toBe(
      400,
    );
    await plan.post(maya, `/lines/${line.id}/state`, entry);
  }
  expect(await plan.read(maya)).toMatchObject({ empty: [], orphans: [] });
  for (const id of aside) await plan.withdraw(maya, id);
  expect((await plan.read(maya)).orphans).toHaveLength(1);
});

test('a step towards a goal is a next step like any other, stays linked when put off, and feeds Today', async () => {
  const goal = aLine('My own door');
  await plan.line(maya, goal);
  expect((await plan.read(maya)).orphans).toEqual([{ what: 'goal-without-step', rootId: goal.id }]);
  const step = { id: newId(), linkId: newId(), towardsId: goal.id, what: 'Mail the form', owner: 'staff' };
  await plan.post(sam, '/steps', { ...step, dueOn: '2020-01-01' });
  expect((await plan.read(maya)).orphans).toEqual([]);
  await house
    .as(sam)
    .post(`/participants/${maya.id}/steps/${step.id}/move`, { id: newId(), dueOn: '2030-01-01' });
  expect((await plan.read(maya)).steps).toMatchObject([
    { rootId: step.id, dueOn: '2030-01-01', ownerId: sam.id },
  ]);
  expect((await plan.read(maya)).orphans).toEqual([]);
  await plan.post(maya, '/steps', {
    ...step,
    id: newId(),
    linkId: newId(),
    what: 'Ask Ana',
    dueOn: '2020-01-01',
  });
  const today = await house.as(sam).get('/today');
  expect(JSON.stringify(today.body)).toContain('Ask Ana');
});

test('a need comes with its owner, its step and its day in one act', async () => {
  const need = aLine('Sleep', {
    data: { part: 'need' },
    step: { id: newId(), linkId: newId(), what: 'Ask at the clinic', owner: 'staff', dueOn: '2030-01-01' },
  });
  const sent = await plan.line(sam, need);
  expect(sent.statements).toBeLessThanOrEqual(8);
  const up = { id: newId() };
  await plan.post(maya, `/suggestions/${need.id}/take-up`, up);
  const seen = await plan.read(maya);
  expect(seen.steps).toMatchObject([{ what: 'Ask at the clinic', ownerId: sam.id }]);
  expect(seen.orphans).toEqual([]);
});

test('something that hangs loose can be linked, or left as it is, and both can be taken back', async () => {
  const [barrier, coping] = [
    aLine('No bus at night', { data: { part: 'barrier' } }),
    aLine('Ride with Tom', { data: { part: 'coping' } }),
  ];
  for (const line of [barrier, coping]) await plan.line(maya, line);
  const loose = async () => (await plan.read(sam)).orphans.map(({ what }) => what);
  expect(await loose()).toEqual(['barrier-without-help']);
  const link = { id: newId(), fromId: barrier.id, toId: coping.id };
  await plan.post(sam, '/links', link);
  expect(await loose()).toEqual([]);
  await plan.withdraw(sam, link.id);
  expect(await loose()).toEqual(['barrier-without-help']);
  await plan.post(maya, '/left', { id: newId(), leftId: barrier.id });
  expect(await loose()).toEqual([]);
});

test('nothing is linked with another person’s line', async () => {
  const devon = await aParticipant(house, place, { caseload: [sam] });
  const [mine, theirs] = [aLine('My own door'), aLine('A bicycle')];
  await plan.line(maya, mine);
  await planOf(house, devon.id).line(devon, theirs);
  const link = { id: newId(), fromId: mine.id, toId: theirs.id };
  expect((await plan.post(sam, '/links', link)).status).toBe(404);
  expect((await plan.post(maya, `/lines/${theirs.id}/state`, { id: newId(), state: 'reached' })).status).toBe(
    404,
  );
});

test('a line just between two is there for nobody else, nor is what is linked with it', async () => {
  const colleague = await aCoach(house, place);
  const secret = aLine('Tell Ana the truth', { audience: 'just-us', withIds: [sam.id] });
  const open = aLine('My own door');
  await plan.line(maya, secret);
  await plan.line(maya, open);
  await plan.post(sam, '/links', { id: newId(), fromId: secret.id, toId: open.id });
  await plan.post(sam, '/steps', {
    ...{ id: newId(), linkId: newId(), towardsId: secret.id, what: 'Practice it', owner: 'staff' },
    dueOn: '2030-01-01',
  });
  expect(whats((await plan.read(sam)).lines)).toEqual(['Tell Ana the truth', 'My own door']);
  const seen = await plan.read(colleague);
  expect(whats(seen.lines)).toEqual(['My own door']);
  expect([seen.links, seen.steps]).toEqual([[], []]);
  expect(JSON.stringify(seen)).not.toContain(secret.id);
});

test('who may see a milestone is the participant’s choice, also of what the team could read before', async () => {
  const milestone = aMilestone('One year', 'days', '2025-11-01');
  await plan.post(maya, '/milestones', milestone);
  await plan.post(sam, `/milestones/${milestone.id}/verify`, { id: newId(), how: 'Saw the coin.' });
  expect((await plan.read(sam)).milestones).toMatchObject([{ standing: 'verified', verifiedById: sam.id }]);
  const narrow = { id: newId(), audience: 'just-us', withIds: [sam.id] };
  expect((await plan.post(sam, `/milestones/${milestone.id}/readers`, narrow)).status).toBe(403);
  expect((await plan.post(maya, `/milestones/${milestone.id}/readers`, narrow)).status).toBe(201);
  const colleague = await aCoach(house, place);
  const [day] = new Date().toISOString().split('T');
  for (const query of ['', `?asOf=${day}`])
    expect((await plan.read(colleague, query)).milestones).toEqual([]);
  expect((await plan.read(sam)).milestones).toMatchObject([{ title: 'One year', audience: 'just-us' }]);
  await plan.withdraw(maya, narrow.id);
  expect((await plan.read(colleague)).milestones).toHaveLength(1);
});

test('the front desk, another program and another participant find nothing', async () => {
  await plan.line(maya, aLine('My own door'));
  const outside = await aCoach(house, { ...place, programId: place.otherProgramId });
  const devon = await aParticipant(house, place);
  expect((await plan.answer(await aFrontDesk(house, place))).status).toBe(403);
  for (const actor of [outside, devon]) {
    expect((await plan.answer(actor)).status).toBe(404);
    expect((await plan.line(actor, aLine('x'))).status).toBe(404);
  }
});

test('a long plan is read in at most eight messages, as is every earlier day of it', async () => {
  for (let count = 0; count < 12; count += 1) await plan.line(maya, aLine(`Goal ${count}`));
  const answer = await plan.answer(sam);
  expect((answer.body as PlanView).lines).toHaveLength(12);
  expect(answer.statements).toBeLessThanOrEqual(8);
  const before = await plan.answer(sam, '?asOf=2026-01-01');
  expect((before.body as PlanView).lines).toEqual([]);
  expect(before.statements).toBeLessThanOrEqual(8);
});

test('a week laid out shows its long empty stretches, and the review day set last holds', async () => {
  const data = { part: 'routine' as const, weekdays: [1, 2, 3, 4, 5], from: '06:00', to: '14:00' };
  await plan.line(maya, aLine('Work', { data }));
  await plan.post(sam, '/reviews', { id: newId(), of: 'hard', onDate: '2030-01-01' });
  await plan.post(sam, '/reviews', { id: newId(), of: 'hard', onDate: '2029-06-01' });
  const rehearsal = {
    id: newId(),
    onDate: '2026-11-01',
    withIds: [sam.id],
    tried: 'Called Ana from the bus.',
  };
  await plan.post(sam, '/rehearsals', rehearsal);
  const seen = await plan.read(maya);
  expect(seen.empty).toHaveLength(7);
  expect(seen.reviews.hard).toMatchObject({ onDate: '2029-06-01' });
  expect(seen.rehearsals).toMatchObject([{ tried: 'Called Ana from the bus.', withIds: [sam.id] }]);
});

test('on the day set to look again at what to do when it gets hard, the coach finds it on Today', async () => {
  await plan.post(maya, '/reviews', { id: newId(), of: 'hard', onDate: '2020-01-01' });
  const today = async () => JSON.stringify((await house.as(sam).get('/today')).body);
  expect(await today()).toContain('hard-review-overdue');
  await plan.post(sam, '/reviews', { id: newId(), of: 'hard', onDate: '2090-01-01' });
  expect(await today()).not.toContain('hard-review');
});

test('a suggestion is not a line to be put in a state, and another person’s suggestion is not there', async () => {
  const suggestion = aLine('A savings account');
  await plan.line(sam, suggestion);
  expect(
    (await plan.post(maya, `/lines/${suggestion.id}/state`, { id: newId(), state: 'reached' })).status,
  ).toBe(400);
  const devon = await aParticipant(house, place, { caseload: [sam] });
  const theirs = planOf(house, devon.id);
  expect((await theirs.post(devon, `/suggestions/${suggestion.id}/take-up`, { id: newId() })).status).toBe(
    404,
  );
  expect((await theirs.post(devon, `/suggestions/${suggestion.id}/decline`, { id: newId() })).status).toBe(
    404,
  );
});

test('a goal is linked with a service received and with a milestone, and whoever linked them unties them again', async () => {
  const goal = aLine('A room of my own');
  await plan.line(maya, goal);
  const service = { id: newId(), service: 'housing', happenedAt: '2026-11-03T15:00:00Z' };
  await house.as(sam).post(`/participants/${maya.id}/services`, service);
  const milestone = aMilestone('The key', 'housing', '2026-11-01');
  await plan.post(maya, '/milestones', milestone);
  const [toService, toMilestone] = [
    { id: newId(), fromId: goal.id, toId: service.id },
    { id: newId(), fromId: goal.id, toId: milestone.id },
  ];
  expect((await plan.post(maya, '/links', toService)).status).toBe(201);
  expect((await plan.post(sam, '/links', toMilestone)).status).toBe(201);
  const seen = await plan.read(sam);
  expect(seen.services).toEqual([
    {
      id: service.id,
      rootId: service.id,
      service: 'housing',
      name: { en: 'Help with housing', es: 'Ayuda con la vivienda' },
      onDate: '2026-11-03',
    },
  ]);
  expect(seen.links).toMatchObject([
    { fromId: goal.id, toId: service.id, authorId: maya.id },
    { fromId: goal.id, toId: milestone.id, authorId: sam.id },
  ]);
  await plan.withdraw(maya, toService.id);
  expect((await plan.read(maya)).links).toMatchObject([{ toId: milestone.id }]);
});

test('a task in the week, at work as well, serves a goal of the person’s own, and only the team learns which', async () => {
  const goal = aLine('Keep my head clear in the morning', { audience: 'just-us', withIds: [sam.id] });
  const data = { part: 'routine' as const, weekdays: [1, 2, 3, 4, 5], from: '06:00', to: '07:00' };
  const task = aLine('Set up the cold aisle at work', { data });
  await plan.line(maya, goal);
  await plan.line(maya, task);
  expect((await plan.post(maya, '/links', { id: newId(), fromId: goal.id, toId: task.id })).status).toBe(201);
  expect((await plan.read(sam)).links).toMatchObject([{ fromId: goal.id, toId: task.id }]);
  const colleague = await plan.read(await aCoach(house, place));
  expect(colleague.lines.map(({ what }) => what)).toEqual([task.what]);
  expect(colleague.links).toEqual([]);
});

test('of many services the latest come along, and an older one where a goal is linked with it', async () => {
  const goal = aLine('Money that lasts the month');
  await plan.line(maya, goal);
  const days = Array.from({ length: 23 }, (_, at) => `2026-10-${String(at + 1).padStart(2, '0')}`);
  const services = days.map((day) => ({ id: newId(), service: 'ride', happenedAt: `${day}T15:00:00Z` }));
  for (const service of services) await house.as(sam).post(`/participants/${maya.id}/services`, service);
  expect((await plan.read(maya)).services.map(({ onDate }) => onDate)).toEqual(
    days.toReversed().slice(0, 20),
  );
  await plan.post(maya, '/links', { id: newId(), fromId: goal.id, toId: services[0]?.id });
  const answer = await plan.answer(maya);
  expect((answer.body as PlanView).services.at(-1)).toMatchObject({ onDate: days[0] });
  expect(answer.statements).toBeLessThanOrEqual(8);
});

test('a group somebody comes to stands among those kept by attendance alone, and says nothing of the others there', async () => {
  const devon = await aParticipant(house, place, { caseload: [sam] });
  const group = { id: newId(), name: 'Tuesday circle', weekdays: [2], startsAt: '18:00' };
  await house.as(sam).post('/groups', group);
  const today = new Date().toISOString().slice(0, 10);
  const present = (participantId: string) => ({ id: newId(), participantId, present: true });
  const meeting = {
    ...{ id: newId(), groupId: group.id, heldOn: today, happenedAt: `${today}T00:00:00Z`, unnamed: 3 },
    people: [present(maya.id), present(devon.id)],
  };
  expect((await house.as(sam).post('/group-meetings', meeting)).status).toBe(201);
  const seen = await plan.read(maya);
  expect(seen.groupsKept).toMatchObject([{ groupId: group.id, name: 'Tuesday circle', times: 1 }]);
  expect(JSON.stringify(seen)).not.toContain(devon.id);
  expect(JSON.stringify(seen)).not.toContain(meeting.id);
});
