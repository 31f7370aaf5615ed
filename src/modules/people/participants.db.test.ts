import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { nobody } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { Answer, House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import type { ParticipantList, ParticipantView } from './schema/participants.ts';
import { aCoach, aFrontDesk, aManager, anAdmin, anEvaluator, aParticipant } from './testing.ts';

let house: House;
let place: TestOrganization;
let manager: StaffActor;
let sam: StaffActor;
let evening: StaffActor;
let maya: ParticipantActor;
beforeAll(async () => {
  house = await openHouse();
  place = await anOrganization(house);
  manager = await aManager(house, place);
  sam = await aCoach(house, place, { name: 'Sam Ortiz' });
  evening = await aCoach(house, place, { name: 'Eve Stone', programIds: [place.otherProgramId] });
  maya = await aParticipant(house, place, {
    chosenName: 'Maya',
    givenName: 'María',
    phone: '(555) 010-4477',
    birthOn: '1990-04-12',
    caseload: [sam],
  });
});
afterAll(() => house.close());

const viewOf = (answer: Answer) => answer.body as ParticipantView;
const listOf = (answer: Answer) => answer.body as ParticipantList;
const withoutId = (answer: Answer) => ({ ...(answer.body as object), requestId: '' });

const changeOf = (view: ParticipantView) => {
  const { id: _, name: __, programIds: ___, caseload: ____, cover: _____, abilities: ______, ...rest } = view;
  return rest;
};

describe('reading a participant', () => {
  test('is for whoever walks with them; for others there is nobody', async () => {
    const path = `/participants/${maya.id}`;
    expect((await house.as(nobody).get(path)).status).toBe(401);
    expect((await house.as(sam).get('/participants/not-an-id')).status).toBe(404);
    const admin = await anAdmin(house, place);
    const evaluator = await anEvaluator(house, place);
    for (const actor of [evening, evaluator]) expect((await house.as(actor).get(path)).status).toBe(404);
    // Who keeps the records knows that there is one, and reads none of it.
    expect((await house.as(admin).get(path)).status).toBe(403);
    const read = await house.as(sam).get(path);
    expect(read.status).toBe(200);
    expect(read.statements).toBeLessThanOrEqual(5);
    expect(viewOf(read)).toMatchObject({
      name: 'Maya Rivera',
      programIds: [place.programId],
      caseload: [{ staffId: sam.id, staffName: 'Sam Ortiz' }],
    });
    expect(viewOf(read).abilities).toContain('participant.edit');
  });

  test('in another organization answers as if nobody had that id', async () => {
    const elsewhere = await anOrganization(house);
    const stranger = await aManager(house, elsewhere);
    const theirs = await house.as(stranger).get(`/participants/${maya.id}`);
    const nobodys = await house.as(stranger).get(`/participants/${newId()}`);
    expect(theirs.status).toBe(404);
    expect(withoutId(theirs)).toEqual(withoutId(nobodys));
  });

  test('leaves a line in the audit that names reader and read', async () => {
    await house.as(manager).get(`/participants/${maya.id}`);
    const lines = await house.database.behind.db
      .selectFrom('audit_events' as never)
      .selectAll()
      .where('actor_id' as never, '=', manager.id as never)
      .where('participant_id' as never, '=', maya.id as never)
      .execute();
    expect(lines).toMatchObject([{ action: 'participant.read', outcome: 'done', purpose: 'coaching' }]);
  });

  test('participants read their own record and nobody else’s', async () => {
    const luz = await aParticipant(house, place, { chosenName: 'Luz' });
    expect((await house.as(maya).get(`/participants/${maya.id}`)).status).toBe(200);
    expect((await house.as(maya).get(`/participants/${luz.id}`)).status).toBe(404);
    expect((await house.as(maya).get('/participants')).status).toBe(403);
  });

  test('at the front desk shows a name and how to pass on a call, and no birthday', async () => {
    const desk = await aFrontDesk(house, place);
    expect((await house.as(desk).get(`/participants/${maya.id}`)).status).toBe(403);
    const greeting = await house.as(desk).get(`/participants/${maya.id}/greeting`);
    expect(greeting.body).toMatchObject({ name: 'Maya Rivera', caseload: [{ staffName: 'Sam Ortiz' }] });
    expect(Object.keys(greeting.body as object)).not.toContain('birthOn');
    const other = await aFrontDesk(house, place, { programIds: [place.otherProgramId] });
    expect((await house.as(other).get(`/participants/${maya.id}/greeting`)).status).toBe(404);
  });
});

describe('changing a participant', () => {
  test('is for their team; a second editor is shown both versions', async () => {
    const path = `/participants/${maya.id}`;
    const change = changeOf(viewOf(await house.as(sam).get(path)));
    expect((await house.as(nobody).put(path, change)).status).toBe(401);
    expect((await house.as(sam).put(path, { ...change, birthOn: '1990-02-30' })).body).toMatchObject({
      status: 400,
      fields: { birthOn: 'people/not-a-day' },
    });
    expect((await house.as(evening).put(path, change)).status).toBe(404);
    expect((await house.as(maya).put(path, change)).status).toBe(403);
    const done = await house.as(sam).put(path, { ...change, pronouns: 'she, her' });
    expect(done.status).toBe(200);
    expect(done.statements).toBeLessThanOrEqual(7);
    const late = await house.as(manager).put(path, { ...change, pronouns: 'they' });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ yours: { pronouns: 'they' }, theirs: { pronouns: 'she, her' } });
  });

  test('a changed name is found by its new spelling and not by the old one', async () => {
    const { id } = await aParticipant(house, place, { chosenName: 'Beatrix', familyName: 'Old' });
    const path = `/participants/${id}`;
    const change = changeOf(viewOf(await house.as(sam).get(path)));
    await house.as(sam).put(path, { ...change, chosenName: 'Bea', familyName: 'Newman' });
    const found = async (search: string) =>
      listOf(await house.as(sam).get(`/participants?search=${search}`)).items.map((item) => item.name);
    expect(await found('newm')).toEqual(['Bea Newman']);
    expect(await found('beatrix')).toEqual([]);
  });

  test('one number of another system names one participant', async () => {
    const first = await aParticipant(house, place, { externalIds: ['hmis:7'] });
    const again = await house.as(sam).post('/participants', { chosenName: 'Other', externalIds: ['hmis:7'] });
    expect(again.body).toMatchObject({ status: 400, fields: { externalIds: 'people/external-id-in-use' } });
    const path = `/participants/${first.id}`;
    const change = changeOf(viewOf(await house.as(sam).get(path)));
    expect((await house.as(sam).put(path, { ...change, externalIds: ['hmis:8'] })).status).toBe(200);
    const now = await house.as(sam).post('/participants', { chosenName: 'Other', externalIds: ['hmis:7'] });
    expect(now.status).toBe(201);
  });

  test('whether a message may be left is not asked until somebody says so, and their answer stands', async () => {
    const fay = await aParticipant(house, place, { chosenName: 'Fay' });
    const path = `/participants/${fay.id}`;
    const said = async () =>
      ((await house.as(fay).get(path)).body as { reach: { noMessages: boolean | null } }).reach.noMessages;
    expect(await said()).toBeNull();
    for (const [version, noMessages] of [
      [1, false],
      [2, true],
      [3, null],
    ] as const) {
      const reach = { ways: ['text'], times: [], noMessages };
      const change = { reach, supporters: [], languages: [], version };
      expect((await house.as(fay).put(`${path}/reach`, change)).status).toBe(200);
      expect(await said()).toBe(noMessages);
    }
  });

  test('participants say themselves how and when they may be reached', async () => {
    const luz = await aParticipant(house, place, {
      chosenName: 'Luz',
      phone: '555 010 1000',
      birthOn: '1988-01-01',
    });
    const path = `/participants/${luz.id}/reach`;
    const reach = {
      ways: ['text'],
      times: [{ days: [1, 2], from: '18:00', until: '20:00' }],
      shifts: [{ days: [1, 2, 3], from: '22:00', until: '06:00' }],
      noMessages: true,
      note: 'My sister may pick up.',
    };
    const change = {
      reach,
      supporters: [{ name: 'Ana', relation: 'sister', mayBeTold: true }],
      phone: '555 010 2000',
      languages: ['es'],
      version: 1,
    };
    expect((await house.as(nobody).put(path, change)).status).toBe(401);
    expect((await house.as(luz).put(path, { ...change, reach: { ...reach, ways: ['shout'] } })).status).toBe(
      400,
    );
    expect((await house.as(maya).put(path, change)).status).toBe(404);
    const done = await house.as(luz).put(path, change);
    expect(done.status).toBe(200);
    const view = viewOf(await house.as(sam).get(`/participants/${luz.id}`));
    expect(view).toMatchObject({ reach, phone: '555 010 2000', birthOn: '1988-01-01', version: 2 });
    expect((await house.as(sam).put(path, change)).status).toBe(409);
  });
});

