import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { aCoach, aParticipant } from '../../src/modules/people/testing.ts';
import type { Answer, House } from '../../src/testing/house.ts';
import { openHouse } from '../../src/testing/house.ts';
import type { Town } from './town.ts';
import { buildTown, canaries } from './town.ts';

let house: House;
let town: Town;

beforeAll(async () => {
  house = await openHouse();
  town = await buildTown(house);
});
afterAll(() => house.close());

const textOf = (answer: Answer): string => JSON.stringify(answer.body) ?? '';
const codeOf = (answer: Answer): string => (answer.body as { code?: string }).code ?? '';

const contact = (given: object = {}) => ({
  id: newId(),
  happenedAt: new Date().toISOString(),
  place: 'phone',
  said: 'We talked.',
  audience: 'team',
  ...given,
});

interface Entry {
  id: string;
  kind: string;
  audience: string;
  words: Record<string, string>;
}
const lineOf = async (who: Parameters<House['as']>[0], id: string): Promise<Entry[]> =>
  ((await house.as(who).get(`/participants/${id}/line`)).body as { entries: Entry[] }).entries;

describe('just us', () => {
  test('an amendment of an entry between two people stays between them, whatever the amender asks for', async () => {
    const { coach, participant } = town;
    const first = contact({ said: 'between us', audience: 'just-us' });
    await house.as(coach).post(`/participants/${participant.id}/contacts`, first);
    const wider = contact({ said: 'between us, amended', amends: first.id, audience: 'team' });
    await house.as(coach).post(`/participants/${participant.id}/contacts`, wider);
    const seen = await lineOf(town.actors['their manager'], participant.id);
    expect(seen.map((entry) => entry.words.said)).not.toContain('between us, amended');
    const own = await lineOf(participant, participant.id);
    expect(own.map((entry) => entry.words.said)).toContain('between us, amended');
  });

  test('an entry the team reads can not be hidden from the team by an amendment', async () => {
    const { coach, participant } = town;
    const first = contact({ said: 'for the team' });
    await house.as(coach).post(`/participants/${participant.id}/contacts`, first);
    await house
      .as(town.actors['their clinician'])
      .post(
        `/participants/${participant.id}/contacts`,
        contact({ said: 'hidden', amends: first.id, audience: 'just-us' }),
      );
    const seen = await lineOf(town.actors['their manager'], participant.id);
    expect(seen.some((entry) => ['for the team', 'hidden'].includes(entry.words.said ?? ''))).toBe(true);
  });

  test('finishing a step between two people tells nobody else that there was one', async () => {
    const { coach, participant } = town;
    const step = newId();
    await house.as(coach).post(
      `/participants/${participant.id}/contacts`,
      contact({
        audience: 'just-us',
        nextStep: { id: step, what: 'secret step', owner: 'staff', dueOn: '2026-12-01' },
      }),
    );
    const done = newId();
    const answer = await house
      .as(coach)
      .post(`/participants/${participant.id}/steps/${step}/done`, { id: done });
    expect(answer.status).toBe(201);
    const rows = await house.database.behind.db
      .withTables<{ facts: { id: string; audience: string; between_ids: string[] } }>()
      .selectFrom('facts')
      .select(['audience', 'between_ids'])
      .where('id', '=', done)
      .execute();
    expect(rows.map((row) => row.audience)).toEqual(['just-us']);
  });

  test('whoever guesses the id of such an entry can not answer, finish, amend or take it back, and is told what a stranger is told', async () => {
    const clinician = house.as(town.actors['their clinician']);
    const at = `/participants/${town.participant.id}`;
    const tries = async (factId: string) => [
      await clinician.post(`${at}/line/${factId}/answers`, { id: newId(), how: 'reply', said: 'hm' }),
      await clinician.post(`${at}/steps/${factId}/done`, { id: newId() }),
      await clinician.post(`${at}/line/${factId}/withdraw`),
      await clinician.post(`${at}/line/${factId}/restore`),
      await clinician.post(`${at}/contacts`, contact({ amends: factId })),
    ];
    const real = await tries(town.justUsFactId);
    const none = await tries(newId());
    expect(real.map((answer) => [answer.status, codeOf(answer)])).toEqual(
      none.map((answer) => [answer.status, codeOf(answer)]),
    );
    expect(real.every((answer) => answer.status >= 400)).toBe(true);
  });

  test('an entry sent under the id of one that is hidden from the sender is not said to be kept', async () => {
    const clinician = house.as(town.actors['their clinician']);
    const at = `/participants/${town.participant.id}/contacts`;
    const taken = await clinician.post(at, contact({ id: town.justUsFactId }));
    expect([taken.status, codeOf(taken)]).toEqual([409, 'timeline/id-taken']);
  });

  test('no count, reason, opened list or audit tells of it', async () => {
    const manager = house.as(town.actors['their manager']);
    const before = [await manager.get('/today/coaches'), await manager.get('/engagement')].map(textOf);
    const { coach, participant } = town;
    const answer = await house
      .as(coach)
      .post(`/participants/${participant.id}/contacts`, contact({ audience: 'just-us', said: 'quiet' }));
    expect(answer.status).toBe(201);
    const after = [await manager.get('/today/coaches'), await manager.get('/engagement')].map(textOf);
    expect(after).toEqual(before);
  });
});

