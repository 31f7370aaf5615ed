import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor, ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aManager, anAdmin, aParticipant } from '../people/testing.ts';
import { letNightIn } from './jobs.ts';
import type { Readers } from './schema/check-ins.ts';
import type { Night } from './schema/nights.ts';
import type { Turns } from './schema/turns.ts';

// A Tuesday in New York: the day reads from nine to five.
const day = '2026-11-24';
let clock = new Date(`${day}T15:00:00Z`);
const at = (time: string, on = day) => new Date(`${on}T${time}:00-05:00`);
const goTo = (time: string, on = day): void => {
  clock = at(time, on);
};

let house: House;
let place: TestOrganization;
let admin: StaffActor;
let boss: StaffActor;
let sam: StaffActor;
let ana: StaffActor;
let maya: ParticipantActor;

beforeAll(async () => {
  house = await openHouse({ now: () => clock });
});
afterAll(() => house.close());

/** A colleague with an account, whom *Today* can tell. */
async function hire(name: string, programIds: string[]): Promise<StaffActor> {
  const hired = await house
    .as(admin)
    .post('/staff', { name, roles: ['coach'], languages: ['en'], programIds });
  expect(hired.status).toBe(201);
  const { id } = hired.body as { id: StaffActor['id'] };
  return { kind: 'staff', id, orgId: admin.orgId, roles: ['coach'], programIds };
}

const nightTurn = (over: Readonly<Record<string, unknown>> = {}) => ({
  id: newId(),
  staffId: ana.id,
  reads: true,
  calls: false,
  startsAt: '17:00',
  endsAt: '07:00',
  fromOn: '2026-11-01',
  ...over,
});
const name = async (turn: object) => {
  const answer = await house.as(boss).post('/on-call', turn);
  expect(answer.status).toBe(201);
};

beforeEach(async () => {
  goTo('10:00');
  place = await anOrganization(house, { timeZone: 'America/New_York' });
  admin = await anAdmin(house, place);
  boss = await aManager(house, place);
  sam = await hire('Sam Ortiz', [place.programId]);
  ana = await hire('Ana Reyes', [place.otherProgramId]);
  maya = await aParticipant(house, place, { caseload: [sam] });
  const hours = { weekdays: [1, 2, 3, 4, 5], from: '09:00', until: '17:00', outOfHours: { en: '', es: '' } };
  expect((await house.as(boss).put('/reading-hours', { version: 0, ...hours })).status).toBe(200);
});

/** What the background work does soon after something came in. */
const letIn = () =>
  letNightIn.run(
    {
      access: house.app.access,
      orgId: place.orgId,
      requestId: 'night',
      signal: new AbortController().signal,
    },
    {},
  );

const readers = async (who: ParticipantActor = maya): Promise<Readers> =>
  (await house.as(who).get(`/participants/${who.id}/readers`)).body;
const writes = async (said: string, over: object = {}, who: ParticipantActor = maya): Promise<string> => {
  const id = newId();
  const body = { id, happenedAt: clock.toISOString(), said, audience: 'team', ...over };
  const answer = await house.as(who).post(`/participants/${who.id}/messages`, body);
  expect(answer.status).toBe(201);
  expect(answer.statements).toBeLessThanOrEqual(8);
  await letIn();
  return id;
};
const checksIn = async (over: object = {}) => {
  const body = {
    id: newId(),
    happenedAt: clock.toISOString(),
    how: 'hard',
    said: '',
    audience: 'team',
    ...over,
  };
  const answer = await house.as(maya).post(`/participants/${maya.id}/check-ins`, body);
  expect(answer.status).toBe(201);
  expect(answer.statements).toBeLessThanOrEqual(8);
  await letIn();
};
const night = (who: Actor, whose: ParticipantActor = maya) =>
  house.as(who).get(`/participants/${whose.id}/night`);
const saidTo = async (who: Actor): Promise<(string | undefined)[]> =>
  ((await night(who)).body as Night).entries.map(({ words }) => words.said);

test('the participant sees whose night it is before sending, and that nobody is there where nobody is named', async () => {
  goTo('21:00');
  expect((await readers()).nights).toEqual([
    { from: { on: day, time: '21:00' }, until: { on: '2026-11-25', time: '09:00' }, names: [] },
  ]);
  await name(nightTurn());
  const told = await house.as(maya).get(`/participants/${maya.id}/readers`);
  expect(told.statements).toBeLessThanOrEqual(8);
  expect((told.body as Readers).nights?.map(({ names }) => names)).toEqual([['Ana Reyes'], []]);
});