describe('hours at work', () => {
  const night = { days: [5], from: '22:00', until: '06:00' };
  const said = (shifts: unknown, version: number) => ({
    reach: { ways: ['text'], times: [], shifts, noMessages: false },
    supporters: [],
    languages: [],
    version,
  });

  test('are none until the person tells them, and none again once they say so', async () => {
    const ana = await aParticipant(house, place, { chosenName: 'Ana' });
    const path = `/participants/${ana.id}`;
    const shifts = async () => viewOf(await house.as(sam).get(path)).reach.shifts;
    expect(await shifts()).toEqual([]);
    expect((await house.as(ana).put(`${path}/reach`, said([night], 1))).status).toBe(200);
    expect(await shifts()).toEqual([night]);
    expect((await house.as(ana).put(`${path}/reach`, said([], 2))).status).toBe(200);
    expect(await shifts()).toEqual([]);
  });

  test('have days and a clock', async () => {
    const ana = await aParticipant(house, place, { chosenName: 'Ana' });
    const path = `/participants/${ana.id}/reach`;
    expect((await house.as(ana).put(path, said([{ ...night, days: [8] }], 1))).status).toBe(400);
    expect((await house.as(ana).put(path, said([{ ...night, until: '24:00' }], 1))).status).toBe(400);
  });

  test('reach the front desk with the other ways, which say when not to pass on a call', async () => {
    const ana = await aParticipant(house, place, { chosenName: 'Ana' });
    await house.as(ana).put(`/participants/${ana.id}/reach`, said([night], 1));
    const desk = await aFrontDesk(house, place);
    const greeting = await house.as(desk).get(`/participants/${ana.id}/greeting`);
    expect(greeting.body).toMatchObject({ reach: { shifts: [night] } });
  });
});

