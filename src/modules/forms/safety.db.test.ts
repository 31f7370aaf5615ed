import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor, ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { addDays } from '../../lib/dates.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { aParticipant } from '../people/testing.ts';
import type { Forms, Given, OpenForm } from './schema.ts';
import { addPhq9, aFormsPlace, hire, onCallNow, phq9Answers } from './testing.ts';

let house: House;
let place: TestOrganization;
let admin: StaffActor;
let sam: StaffActor;
let clinician: StaffActor;
let maya: ParticipantActor;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

beforeEach(async () => {
  ({ place, admin, sam, clinician, maya } = await aFormsPlace(house));
});

const low = phq9Answers([0, 0, 0, 0, 0, 0, 0, 0, 0]);
const needing = phq9Answers([0, 0, 0, 0, 0, 0, 0, 0, 1]);
const phq9Entry = (over: Readonly<Record<string, unknown>> = {}) => ({
  id: newId(),
  instrument: 'phq-9',
  version: '1',
  language: 'en',
  mode: 'assisted',
  voice: 'participant',
  happenedAt: new Date().toISOString(),
  answers: low,
  ...over,
});
const give = (actor: Actor, body: object, id: string = maya.id) =>
  house.as(actor).post(`/participants/${id}/forms`, body);
const formsOf = async (actor: Actor): Promise<Forms> =>
  (await house.as(actor).get(`/participants/${maya.id}/forms`)).body;

const today = async (actor: Actor): Promise<{ people: { id: string; reasons: object[] }[] }> =>
  (await house.as(actor).get('/today')).body;

/** The steps on somebody's line, as the database holds them. */
const stepsOf = (id: string) =>
  house.database.behind.db
    .withTables<{ facts: { participant_id: string; kind: string; data: { ownerId: string } } }>()
    .selectFrom('facts')
    .select('data')
    .where('participant_id', '=', id)
    .where('kind', '=', 'next-step')
    .execute();

async function endTurn(): Promise<void> {
  const { turns } = (await house.as(admin).get('/on-call')).body as { turns: { id: string }[] };
  await house.as(admin).post(`/on-call/${turns[0]?.id}/end`);
}

beforeEach(async () => {
  await addPhq9(house, admin);
});

describe('a form that may need someone today', () => {
  const closedFor = async (actor: Actor) => {
    const open: OpenForm = (await house.as(actor).get(`/participants/${maya.id}/forms/phq-9`)).body;
    return open.closed;
  };

  test('opens only while someone is on call', async () => {
    const before = await formsOf(clinician);
    expect(before.forms.find(({ key }) => key === 'phq-9')).toMatchObject({ closed: 'needs-on-call' });
    expect(await closedFor(clinician)).toBe('needs-on-call');
    await onCallNow(house, admin, place.programId);
    const open: OpenForm = (await house.as(clinician).get(`/participants/${maya.id}/forms/phq-9`)).body;
    expect(open).toMatchObject({ onCall: { name: 'Robin Ames', phone: '+1 315 555 0177' } });
    expect(open.closed).toBeUndefined();
    expect((await give(clinician, phq9Entry())).status).toBe(201);
  });

  test('closes again when the turn is ended, and opens when that is taken back', async () => {
    await onCallNow(house, admin, place.programId);
    const { turns } = (await house.as(admin).get('/on-call')).body as { turns: { id: string }[] };
    await house.as(admin).post(`/on-call/${turns[0]?.id}/end`);
    expect(await closedFor(clinician)).toBe('needs-on-call');
    await house.as(admin).post(`/on-call/${turns[0]?.id}/keep`);
    expect(await closedFor(clinician)).toBeUndefined();
  });

  test('makes a step for today of an answer that needs someone, first on the coach’s list', async () => {
    const robin = await onCallNow(house, admin, place.programId);
    const body = phq9Entry({ answers: needing });
    const given: Given = (await give(clinician, body)).body;
    expect(given).toMatchObject({ safety: true, onCall: { name: 'Robin Ames' } });
    expect(given.results).toMatchObject([{ key: 'total', value: 1, band: { key: 'minimal' } }]);
    await give(clinician, body);
    const { people } = await today(sam);
    expect(people.map(({ id }) => id)).toEqual([maya.id]);
    expect(people[0]?.reasons[0]).toMatchObject({
      rule: 'safety-answer',
      needsPerson: true,
      facts: { what: expect.stringContaining('Maya') },
    });
    expect(await stepsOf(maya.id)).toMatchObject([{ data: { owner: 'staff', ownerId: robin.id } }]);
  });

  test('lets whoever is on call open that record, and nobody else’s', async () => {
    const robin = await onCallNow(house, admin, place.otherProgramId);
    const devon = await aParticipant(house, place);
    expect((await today(robin)).people).toEqual([]);
    await give(clinician, phq9Entry({ answers: needing }));
    expect((await today(robin)).people.map(({ id }) => id)).toEqual([maya.id]);
    expect((await house.as(robin).get(`/participants/${maya.id}/line`)).status).toBe(200);
    expect((await house.as(robin).get(`/participants/${devon.id}/line`)).status).toBe(404);
  });

  test('makes no step when no answer needs one', async () => {
    await onCallNow(house, admin, place.programId);
    expect((await give(clinician, phq9Entry())).body).toMatchObject({ safety: false });
    expect(await stepsOf(maya.id)).toEqual([]);
  });

  test('is sent again in peace after the turn is over', async () => {
    await onCallNow(house, admin, place.programId);
    const body = phq9Entry();
    await give(clinician, body);
    await endTurn();
    expect((await give(clinician, body)).body).toMatchObject({ already: true });
  });
});