describe('another organization', () => {
  test('ids of the first organization in bodies of the second reach nothing', async () => {
    const stranger = town.actors['another organization'];
    const theirs = house.as(stranger);
    const { orgId } = town.elsewhere;
    const own = await aParticipant(house, { orgId, programId: town.elsewhere.programId });
    const coachThere = await aCoach(house, { orgId, programId: town.elsewhere.programId });
    const at = `/participants/${own.id}`;
    const answers = {
      enrol: await house.as({ ...coachThere, roles: ['manager'] }).post(`${at}/episodes`, {
        id: newId(),
        programId: town.place.programId,
        startedOn: '2026-11-02',
      }),
      add: await theirs.post('/participants', { chosenName: 'X', programIds: [town.place.programId] }),
      hire: await theirs.post('/staff', { name: 'X', roles: ['coach'], programIds: [town.place.programId] }),
      caseload: await theirs.post(`${at}/caseload`, { staffId: town.coach.id }),
      cover: await theirs.post('/my/leave', {
        fromOn: '2030-01-01',
        untilOn: '2030-01-02',
        coveredBy: town.coach.id,
      }),
      same: await theirs.post('/duplicates/decide', {
        aId: own.id,
        bId: town.participant.id,
        decision: 'same',
      }),
      amend: await theirs.post(`${at}/contacts`, contact({ amends: town.teamFactId })),
      group: await theirs.post('/group-meetings', {
        id: newId(),
        heldOn: '2026-11-02',
        happenedAt: '2026-11-02T15:00:00Z',
        people: [{ id: newId(), participantId: town.participant.id, present: true }],
      }),
    };
    const opened = Object.entries(answers).filter(
      ([, answer]) => answer.status < 400 || answer.status >= 500,
    );
    expect(opened.map(([what, answer]) => `${what} ${answer.status} ${textOf(answer)}`)).toEqual([]);
  });

  test('a fact id of the first organization, used again in the second, changes nothing in the first', async () => {
    const { orgId, programId } = town.elsewhere;
    const coachThere = await aCoach(house, { orgId, programId });
    const own = await aParticipant(house, { orgId, programId });
    const answer = await house
      .as(coachThere)
      .post(`/participants/${own.id}/contacts`, contact({ id: town.teamFactId, said: 'mine' }));
    expect([answer.status, (answer.body as { already: boolean }).already]).toEqual([201, false]);
    const line = await lineOf(town.coach, town.participant.id);
    expect(line.find((entry) => entry.id === town.teamFactId)?.words.said).toBe(canaries.team);
  });
});

describe('the list of who opened a record', () => {
  test('names no other participant who tried to', async () => {
    const other = town.actors['another participant'];
    const tried = await house.as(other).get(`/participants/${town.participant.id}/line`);
    expect(tried.status).toBe(404);
    const opened = await house.as(town.participant).get(`/participants/${town.participant.id}/opened`);
    expect(textOf(opened)).not.toContain('Rowan');
  });
});

describe('strange input', () => {
  const nul = '\u0000';
  test('is refused or taken, and is never a bug', async () => {
    const { participant, coach } = town;
    const as = house.as(coach);
    const at = `/participants/${participant.id}`;
    const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const answers = {
      before: await as.get(`${at}/line?before=2026-01-01T00:00:00Z_x`),
      beforeFar: await as.get(`${at}/line?before=%2B275760-09-13T00:00:00.000Z_${newId()}`),
      kindsNul: await as.get(`${at}/line?kinds=%00`),
      kindsSql: await as.get(`${at}/line?kinds=a')%20or%201=1--`),
      searchNul: await as.get('/participants?search=%00a'),
      searchSql: await as.get(`/participants?search=${encodeURIComponent("'; drop table facts; --")}`),
      searchLong: await as.get(`/participants?search=${'a%20'.repeat(400)}`),
      cursorNul: await as.get(`/participants?cursor=${cursor([nul, newId()])}`),
      cursorId: await as.get(`/participants?cursor=${cursor(['a', '-'.repeat(36)])}`),
      saidNul: await as.post(`${at}/contacts`, contact({ said: `a${nul}b` })),
      nameNul: await as.post('/participants', { chosenName: `a${nul}b` }),
      nameLone: await as.post('/participants', { chosenName: 'a\ud800b' }),
      noteNul: await as.post('/participants', {
        chosenName: 'b',
        supporters: [{ name: `x${nul}`, mayBeTold: true }],
      }),
      groupNul: await as.post('/groups', { id: newId(), name: `x${nul}y` }),
      farPast: await as.post(`${at}/contacts`, contact({ happenedAt: '0000-01-01T00:00:00Z' })),
      dueOn: await as.post(`${at}/steps`, { id: newId(), what: 'x', owner: 'staff', dueOn: '0000-01-01' }),
      enrolYear: await as.post(`${at}/episodes`, {
        id: newId(),
        programId: town.place.otherProgramId,
        startedOn: '0000-01-01',
      }),
      reason: await as.post(`${at}/caseload/${coach.id}/end`, { reason: `x${nul}` }),
      proto: await as.post(`${at}/contacts`, JSON.parse('{"constructor":{"prototype":{"a":1}}}')),
    };
    const bugs = Object.entries(answers).filter(([, answer]) => answer.status >= 500);
    expect(bugs.map(([what, answer]) => `${what} ${codeOf(answer)}`)).toEqual([]);
  });
});