describe('adding a participant', () => {
  test('needs a name only, and a right to', async () => {
    expect((await house.as(nobody).post('/participants', { chosenName: 'Devon' })).status).toBe(401);
    expect((await house.as(sam).post('/participants', {})).status).toBe(400);
    const desk = await aFrontDesk(house, place);
    expect((await house.as(desk).post('/participants', { chosenName: 'Devon' })).status).toBe(403);
    const added = await house.as(sam).post('/participants', { chosenName: 'Devon' });
    expect(added.status).toBe(201);
    expect(added.statements).toBeLessThanOrEqual(7);
  });

  test('whoever adds somebody to no program walks with them', async () => {
    const added = await house.as(sam).post('/participants', { chosenName: 'Andre' });
    const { id } = added.body as { id: string };
    expect(viewOf(await house.as(sam).get(`/participants/${id}`)).caseload).toMatchObject([
      { staffId: sam.id },
    ]);
    expect((await house.as(evening).get(`/participants/${id}`)).status).toBe(404);
  });

  test('whoever adds somebody to a program can walk with them as well', async () => {
    const body = { chosenName: 'Ines', programIds: [place.programId], onMyCaseload: true };
    const { id } = (await house.as(sam).post('/participants', body)).body as { id: string };
    const view = viewOf(await house.as(sam).get(`/participants/${id}`));
    expect(view.caseload).toMatchObject([{ staffId: sam.id }]);
    expect(view.programIds).toEqual([place.programId]);
  });

  test('sent twice by a phone without a good network, adds one person', async () => {
    const body = { id: newId(), chosenName: 'Priya', programIds: [place.programId] };
    await house.as(sam).post('/participants', body);
    const again = await house.as(sam).post('/participants', body);
    expect(again.status).toBe(201);
    const found = listOf(await house.as(sam).get('/participants?search=priya'));
    expect(found.items.map((item) => item.id)).toEqual([body.id]);
  });

  test('into a program is for its own team, or a manager', async () => {
    const body = { chosenName: 'Nia', programIds: [place.otherProgramId] };
    expect((await house.as(sam).post('/participants', body)).body).toMatchObject({
      status: 400,
      fields: { programIds: 'people/not-your-program' },
    });
    expect((await house.as(manager).post('/participants', body)).status).toBe(201);
    expect((await house.as(manager).post('/participants', { ...body, programIds: [newId()] })).status).toBe(
      400,
    );
  });

  test('the question who could already be this person names only those one may see', async () => {
    const known = { givenName: 'Maria', familyName: 'Rivera', birthOn: '1990-04-12', phone: '555-010-4477' };
    const like = await house.as(sam).post('/participants/like', known);
    expect(like.body).toMatchObject({ likely: [{ id: maya.id, name: 'Maya Rivera', band: 'strong' }] });
    expect((await house.as(evening).post('/participants/like', known)).body).toEqual({ likely: [] });
    expect((await house.as(nobody).post('/participants/like', known)).status).toBe(401);
  });
});

