import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import { nobody } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { lookForDuplicates } from './finding-duplicates.ts';
import { matchNear } from './near.ts';
import type { DuplicatesView } from './schema/duplicates.ts';
import type { ParticipantList, ParticipantView } from './schema/participants.ts';
import { findByExternalIds } from './store/reading.ts';
import { aCoach, aManager, aParticipant } from './testing.ts';

let house: House;
let place: TestOrganization;
let manager: StaffActor;
let sam: StaffActor;
let evening: StaffActor;
let maya: string;
let maria: string;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  place = await anOrganization(house);
  manager = await aManager(house, place);
  sam = await aCoach(house, place, { programIds: [place.programId] });
  evening = await aCoach(house, place, { programIds: [place.otherProgramId] });
  const same = { familyName: 'Rivera', birthOn: '1990-04-12', phone: '555 010 4477' };
  maya = (
    await aParticipant(house, place, {
      ...same,
      chosenName: 'Maya',
      givenName: 'Maria',
      caseload: [sam],
      externalIds: ['a:1'],
    })
  ).id;
  maria = (
    await aParticipant(house, place, {
      ...same,
      chosenName: 'Maria',
      givenName: 'Maria',
      programIds: [place.otherProgramId],
      caseload: [evening],
      externalIds: ['b:2'],
    })
  ).id;
});
afterAll(() => house.close());

const look = (ids?: string[]): Promise<void> =>
  house.app.access.permit(
    'duplicates.find',
    {
      actor: { kind: 'system', reason: 'looking for duplicates', orgId: place.orgId },
      requestId: randomUUID(),
    },
    (permit) => lookForDuplicates(permit, ids),
  );
const read = async () => (await house.as(manager).get('/duplicates')).body as DuplicatesView;
const decide = (body: object) => house.as(manager).post('/duplicates/decide', body);
const undo = () => house.as(manager).post('/duplicates/undo', { aId: maya, bId: maria });
const namesFor = async (actor: StaffActor, search = '') =>
  ((await house.as(actor).get(`/participants?search=${search}`)).body as ParticipantList).items.map(
    (one) => one.name,
  );
const opens = async (actor: StaffActor, id: string) =>
  (await house.as(actor).get(`/participants/${id}`)).status === 200;

test('two records of one person are proposed with reasons, from the whole list or from one person', async () => {
  await look();
  const whole = await read();
  expect(whole.waiting).toBe(1);
  expect([whole.open[0]?.a.id, whole.open[0]?.b.id]).toEqual([maya, maria]);
  expect(whole.open[0]?.reasons.map((one) => one.code)).toEqual(
    expect.arrayContaining(['birth-date/same', 'family-name/same']),
  );
  await look([maria]);
  expect((await read()).waiting).toBe(1);
});

test('proposals are a manager’s to see and to decide', async () => {
  const body = { aId: maya, bId: maria, decision: 'same' };
  expect((await house.as(nobody).post('/duplicates/decide', body)).status).toBe(401);
  expect((await decide({ ...body, decision: 'maybe' })).status).toBe(400);
  expect((await decide({ ...body, keepId: newId() })).status).toBe(400);
  expect((await house.as(sam).post('/duplicates/decide', body)).status).toBe(403);
  expect((await house.as(sam).get('/duplicates')).status).toBe(403);
  expect((await decide({ ...body, bId: newId() })).status).toBe(404);
  const elsewhere = await aManager(house, await anOrganization(house));
  expect((await house.as(elsewhere).post('/duplicates/decide', body)).status).toBe(404);
});

test('one and the same: one line for both teams, and the second record leaves the lists', async () => {
  await look();
  const decided = await decide({ aId: maya, bId: maria, decision: 'same' });
  expect(decided.status).toBe(200);
  expect(decided.statements).toBeLessThanOrEqual(8);
  expect(await namesFor(manager)).toEqual(['Maya Rivera']);
  expect(await namesFor(manager, 'maria')).toEqual(['Maya Rivera']);
  expect(await namesFor(evening)).toEqual(['Maya Rivera']);
  const view = (await house.as(evening).get(`/participants/${maya}`)).body as ParticipantView;
  expect(view.programIds.toSorted()).toEqual([place.programId, place.otherProgramId].toSorted());
  expect(view.caseload.map((one) => one.staffId).toSorted()).toEqual([sam.id, evening.id].toSorted());
  const old = (await house.as(evening).get(`/participants/${maria}`)).body as ParticipantView;
  expect(old.mergedInto).toBe(maya);
  expect((await read()).waiting).toBe(0);
});

test('an undo gives each record back just what was its own', async () => {
  await decide({ aId: maya, bId: maria, decision: 'same' });
  await house.as(manager).post(`/participants/${maya}/caseload`, { staffId: manager.id });
  const undone = await undo();
  expect(undone.status).toBe(200);
  expect(undone.statements).toBeLessThanOrEqual(8);
  expect(await namesFor(manager)).toEqual(['Maria Rivera', 'Maya Rivera']);
  expect(await namesFor(evening)).toEqual(['Maria Rivera']);
  expect(await opens(evening, maya)).toBe(false);
  expect(await opens(sam, maria)).toBe(false);
  const view = (await house.as(sam).get(`/participants/${maya}`)).body as ParticipantView;
  expect(view.programIds).toEqual([place.programId]);
  expect(view.caseload.map((one) => one.staffId).toSorted()).toEqual([sam.id, manager.id].toSorted());
  expect((await namesFor(manager, 'maria')).toSorted()).toEqual(['Maria Rivera', 'Maya Rivera']);
});

