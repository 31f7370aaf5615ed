import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aManager, anAdmin, anEvaluator, aParticipant } from '../people/testing.ts';
import type { Engagement, Episodes } from './schema.ts';

let house: House;
let place: TestOrganization;
let sam: StaffActor;
let manager: StaffActor;
let maya: ParticipantActor;

beforeAll(async () => {
  house = await openHouse();
  place = await anOrganization(house);
  sam = await aCoach(house, place);
  manager = await aManager(house, place);
  maya = await aParticipant(house, place, { caseload: [sam] });
});
afterAll(() => house.close());

const path = (what = '') => `/participants/${maya.id}/episodes${what}`;
const enrol = (actor: StaffActor, programId: string, over = {}) =>
  house.as(actor).post(path(), { id: newId(), programId, startedOn: '2026-01-10', ...over });
const read = async () =>
  (await house.as(sam).get(path())).body as {
    episodes: { id: string; version: number; endedOn?: string }[];
    gaps: { days: number }[];
  };

test('one person is in two programs at once, and twice in one at no time', async () => {
  expect((await enrol(sam, place.programId)).status).toBe(201);
  expect((await enrol(sam, place.otherProgramId)).status).toBe(201);
  expect((await enrol(sam, place.programId)).body).toMatchObject({
    status: 409,
    code: 'episodes/already-enrolled',
  });
  expect((await read()).episodes).toHaveLength(2);
});

test('enrolling lets the program’s team in', async () => {
  const evening = await aCoach(house, place, { programIds: [place.otherProgramId] });
  expect((await house.as(evening).get(`/participants/${maya.id}/line`)).status).toBe(200);
});

test('nobody joins a program that has closed, nor on a day that has not come', async () => {
  const ira = await aParticipant(house, place, { programIds: [] });
  const admin = await anAdmin(house, place);
  const made = await house
    .as(admin)
    .post('/programs', { name: 'Winter home', kind: 'home', success: ['quality-of-life'] });
  const { id: programId, version } = made.body as { id: string; version: number };
  const join = (over: object) =>
    house.as(manager).post(`/participants/${ira.id}/episodes`, {
      id: newId(),
      programId,
      startedOn: '2026-01-10',
      ...over,
    });
  expect((await join({ startedOn: '2099-01-01' })).body).toMatchObject({
    fields: { startedOn: 'episodes/starts-ahead' },
  });
  expect((await house.as(admin).post(`/programs/${programId}/close`, { version })).status).toBe(200);
  expect((await join({})).body).toMatchObject({ fields: { programId: 'episodes/program-closed' } });
  expect((await house.as(manager).get(`/participants/${ira.id}/episodes`)).body).toMatchObject({
    episodes: [],
  });
});

test('closing asks for follow-up or a recorded choice of none', async () => {
  const [episode] = (await read()).episodes;
  const close = (body: object) =>
    house
      .as(sam)
      .post(path(`/${episode?.id}/close`), { endedOn: '2026-06-01', version: episode?.version, ...body });
  expect((await close({})).status).toBe(400);
  expect((await close({ followUp: { kind: 'scheduled', on: [] } })).status).toBe(400);
  expect(
    (await close({ endedOn: '2099-01-01', followUp: { kind: 'none', choice: 'x' } })).body,
  ).toMatchObject({ fields: { endedOn: 'episodes/ends-ahead' } });
  expect(
    (await close({ endedOn: '2025-01-01', followUp: { kind: 'none', choice: 'x' } })).body,
  ).toMatchObject({ fields: { endedOn: 'episodes/ends-before-start' } });
  const scheduled = (...on: string[]) => close({ followUp: { kind: 'scheduled', on } });
  expect((await scheduled('2026-05-31', '2126-12-01')).body, 'a day before the end').toMatchObject({
    fields: { 'followUp.on': 'episodes/follow-up-before-end' },
  });
  expect((await scheduled('2026-06-15', '2026-07-01')).body, 'nobody could still ask').toMatchObject({
    fields: { 'followUp.on': 'episodes/follow-up-all-past' },
  });
  const closed = await scheduled('2026-07-01', '2126-12-01');
  expect(closed.status).toBe(200);
  expect(closed.statements).toBeLessThanOrEqual(8);
  const late = await close({ reason: 'Moved', followUp: { kind: 'none', choice: 'x' } });
  expect(late.body, 'whoever closes it later sees what the first wrote').toMatchObject({
    status: 409,
    code: 'episodes/changed-meanwhile',
    yours: { reason: 'Moved', followUp: { kind: 'none' } },
    theirs: {
      endedOn: '2026-06-01',
      followUp: { kind: 'scheduled', on: ['2026-07-01', '2126-12-01'] },
      version: 2,
    },
  });
});