describe('the list', () => {
  test('shows a coach their programs and caseload, a manager everyone', async () => {
    const outside = await aParticipant(house, place, {
      chosenName: 'Quinn',
      programIds: [place.otherProgramId],
    });
    const walked = await aParticipant(house, place, { chosenName: 'Rosa', programIds: [], caseload: [sam] });
    const idsFor = async (actor: StaffActor) =>
      listOf(await house.as(actor).get('/participants?limit=100')).items.map((item) => item.id);
    expect(await idsFor(sam)).toContain(walked.id);
    expect(await idsFor(sam)).toContain(maya.id);
    expect(await idsFor(sam)).not.toContain(outside.id);
    expect(await idsFor(evening)).toContain(outside.id);
    expect(await idsFor(evening)).not.toContain(maya.id);
    expect(await idsFor(manager)).toEqual(expect.arrayContaining([outside.id, walked.id, maya.id]));
  });

  test('is narrowed by program and by coach', async () => {
    const names = async (query: string) =>
      listOf(await house.as(manager).get(`/participants?limit=100&${query}`)).items.map(
        (item) => item.chosenName,
      );
    expect(await names(`coach=${sam.id}`)).toContain('Maya');
    expect(await names(`coach=${evening.id}`)).toEqual([]);
    expect(await names(`program=${place.otherProgramId}`)).toContain('Quinn');
    expect(await names(`program=${place.otherProgramId}`)).not.toContain('Maya');
    expect(new Set(await names(`program=${place.programId}&search=may`))).toEqual(new Set(['Maya']));
    expect(await names(`program=${place.otherProgramId}&search=may`)).toEqual([]);
  });

  test('finds a name by its sound when nobody is spelled so, and says so', async () => {
    await aParticipant(house, place, { chosenName: 'Xiomara', familyName: 'Jiménez' });
    const spelled = listOf(await house.as(sam).get('/participants?search=jimen'));
    expect(spelled).toMatchObject({ soundsLike: false, items: [{ chosenName: 'Xiomara' }] });
    const answer = await house.as(sam).get('/participants?search=Gimenes');
    expect(listOf(answer)).toMatchObject({ soundsLike: true, items: [{ chosenName: 'Xiomara' }] });
    expect(answer.statements).toBeLessThanOrEqual(7);
  });

  test('goes on page by page, in the order of names, nobody twice and nobody missed', async () => {
    const seen: string[] = [];
    let next = '';
    for (;;) {
      const page = listOf(await house.as(manager).get(`/participants?limit=3${next}`));
      seen.push(...page.items.map((item) => item.name.toLowerCase()));
      if (!page.next) break;
      next = `&cursor=${page.next}`;
    }
    const whole = listOf(await house.as(manager).get('/participants?limit=100')).items;
    expect(seen).toEqual(whole.map((item) => item.name.toLowerCase()));
    expect(seen).toEqual(seen.toSorted());
    expect((await house.as(manager).get('/participants?cursor=nonsense')).status).toBe(400);
  });

  test('tells the audit whom it showed', async () => {
    const listed = listOf(await house.as(evening).get('/participants'));
    const lines = (await house.database.behind.db
      .selectFrom('audit_events' as never)
      .selectAll()
      .where('actor_id' as never, '=', evening.id as never)
      .where('action' as never, '=', 'participant.list' as never)
      .execute()) as { seen_ids: string[] }[];
    expect(lines.at(-1)?.seen_ids.toSorted()).toEqual(listed.items.map((item) => item.id).toSorted());
  });
});
