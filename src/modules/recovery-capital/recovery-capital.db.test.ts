import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { addFile } from '../forms/testing.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aFrontDesk, aManager, anAdmin, aParticipant } from '../people/testing.ts';
import { isMeasured } from './domain/picture.ts';
import type { Profile, SocialCapital } from './schema.ts';
import { aCheck, barcFile, capitalOf } from './testing.ts';

let house: House;
let place: TestOrganization;
let sam: StaffActor;
let maya: ParticipantActor;
let capital: ReturnType<typeof capitalOf>;

beforeAll(async () => {
  house = await openHouse();
  place = await anOrganization(house);
  sam = await aCoach(house, place);
});
afterAll(() => house.close());
beforeEach(async () => {
  maya = await aParticipant(house, place, { caseload: [sam] });
  capital = capitalOf(house, maya.id);
});

const strength = (what: string, over: object = {}) => ({ id: newId(), what, origin: 'earlier', ...over });
const influence = (over: object = {}) => ({
  id: newId(),
  from: 'D5',
  to: 'D3',
  how: 'drags',
  why: 'The fine takes the rent.',
  audience: 'team',
  ...over,
});

describe('a strength', () => {
  test('is from earlier or new, belongs to a domain, and stands before everything else', async () => {
    await capital.post(maya, '/strengths', strength('Forklift licence', { domain: 'D6' }));
    await capital.post(maya, '/strengths', strength('Own phone again', { origin: 'new', capital: 'human' }));
    const seen = await capital.read(sam);
    expect(Object.keys(seen)[0]).toBe('strengths');
    expect(seen.strengths).toMatchObject([
      { what: 'Own phone again', origin: 'new', capital: 'human' },
      { what: 'Forklift licence', origin: 'earlier', domain: 'D6' },
    ]);
  });

  test('written before there were domains stays as it is, and is placed by an amendment that keeps its words', async () => {
    const old = strength('My sister');
    await capital.post(sam, '/strengths', old);
    expect((await capital.read(sam)).strengths).toMatchObject([{ id: old.id, mayPlace: true }]);
    const tag = { id: newId(), domain: 'D2' };
    const path = `/strengths/${old.id}/place`;
    expect((await capital.post(sam, path, tag)).body).toEqual({ id: tag.id, already: false });
    expect((await capital.post(sam, path, tag)).body).toEqual({ id: tag.id, already: true });
    expect((await capital.read(maya)).strengths).toMatchObject([
      { id: tag.id, what: 'My sister', origin: 'earlier', domain: 'D2' },
    ]);
  });

  test('that the participant wrote is placed by nobody but them', async () => {
    const own = strength('My sister');
    await capital.post(maya, '/strengths', own);
    const refused = await capital.post(sam, `/strengths/${own.id}/place`, { id: newId(), domain: 'D2' });
    expect(refused.body).toMatchObject({ status: 403, code: 'recovery-capital/theirs-to-place' });
    expect((await capital.read(sam)).strengths[0]?.mayPlace).toBe(false);
    expect(
      (await capital.post(maya, `/strengths/${own.id}/place`, { id: newId(), domain: 'D2' })).status,
    ).toBe(201);
  });

  test('of somebody else is not reached through this line', async () => {
    const devon = await aParticipant(house, place, { caseload: [sam] });
    const theirs = strength('A dog');
    await capitalOf(house, devon.id).post(sam, '/strengths', theirs);
    const across = await capital.post(sam, `/strengths/${theirs.id}/place`, { id: newId(), domain: 'D2' });
    expect(across.status).toBe(404);
  });
});

describe('how one domain moves another', () => {
  test('is written down with why, and never of a domain on itself', async () => {
    const body = influence();
    expect((await capital.post(sam, '/influences', body)).status).toBe(201);
    expect((await capital.read(maya)).influences).toMatchObject([
      { from: 'D5', to: 'D3', how: 'drags', why: 'The fine takes the rent.', authorId: sam.id },
    ]);
    expect((await capital.post(sam, '/influences', influence({ to: 'D5' }))).body).toMatchObject({
      status: 400,
      fields: { to: 'recovery-capital/same-domain' },
    });
  });

  test('just between two is hidden from everyone else on the team', async () => {
    const body = influence({ audience: 'just-us', withIds: [sam.id] });
    await capital.post(maya, '/influences', body);
    expect((await capital.read(sam)).influences).toMatchObject([{ id: body.id, audience: 'just-us' }]);
    const colleague = await aCoach(house, place);
    expect((await capital.read(colleague)).influences).toEqual([]);
    expect((await capital.read(await aManager(house, place))).influences).toEqual([]);
  });
});

