import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aFrontDesk, aParticipant } from '../people/testing.ts';
import type { Episodes, StageView } from './schema.ts';

let house: House;
let sam: StaffActor;
let desk: StaffActor;
let maya: ParticipantActor;

beforeAll(async () => {
  house = await openHouse();
  const place = await anOrganization(house);
  sam = await aCoach(house, place);
  desk = await aFrontDesk(house, place);
  maya = await aParticipant(house, place, { caseload: [sam] });
});
afterAll(() => house.close());

const path = (what: string) => `/participants/${maya.id}${what}`;
const begin = (stage: string, since: string, over = {}, by: Actor = sam) =>
  house.as(by).post(path('/stages'), { id: newId(), stage, since, ...over });
const end = (stageId: string, until: string, by: Actor = sam) =>
  house.as(by).post(path(`/stages/${stageId}/end`), { id: newId(), until });
const read = async (): Promise<StageView[]> =>
  ((await house.as(sam).get(path('/episodes'))).body as Episodes).stages;

test('treatment, rehabilitation and reintegration go on at the same time; the end of one ends no other', async () => {
  const where = 'The clinic at the lake';
  expect((await begin('treatment', '2026-01-10', { where })).status).toBe(201);
  expect((await begin('rehabilitation', '2026-03-01')).status).toBe(201);
  expect((await begin('reintegration', '2026-03-15')).status).toBe(201);
  expect((await read()).map(({ stage, until }) => [stage, until])).toEqual([
    ['treatment', undefined],
    ['rehabilitation', undefined],
    ['reintegration', undefined],
  ]);
  const [treatment] = await read();
  expect(treatment?.where).toBe(where);
  expect((await end(treatment?.id ?? '', '2026-06-30')).status).toBe(201);
  expect((await read()).map(({ until }) => until)).toEqual(['2026-06-30', undefined, undefined]);
  const { entries } = (await house.as(maya).get(path('/line'))).body as { entries: { kind: string }[] };
  expect(entries.map(({ kind }) => kind).sort()).toEqual([
    'stage-begun',
    'stage-begun',
    'stage-begun',
    'stage-ended',
  ]);
});

test('an end is written once, after the beginning, and not ahead of time; one that is struck is open again', async () => {
  const [treatment, rehabilitation] = await read();
  expect((await end(treatment?.id ?? '', '2026-07-01')).body).toMatchObject({
    status: 409,
    code: 'episodes/stage-ended',
  });
  expect((await end(rehabilitation?.id ?? '', '2026-02-01')).body).toMatchObject({
    fields: { until: 'episodes/ends-before-start' },
  });
  expect((await end(rehabilitation?.id ?? '', '2099-01-01')).body).toMatchObject({
    fields: { until: 'episodes/ends-ahead' },
  });
  const ended = (await end(rehabilitation?.id ?? '', '2026-05-01')).body as { id: string };
  expect((await read())[1]?.until).toBe('2026-05-01');
  await house.as(sam).post(path(`/line/${ended.id}/withdraw`), {});
  expect((await read())[1]?.until).toBeUndefined();
});

test('the same sent twice is written once, and what is none of the three is refused', async () => {
  const id = newId();
  expect((await begin('reintegration', '2026-04-01', { id })).body).toMatchObject({ id, already: false });
  expect((await begin('reintegration', '2026-04-01', { id })).body).toMatchObject({ id, already: true });
  expect((await begin('recovered', '2026-04-01')).status).toBe(400);
});

test('whoever does not walk along writes none of it', async () => {
  expect((await begin('treatment', '2026-01-10', {}, desk)).status).toBe(403);
  expect((await begin('treatment', '2026-01-10', {}, maya)).status).toBe(403);
});

test('that somebody is treated, or what was given to them, is not among what says that they come here', async () => {
  const service = { id: newId(), service: 'naloxone', happenedAt: new Date().toISOString() };
  expect((await house.as(sam).post(path('/services'), service)).status).toBe(201);
  const { entries } = (await house.as(sam).get(path('/line'))).body as {
    entries: { category: string; data: { stage?: string; service?: string } }[];
  };
  const said = entries.map(({ category, data }) => `${data.stage ?? data.service}: ${category}`);
  expect([...new Set(said)].sort()).toEqual([
    'naloxone: substance-use',
    'rehabilitation: substance-use',
    'reintegration: attendance',
    'treatment: substance-use',
  ]);
});