test('three records become one and come apart in the order they were joined', async () => {
  const third = (await aParticipant(house, place, { chosenName: 'M.', externalIds: ['c:3'], programIds: [] }))
    .id;
  const mergeThird = { aId: maria, bId: third, keepId: maria, decision: 'same' };
  await decide(mergeThird);
  await decide({ aId: maya, bId: maria, keepId: maya, decision: 'same' });
  expect(await namesFor(manager)).toEqual(['Maya Rivera']);
  expect(await namesFor(manager, 'm')).toEqual(['Maya Rivera']);
  const found = await house.app.access.permit(
    'participant.list',
    { actor: manager, requestId: 'test' },
    (permit) => findByExternalIds(permit, ['a:1', 'b:2', 'c:3', 'd:4']),
  );
  expect([...found.values()]).toEqual([maya, maya, maya]);
  const early = await house.as(manager).post('/duplicates/undo', { aId: maria, bId: third });
  expect(early.body).toMatchObject({ status: 409, code: 'people/undo-later-merge-first' });
  expect((await decide({ aId: maria, bId: maya, decision: 'same' })).status).toBe(409);
  await undo();
  expect(await namesFor(manager)).toEqual(['Maria Rivera', 'Maya Rivera']);
  expect(((await house.as(manager).get(`/participants/${third}`)).body as ParticipantView).mergedInto).toBe(
    maria,
  );
  await house.as(manager).post('/duplicates/undo', { aId: maria, bId: third });
  expect(await namesFor(manager)).toEqual(['M. Rivera', 'Maria Rivera', 'Maya Rivera']);
});

test('two people stay two, are not proposed again, and the decision can be taken back', async () => {
  await look();
  expect((await decide({ aId: maya, bId: maria, decision: 'different' })).status).toBe(200);
  await look();
  const after = await read();
  expect(after.waiting).toBe(0);
  expect(after.decided).toMatchObject([{ decision: 'different' }]);
  await undo();
  expect((await read()).waiting).toBe(1);
});

test('a row of a spreadsheet finds who it may already be, and a merged record stands for the kept one', async () => {
  const row = { id: 'row 7', givenName: 'Maria', familyName: 'Rivera', birthDate: '1990-04-12' };
  const near = () =>
    house.app.access.permit('participant.list', { actor: manager, requestId: 'test' }, (permit) =>
      matchNear(permit, [row, { id: 'row 8', givenName: 'Nobody', familyName: 'Known' }]),
    );
  expect([...(await near()).keys()]).toEqual(['row 7']);
  expect(
    (await near())
      .get('row 7')
      ?.map((one) => one.id)
      .toSorted(),
  ).toEqual([maya, maria].toSorted());
  await decide({ aId: maya, bId: maria, decision: 'same' });
  expect((await near()).get('row 7')?.map((one) => one.id)).toEqual([maya]);
});

test('one and the same: what only the second record knows fills the first, and the undo takes it back', async () => {
  const days = { days: [1, 2], from: '06:00', until: '14:00' };
  const evenings = { days: [1, 2], from: '18:00', until: '20:00' };
  const blank = (await aParticipant(house, place, { chosenName: 'Inez', caseload: [sam] })).id;
  const full = (
    await aParticipant(house, place, {
      chosenName: 'Ines',
      programIds: [place.otherProgramId],
      caseload: [evening],
      birthOn: '1984-02-29',
      phone: '+1 315 555 0142',
      email: 'inez@example.org',
      languages: ['es'],
      reach: { ways: ['text'], times: [evenings], shifts: [days], noMessages: false },
      supporters: [{ name: 'Ana', mayBeTold: true }],
    })
  ).id;
  const read = async () => (await house.as(manager).get(`/participants/${blank}`)).body as ParticipantView;
  const { abilities: _, version: __, ...before } = await read();
  const decided = await decide({ aId: blank, bId: full, keepId: blank, decision: 'same' });
  expect(decided.status).toBe(200);
  expect(decided.statements).toBeLessThanOrEqual(8);
  expect(await read()).toMatchObject({
    chosenName: 'Inez',
    birthOn: '1984-02-29',
    phone: '+1 315 555 0142',
    email: 'inez@example.org',
    languages: ['es'],
    reach: { ways: ['text'], times: [evenings], shifts: [days], noMessages: false },
    supporters: [{ name: 'Ana', mayBeTold: true }],
  });
  const undone = await house.as(manager).post('/duplicates/undo', { aId: blank, bId: full });
  expect(undone.status).toBe(200);
  expect(undone.statements).toBeLessThanOrEqual(8);
  const { abilities: ___, version: ____, ...after } = await read();
  expect(after).toEqual(before);
});

test('what somebody wrote down after the merge stays when it is undone', async () => {
  const blank = (await aParticipant(house, place, { chosenName: 'Inez', caseload: [sam] })).id;
  const full = (
    await aParticipant(house, place, { chosenName: 'Ines', phone: '315 555 0142', languages: ['es'] })
  ).id;
  await decide({ aId: blank, bId: full, keepId: blank, decision: 'same' });
  const read = async () => (await house.as(sam).get(`/participants/${blank}`)).body as ParticipantView;
  const { version, chosenName, reach, supporters, externalIds, languages } = await read();
  const change = { version, chosenName, reach, supporters, externalIds, languages, phone: '315 555 0199' };
  expect((await house.as(sam).put(`/participants/${blank}`, change)).status).toBe(200);
  await house.as(manager).post('/duplicates/undo', { aId: blank, bId: full });
  expect(await read()).toMatchObject({ phone: '315 555 0199', languages: [] });
});