describe('voices', () => {
  const invitation = (over: object = {}) => ({
    id: newId(),
    voice: 'family',
    who: 'Ana, my sister',
    ...over,
  });

  test('speak only when the participant invites them, and not once the invitation is taken back', async () => {
    expect((await capital.post(sam, '/voices', invitation())).status).toBe(403);
    const invited = invitation();
    await capital.post(maya, '/voices', invited);
    const said = {
      id: newId(),
      said: 'She laughs again. Home is still loud.',
      how: 'in-person',
      domain: 'D2',
    };
    expect((await capital.post(sam, `/voices/${invited.id}/said`, said)).status).toBe(201);
    const check = aCheck({ 'd3.1': 'not-yet' }, { voice: 'family', mode: 'assisted' });
    await capital.post(sam, '/forms', check);
    const seen = await capital.read(maya);
    expect(seen.voices).toMatchObject([
      { who: 'Ana, my sister', said: [{ said: said.said, how: 'in-person', authorId: sam.id }] },
    ]);
    expect(seen.readings).toMatchObject([{ voice: 'family' }]);
    await capital.withdraw(maya, invited.id);
    const after = await capital.read(sam);
    expect([after.voices, after.readings]).toEqual([[], []]);
    expect((await capital.post(sam, `/voices/${invited.id}/said`, { ...said, id: newId() })).status).toBe(
      404,
    );
  });

  test('stand side by side: what family says changes nothing in what the participant said', async () => {
    await capital.post(maya, '/voices', invitation());
    await capital.post(maya, '/forms', aCheck({ 'd3.1': 'very-much' }));
    const before = (await capital.read(maya)).readings;
    await capital.post(sam, '/forms', aCheck({ 'd3.1': 'not-yet' }, { voice: 'family', mode: 'assisted' }));
    await capital.post(sam, '/forms', aCheck({ 'd3.1': 'mostly' }, { voice: 'coach', mode: 'assisted' }));
    const { readings } = await capital.read(maya);
    expect(readings).toHaveLength(3);
    expect(readings.find(({ voice }) => voice === 'participant')).toEqual(before[0]);
  });
});

describe('a profile', () => {
  test('of one domain asked again holds that domain alone, and who said it', async () => {
    await capital.post(
      sam,
      '/forms',
      aCheck({ 'd3.1': 'mostly', 'd3.2': 'rather-not-say' }, { mode: 'assisted' }),
    );
    const { readings, instruments, names } = await capital.read(maya);
    expect(readings).toMatchObject([{ answers: { 'd3.1': 2, 'd3.2': 4 }, scales: {}, authorId: sam.id }]);
    const [own] = instruments;
    const items = own?.sources.find(({ domain }) => domain === 'D3')?.items ?? [];
    expect(items[0]?.options[2]).toMatchObject({ order: 3, says: { text: 'Mostly' } });
    expect(items[0]?.options[4]?.order).toBeUndefined();
    expect(own).toMatchObject({ validated: false, label: 'Throughline mapping v1, not validated' });
    expect(names[sam.id]).toBeTruthy();
  });

  test('tells no change of our own check, however often it was asked', async () => {
    await capital.post(
      maya,
      '/forms',
      aCheck({ 'd3.1': 'not-yet' }, { happenedAt: '2026-08-12T15:00:00.000Z' }),
    );
    await capital.post(maya, '/forms', aCheck({ 'd3.1': 'very-much' }));
    expect((await capital.read(maya)).changes).toEqual([]);
  });

  test('with fifty assessments is one request of at most eight messages', async () => {
    const all = { 'd1.1': 'mostly', 'd2.1': 'a-little', 'd3.1': 'not-yet', 'd4.1': 'very-much' } as const;
    for (let day = 0; day < 50; day++) {
      const happenedAt = new Date(Date.UTC(2026, 0, 2 + day)).toISOString();
      await capital.post(maya, '/forms', aCheck(all, { happenedAt }));
    }
    await capital.post(maya, '/strengths', strength('My sister', { domain: 'D2' }));
    await capital.post(sam, '/influences', influence());
    const answer = await capital.answer(sam);
    expect(answer.statements).toBeLessThanOrEqual(8);
    const { readings, strengths, influences, instruments } = answer.body as Profile;
    expect([readings.length, strengths.length, influences.length, instruments.length]).toEqual([50, 1, 1, 1]);
    // Words of questions and answers travel once, however often they were answered.
    expect(answer.bytes.length).toBeLessThan(60_000);
  });
});

