import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aClinician, aCoach, aManager, anAdmin, aParticipant } from '../people/testing.ts';

let house: House;
let place: TestOrganization;
let sam: StaffActor;
let maya: ParticipantActor;

beforeAll(async () => {
  house = await openHouse();
  place = await anOrganization(house);
  sam = await aCoach(house, place);
  maya = await aParticipant(house, place, { caseload: [sam] });
});
afterAll(() => house.close());

type Someone = StaffActor | ParticipantActor;
const post = (actor: Someone, what: string, body: object, id: string = maya.id) =>
  house.as(actor).post(`/participants/${id}/${what}`, body);
const contact = (over = {}) => ({
  id: newId(),
  happenedAt: '2026-11-01T15:00:00.000Z',
  place: 'home',
  said: 'I slept.',
  ...over,
});

test('a diagnosis or treatment note is a clinician’s: a coach who tries is refused', async () => {
  const body = { id: newId(), about: 'diagnosis', note: 'x' };
  expect((await post(sam, 'clinical-notes', body)).body).toMatchObject({
    status: 403,
    detail: 'Your role does not include this.',
  });
  const stranger = await aCoach(house, { ...place, programId: place.otherProgramId });
  expect((await post(stranger, 'clinical-notes', body)).status).toBe(404);
  expect((await post(await aClinician(house, place), 'clinical-notes', body)).status).toBe(201);
});

test('a contact with a field nobody knows, in the future, or at no place is refused by name', async () => {
  expect((await post(sam, 'contacts', contact({ diagnosis: 'x' }))).body).toMatchObject({
    status: 400,
    fields: { diagnosis: 'unrecognized_keys' },
  });
  expect(
    (await post(sam, 'contacts', contact({ happenedAt: '2126-01-01T00:00:00.000Z' }))).body,
  ).toMatchObject({ fields: { happenedAt: 'coaching/in-the-future' } });
  expect((await post(sam, 'contacts', contact({ place: 'moon' }))).body).toMatchObject({
    fields: { place: expect.any(String) },
  });
});

test('an administrator who opens no record writes none either', async () => {
  expect((await post(await anAdmin(house, place), 'contacts', contact())).status).toBe(403);
  expect((await post(await aManager(house, place), 'contacts', contact())).status).toBe(201);
});

test('nobody amends through one person’s line an entry of another’s', async () => {
  const devon = await aParticipant(house, place, { caseload: [sam] });
  const first = contact();
  await post(sam, 'contacts', first, devon.id);
  const across = await post(sam, 'contacts', contact({ amends: first.id }));
  expect([400, 404, 409]).toContain(across.status);
  const line = await house.as(sam).get(`/participants/${devon.id}/line`);
  expect((line.body as { entries: { id: string }[] }).entries.map((entry) => entry.id)).toContain(first.id);
});

test('an id used for one person’s entry cannot be used to reach into another’s', async () => {
  const devon = await aParticipant(house, place, { caseload: [sam] });
  const body = contact();
  await post(sam, 'contacts', body, devon.id);
  await post(sam, 'contacts', { ...body, said: 'changed' });
  const line = await house.as(sam).get(`/participants/${devon.id}/line`);
  const entry = (line.body as { entries: { id: string; words: { said: string } }[] }).entries.find(
    (one) => one.id === body.id,
  );
  expect(entry?.words.said).toBe('I slept.');
});

test('the participant adds strengths, milestones and what helps; strengths come first beside the list', async () => {
  expect((await post(maya, 'strengths', { id: newId(), what: 'My sister', origin: 'earlier' })).status).toBe(
    201,
  );
  expect((await post(maya, 'what-helps', { id: newId(), what: 'Ask if I want to walk.' })).status).toBe(201);
  expect(
    (await post(maya, 'milestones', { id: newId(), title: 'One year', what: 'days', onDate: '2025-11-27' }))
      .status,
  ).toBe(201);
  const beside = await house.as(sam).get(`/participants/${maya.id}/beside`);
  expect(Object.keys(beside.body)[0]).toBe('strengths');
  expect(beside.body).toMatchObject({
    strengths: [{ what: 'My sister' }],
    helps: [{ what: 'Ask if I want to walk.' }],
    milestones: [{ title: 'One year' }],
  });
});

test('a contact with a new next step costs at most eight statements', async () => {
  const body = contact({
    nextStep: { id: newId(), what: 'Call the landlord', owner: 'staff', dueOn: '2026-12-01' },
  });
  expect((await post(sam, 'contacts', body)).statements).toBeLessThanOrEqual(8);
});