test('whoever is on leave that night is not promised, and reads nothing', async () => {
  await name(nightTurn());
  const leave = { fromOn: day, untilOn: day, coveredBy: sam.id };
  expect((await house.as(boss).post(`/staff/${ana.id}/leave`, leave)).status).toBe(201);
  goTo('21:00');
  expect((await readers()).nights?.flatMap(({ names }) => names)).toEqual([]);
  await writes('Is anybody there?');
  expect((await night(ana)).status).toBe(404);
  goTo('03:00', '2026-11-25');
  expect((await readers()).nights?.flatMap(({ names }) => names)).toEqual([]);
});

test('outside one’s turn nothing opens: not before, not after, and to nobody else', async () => {
  await name(nightTurn());
  const ben = await hire('Ben Hill', [place.otherProgramId]);
  await writes('I cannot sleep.');
  expect((await night(ana)).status).toBe(404);
  goTo('17:00');
  expect(await saidTo(ana)).toEqual(['I cannot sleep.']);
  expect((await night(ben)).status).toBe(404);
  goTo('07:00', '2026-11-25');
  expect((await night(ana)).status).toBe(404);
});

test('a turn opens what was said to the team since, and nothing else of the record', async () => {
  goTo('12:00', '2026-11-20');
  await writes('Long ago.');
  goTo('21:00');
  await name(nightTurn());
  await writes('For everybody.');
  await writes('Just for Sam.', { audience: 'just-us', withIds: [sam.id] });
  expect(await saidTo(ana)).toEqual(['For everybody.']);
  const shut = ['', '/line', '/beside', '/episodes', '/plan', '/forms'];
  const answers = await Promise.all(shut.map((page) => house.as(ana).get(`/participants/${maya.id}${page}`)));
  expect(answers.map(({ status }) => status)).toEqual(shut.map(() => 403));
  expect((await house.as(ana).post(`/participants/${maya.id}/contacts`, {})).status).not.toBe(201);
});

test('a day that is hard comes to the night only where the person wants it told, or asks to be reached', async () => {
  await name(nightTurn());
  goTo('21:00');
  await checksIn();
  expect((await night(ana)).status).toBe(404);
  await checksIn({ reach: true });
  expect((await night(ana)).status).toBe(200);
});

test('a hard day is told where they switched that on', async () => {
  await name(nightTurn());
  goTo('21:00');
  await house.as(maya).post(`/participants/${maya.id}/check-in-wishes`, { id: newId(), tellHard: true });
  await checksIn();
  expect((await night(ana)).status).toBe(200);
});

test('a turn for one program reads for nobody of another', async () => {
  await name(nightTurn({ programIds: [place.otherProgramId] }));
  goTo('21:00');
  expect((await readers()).nights?.flatMap(({ names }) => names)).toEqual([]);
  await writes('Hello?');
  expect((await night(ana)).status).toBe(404);
});

test('the audit tells the participant’s record who read it that night', async () => {
  await name(nightTurn());
  goTo('21:00');
  await writes('Hello?');
  expect((await night(ana)).status).toBe(200);
  const { rows } = await sql`select actor_id from audit_events
    where participant_id = ${maya.id} and action = 'night.read'`.execute(house.database.behind.db);
  expect(rows).toEqual([{ actor_id: ana.id }]);
});

test('the one whose turn it is answers, and the mark says who read it', async () => {
  await name(nightTurn());
  goTo('21:00');
  const asked = await writes('Is the bus running?');
  const mark = { marks: [{ id: newId(), messageId: asked }] };
  expect((await house.as(ana).post(`/participants/${maya.id}/messages/read`, mark)).status).toBe(201);
  const answer = { id: newId(), happenedAt: clock.toISOString(), said: 'Until midnight.', answers: asked };
  expect((await house.as(ana).post(`/participants/${maya.id}/messages`, answer)).status).toBe(201);
  const line = await house.as(maya).get(`/participants/${maya.id}/line?kinds=message`);
  expect((line.body as { entries: object[] }).entries).toHaveLength(2);
});

interface Today {
  people: { id: string; reasons: { rule: string }[] }[];
  tonight?: { id: string; reasons: { rule: string }[] }[];
  caseload: number;
}
const today = async (who: StaffActor): Promise<Today> => (await house.as(who).get('/today')).body;