describe('a validated instrument', () => {
  const answersOfBarc = (points: number) => ({
    values: Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [
        String(at + 1),
        [{ kind: 'coding', value: { system: 'urn:test:agree', code: `agree-${points}` } }],
      ]),
    ),
    repetitions: {},
  });

  test('tells a change past its threshold alone, with the formula’s parts, and leaves work not measured', async () => {
    const admin = await anAdmin(house, place);
    const { key, version } = await addFile(house, admin, barcFile(), { as: 'barc-10' });
    expect(key).toBe('barc-10');
    const check = (points: number, happenedAt: string) =>
      capital.post(
        sam,
        '/forms',
        aCheck(
          {},
          { instrument: key, version, mode: 'assisted', happenedAt, answers: answersOfBarc(points) },
        ),
      );
    await check(3, '2026-08-12T15:00:00.000Z');
    expect((await check(4, '2026-11-12T15:00:00.000Z')).body).toMatchObject({ results: [{ value: 40 }] });
    const answer = await capital.answer(maya);
    expect(answer.statements).toBeLessThanOrEqual(8);
    const { changes, readings, instruments } = answer.body as Profile;
    expect(changes).toMatchObject([
      {
        before: { value: 30 },
        after: { value: 40 },
        told: { verdict: 'likely-real', alpha: 0.9, sd: 9, sdSource: expect.stringContaining('Assumed') },
      },
    ]);
    expect(changes[0]?.told?.threshold).toBeCloseTo(7.89, 2);
    const seen = { instruments, readings };
    expect([isMeasured('D3', seen), isMeasured('D5', seen), isMeasured('D6', seen)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('who sees nothing', () => {
  test('front desk, another program, another organization and another participant', async () => {
    await capital.post(maya, '/strengths', strength('My sister', { domain: 'D2' }));
    const elsewhere = await anOrganization(house, { name: 'Far Shore' });
    const others = [
      await aCoach(house, { orgId: place.orgId, programId: place.otherProgramId }),
      await aCoach(house, elsewhere),
      await aParticipant(house, place, { chosenName: 'Rowan' }),
    ];
    expect(
      (await house.as(await aFrontDesk(house, place)).get(`/participants/${maya.id}/strengths`)).status,
    ).toBe(403);
    for (const actor of others) expect((await capital.answer(actor)).status).toBe(404);
  });
});

describe('the count a manager reads', () => {
  test('is of four domains, each person once, and hides what could point at somebody', async () => {
    const manager = await aManager(house, place);
    for (let at = 0; at < 24; at++) {
      const someone = await aParticipant(house, place, { chosenName: `P${at}`, caseload: [sam] });
      const about = capitalOf(house, someone.id);
      if (at < 12) await about.post(sam, '/strengths', strength('A group', { domain: 'D4' }));
      if (at < 12)
        await about.post(sam, '/strengths', strength('Another group', { domain: 'D4', origin: 'new' }));
      if (at < 3) await about.post(sam, '/strengths', strength('A choir', { domain: 'D7' }));
    }
    const answer = await house.as(manager).get('/social-capital');
    const { programs, fewest } = answer.body as SocialCapital;
    const here = programs.find(({ id }) => id === place.programId);
    expect(fewest).toBe(11);
    expect(here?.domains.map(({ domain }) => domain)).toEqual(['D2', 'D3', 'D4', 'D7']);
    expect(here?.domains.find(({ domain }) => domain === 'D4')).toMatchObject({
      withStrength: 12,
      grownHere: 12,
    });
    expect(here?.domains.find(({ domain }) => domain === 'D7')?.withStrength).toBeNull();
    expect(JSON.stringify(answer.body)).not.toContain('choir');
    expect(answer.statements).toBeLessThanOrEqual(8);
  });
});