test('a choice of none ends the team’s access at once; the line itself stays for those still beside the person', async () => {
  const devon = await aParticipant(house, place, { programIds: [] });
  const id = newId();
  await house
    .as(manager)
    .post(`/participants/${devon.id}/episodes`, { id, programId: place.programId, startedOn: '2026-01-01' });
  expect((await house.as(sam).get(`/participants/${devon.id}/line`)).status).toBe(200);
  await house.as(manager).post(`/participants/${devon.id}/episodes/${id}/close`, {
    endedOn: '2026-06-01',
    version: 1,
    followUp: { kind: 'none', choice: 'Moved to another state' },
  });
  expect((await house.as(sam).get(`/participants/${devon.id}/line`)).status).toBe(404);
  expect((await house.as(devon).get(`/participants/${devon.id}/line`)).status).toBe(200);
});

test('a manager sees early engagement and the way back in counts and days, no names', async () => {
  await house.as(sam).post(`/participants/${maya.id}/contacts`, {
    id: newId(),
    happenedAt: '2026-01-12T15:00:00.000Z',
    place: 'home',
    audience: 'team',
  });
  const answer = await house.as(manager).get('/engagement');
  expect(answer.statements).toBeLessThanOrEqual(8);
  const { programs } = answer.body as {
    programs: { programId: string; medianDaysToFirst: number }[];
  };
  expect(programs.find((program) => program.programId === place.programId)).toMatchObject({
    // One person: the count is not told.
    metOnce: null,
  });
  expect(JSON.stringify(answer.body)).not.toContain('Maya');
  expect((await house.as(sam).get('/engagement')).status).toBe(403);
});

test('an evaluator reads the same counts as a manager, and opens nobody’s row behind them', async () => {
  const evaluator = house.as(await anEvaluator(house, place));
  expect((await evaluator.get('/engagement')).body).toEqual(
    (await house.as(manager).get('/engagement')).body,
  );
  expect((await evaluator.get('/social-capital')).status).toBe(200);
  expect((await evaluator.get('/participants')).status).toBe(403);
  expect((await evaluator.get(path())).status).toBe(404);
});

test('the report says what each program calls success, and tells of the last days or of all, never of a few people', async () => {
  const all = (await house.as(manager).get('/engagement')).body as Engagement;
  const late = (await house.as(manager).get('/engagement?days=90')).body as Engagement;
  const ours = (report: Engagement) =>
    report.programs.find((program) => program.programId === place.programId);
  expect(ours(all)?.success).toEqual(['quality-of-life']);
  expect(ours(all)?.started).toBeNull();
  expect(late.since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect((await house.as(manager).get('/engagement?days=30')).status).toBe(400);
  expect((await house.as(manager).get('/engagement?since=2026-01-01')).status).toBe(400);
});

test('what became of promised days is told, and who asks next', async () => {
  const luz = await aParticipant(house, place, { chosenName: 'Luz', caseload: [sam] });
  const of = (what: string) => `/participants/${luz.id}/${what}`;
  const body = { id: newId(), programId: place.programId, startedOn: '2025-01-10' };
  await house.as(manager).post(of('episodes'), body);
  const on = ['2025-03-03', '2025-05-05', '2125-01-01'];
  const closing = { version: 1, endedOn: '2025-02-01', followUp: { kind: 'scheduled', on } };
  expect((await house.as(manager).post(of(`episodes/${body.id}/close`), closing)).status).toBe(200);
  const page = (await house.as(sam).get(`/participants/${luz.id}`)).body as { programIds: string[] };
  expect(page.programIds, 'the team still has her page, and she is in no program').toEqual([]);
  const contact = { id: newId(), happenedAt: '2025-03-01T15:00:00.000Z', place: 'phone', audience: 'team' };
  expect((await house.as(sam).post(of('contacts'), contact)).status).toBe(201);
  const answer = await house.as(sam).get(of('episodes'));
  const view = answer.body as Episodes;
  expect(view.asking).toEqual(['Sam coach']);
  expect(view.episodes[0]?.followUp).toEqual({
    kind: 'scheduled',
    days: [
      { on: on[0], state: 'asked' },
      { on: on[1], state: 'due' },
      { on: on[2], state: 'ahead' },
    ],
  });
  expect(answer.statements).toBeLessThanOrEqual(8);
});