test('Today shows whoever reads what waits and nothing more of that person, and lets go when it is answered', async () => {
  await name(nightTurn());
  goTo('21:00');
  const asked = await writes('Is the bus running?');
  const answer = await house.as(ana).get('/today');
  const list = answer.body as Today;
  expect(list.people).toEqual([]);
  expect(list.caseload).toBe(0);
  expect(list.tonight).toMatchObject([{ id: maya.id, reasons: [{ rule: 'message-unanswered' }] }]);
  const reply = { id: newId(), happenedAt: clock.toISOString(), said: 'Until midnight.', answers: asked };
  goTo('21:05');
  await house
    .as(ana)
    .post(`/participants/${maya.id}/messages`, { ...reply, happenedAt: clock.toISOString() });
  expect((await today(ana)).tonight).toBeUndefined();
});

test('in the morning the coach sees who read it and what was done, until they have met', async () => {
  await name(nightTurn());
  goTo('21:00');
  await checksIn({ reach: true });
  goTo('22:40');
  const note = { id: newId(), outcome: 'reached', done: 'We talked for a while. She is at her sister’s.' };
  expect((await house.as(ana).post(`/participants/${maya.id}/night-notes`, note)).status).toBe(201);
  expect((await today(ana)).tonight).toBeUndefined();
  goTo('09:05', '2026-11-25');
  const [row] = (await today(sam)).people;
  expect(row?.reasons[0]).toMatchObject({
    rule: 'night-handed-over',
    code: 'reason.night-reached-said',
    facts: { by: 'Ana Reyes', time: '22:40', done: note.done },
  });
  const contact = { id: newId(), happenedAt: clock.toISOString(), place: 'phone' };
  expect((await house.as(sam).post(`/participants/${maya.id}/contacts`, contact)).status).toBe(201);
  expect((await today(sam)).people).toEqual([]);
});

test('whoever was tried and not reached stays on the list, with what was tried', async () => {
  await name(nightTurn());
  goTo('21:00');
  await checksIn({ reach: true });
  const note = { id: newId(), outcome: 'not-reached', done: '' };
  await house.as(ana).post(`/participants/${maya.id}/night-notes`, note);
  goTo('09:05', '2026-11-25');
  expect((await today(sam)).people[0]?.reasons.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['said-in-check-in', 'night-handed-over']),
  );
});

test('a turn that is ended closes what it had opened, and taking the end back opens it', async () => {
  const turn = nightTurn();
  await name(turn);
  goTo('21:00');
  await writes('Hello?');
  expect((await night(ana)).status).toBe(200);
  await house.as(boss).post(`/on-call/${turn.id}/end`);
  expect((await night(ana)).status).toBe(404);
  await house.as(boss).post(`/on-call/${turn.id}/keep`);
  expect((await night(ana)).status).toBe(200);
});

test('of two who change one turn the later sees what the first saved', async () => {
  const turn = nightTurn();
  await name(turn);
  const { id, ...rest } = turn;
  const change = (over: object) => house.as(boss).put(`/on-call/${id}`, { ...rest, ...over });
  expect((await change({ version: 1, endsAt: '08:00' })).status).toBe(200);
  expect((await change({ version: 1, endsAt: '06:00' })).body).toMatchObject({
    status: 409,
    theirs: { version: 2, endsAt: '08:00', name: 'Ana Reyes' },
  });
});

test('a turn that cannot be is refused by name', async () => {
  const refused = async (over: Readonly<Record<string, unknown>>) => {
    const answer = await house.as(boss).post('/on-call', nightTurn(over));
    return Object.keys((answer.body as { fields?: object }).fields ?? {});
  };
  expect(await refused({ reads: false })).toEqual(['calls']);
  expect(await refused({ calls: true })).toEqual(['phone']);
  expect(await refused({ endsAt: undefined })).toEqual(['endsAt']);
  expect(await refused({ untilOn: '2026-10-01' })).toEqual(['untilOn']);
  expect(await refused({ staffId: admin.id })).toEqual(['staffId']);
  expect((await house.as(sam).get('/on-call')).status).toBe(403);
});

test('the list says who is there now and who goes on leave', async () => {
  await name(nightTurn({ calls: true, phone: '315 555 0100' }));
  const leave = { fromOn: '2026-11-26', untilOn: '2026-11-27' };
  await house.as(boss).post(`/staff/${ana.id}/leave`, leave);
  goTo('21:00');
  expect(((await house.as(boss).get('/on-call')).body as Turns).turns).toMatchObject([
    { name: 'Ana Reyes', now: true, reads: true, away: leave },
  ]);
});