describe('an answer that needs someone is never refused, and never told to nobody', () => {
  const own = () => phq9Entry({ mode: 'self', answers: needing });
  const sends = async (who: ParticipantActor): Promise<Given> => {
    const answer = await give(who, own(), who.id);
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.body;
  };
  const firstOf = async (actor: Actor) => {
    const [first] = (await today(actor)).people;
    return first && { id: first.id, reason: first.reasons[0] };
  };
  const safety = (id: string) => ({ id, reason: { rule: 'safety-answer' } });
  const coaches = async (actor: Actor) =>
    ((await house.as(actor).get('/today/coaches')).body as { needingSomeone: object[] }).needingSomeone;
  const away = (who: StaffActor, more: object = {}) => {
    const on = new Date().toISOString().slice(0, 10);
    return house
      .as(admin)
      .post(`/staff/${who.id}/leave`, { fromOn: addDays(on, -1), untilOn: addDays(on, 1), ...more });
  };

  test('where the turn ended after the form was opened, the coach is told first', async () => {
    await onCallNow(house, admin, place.programId);
    await endTurn();
    const given = await sends(maya);
    expect(given).toMatchObject({ safety: true });
    expect(given.onCall).toBeUndefined();
    expect(await firstOf(sam)).toMatchObject(safety(maya.id));
    expect(await stepsOf(maya.id)).toMatchObject([{ data: { owner: 'staff', ownerId: sam.id } }]);
  });

  test('while the coach is on leave, whoever covers is told and owns the step', async () => {
    const cover = await hire(house, admin, { name: 'Cory', roles: ['coach'], programIds: [place.programId] });
    expect((await away(sam, { coveredBy: cover.id })).status).toBe(201);
    await sends(maya);
    expect(await firstOf(cover)).toMatchObject(safety(maya.id));
    expect(await stepsOf(maya.id)).toMatchObject([{ data: { ownerId: cover.id } }]);
  });

  test('while nobody covers for a coach on leave, the program’s managers are told', async () => {
    const lena = await hire(house, admin, {
      name: 'Lena',
      roles: ['manager'],
      programIds: [place.programId],
    });
    expect((await away(sam)).status).toBe(201);
    await sends(maya);
    expect(await coaches(lena)).toMatchObject([{ id: maya.id }]);
    expect(await stepsOf(maya.id)).toMatchObject([{ data: { ownerId: lena.id } }]);
  });

  test('of somebody on nobody’s caseload, the managers of their program see it first, and may open the record', async () => {
    const devon = await aParticipant(house, place, { chosenName: 'Devon' });
    const other = [place.otherProgramId];
    await hire(house, admin, { name: 'Abel', roles: ['manager'], programIds: other });
    const lena = await hire(house, admin, {
      name: 'Lena',
      roles: ['manager', 'coach'],
      programIds: [place.programId],
    });
    expect(await coaches(lena)).toEqual([]);
    await sends(devon);
    expect(await stepsOf(devon.id)).toMatchObject([{ data: { owner: 'staff', ownerId: lena.id } }]);
    expect(await coaches(lena)).toEqual([{ id: devon.id, name: 'Devon Rivera' }]);
    expect(await firstOf(lena)).toMatchObject(safety(devon.id));
    expect((await house.as(lena).get(`/participants/${devon.id}/line`)).status).toBe(200);
  });

  test('of somebody in no program any more, a manager of the place is told all the same', async () => {
    const ines = await aParticipant(house, place, { chosenName: 'Inés', programIds: [] });
    const lena = await hire(house, admin, {
      name: 'Lena',
      roles: ['manager'],
      programIds: [place.programId],
    });
    await sends(ines);
    expect(await coaches(lena)).toMatchObject([{ id: ines.id }]);
    expect((await house.as(lena).get(`/participants/${ines.id}/line`)).status).toBe(200);
  });

  test('where the form went out of use while it was filled in; what needs nobody is refused as before', async () => {
    await house.as(admin).post('/instruments/phq-9/versions/1/retire');
    const calm = await give(maya, phq9Entry({ mode: 'self' }));
    expect(calm.body).toMatchObject({ status: 409, code: 'forms/not-in-use' });
    await sends(maya);
    expect(await firstOf(sam)).toMatchObject(safety(maya.id));
  });

  test('where somebody changed the same answers first: it stands beside theirs; what needs nobody is refused as before', async () => {
    const first = phq9Entry({ mode: 'self' });
    await give(maya, first);
    expect((await give(clinician, phq9Entry({ amends: first.id }))).status).toBe(201);
    const calm = await give(maya, phq9Entry({ mode: 'self', amends: first.id }));
    expect(calm.body).toMatchObject({ status: 409, code: 'timeline/already-corrected' });
    expect((await give(maya, phq9Entry({ mode: 'self', answers: needing, amends: first.id }))).status).toBe(
      201,
    );
    expect(await firstOf(sam)).toMatchObject(safety(maya.id));
    expect((await formsOf(sam)).given).toHaveLength(2);
  });

  test('of another person’s answers changes nothing and finds nothing', async () => {
    const devon = await aParticipant(house, place, { chosenName: 'Devon', caseload: [sam] });
    const theirs = phq9Entry({ mode: 'self' });
    await give(devon, theirs, devon.id);
    const answer = await give(maya, phq9Entry({ mode: 'self', answers: needing, amends: theirs.id }));
    expect(answer.status).toBe(404);
    expect(await stepsOf(devon.id)).toEqual([]);
  });

  test('is made a step of once, however often the phone sends it', async () => {
    const body = own();
    await Promise.all([give(maya, body), give(maya, body)]);
    await give(maya, body);
    expect(await stepsOf(maya.id)).toHaveLength(1);
  });
});
