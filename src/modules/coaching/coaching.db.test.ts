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
  audience: 'team',
  ...over,
});

test('a diagnosis or treatment note is a clinician’s: a coach who tries is told so', async () => {
  const body = { id: newId(), about: 'diagnosis', note: 'x' };
  expect((await post(sam, 'clinical-notes', body)).body).toMatchObject({
    status: 403,
    code: 'coaching/clinicians-write',
    detail: 'Diagnosis and treatment are a clinician’s to write.',
  });
  const stranger = await aCoach(house, { ...place, programId: place.otherProgramId });
  expect((await post(stranger, 'clinical-notes', body)).status).toBe(404);
  expect((await post(await aClinician(house, place), 'clinical-notes', body)).status).toBe(201);
});

test('a clinical note is between the clinician and the participant, unless the clinician says that the team reads it', async () => {
  const lee = await aClinician(house, place);
  const note = (over = {}) => ({ id: newId(), about: 'treatment', note: 'Fewer doses a week.', ...over });
  const quiet = note();
  const told = note({ concerns: 'medication', audience: 'team' });
  await post(lee, 'clinical-notes', quiet);
  await post(lee, 'clinical-notes', told);
  const notesFor = async (actor: Someone) => {
    const line = await house.as(actor).get(`/participants/${maya.id}/line?kinds=clinical-note&limit=200`);
    const { entries } = line.body as { entries: { id: string; category: string; audience: string }[] };
    return entries.filter(({ id }) => [quiet.id, told.id].includes(id));
  };
  expect(await notesFor(sam)).toMatchObject([{ id: told.id, category: 'medication', audience: 'team' }]);
  expect(await notesFor(maya)).toHaveLength(2);
  expect(await notesFor(lee)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: quiet.id, category: 'substance-use', audience: 'just-us' }),
    ]),
  );
});

test('a clinician amends a note of theirs, which stays what it is about; the participant disagrees with it', async () => {
  const lee = await aClinician(house, place);
  const first = { id: newId(), about: 'diagnosis', concerns: 'mental-health', note: 'Sleeps badly.' };
  await post(lee, 'clinical-notes', first);
  const other = { ...first, id: newId(), amends: first.id, concerns: undefined, note: 'Sleeps better.' };
  expect((await post(await aClinician(house, place), 'clinical-notes', other)).status).toBe(409);
  expect((await post(lee, 'clinical-notes', other)).status).toBe(201);
  const dissent = { id: newId(), how: 'dissent', said: 'I sleep as I always did.' };
  expect((await post(maya, `line/${other.id}/answers`, dissent)).status).toBe(201);
  const read = await house.as(maya).get(`/participants/${maya.id}/line/${other.id}`);
  expect(read.body).toMatchObject({
    entry: {
      amendsId: first.id,
      category: 'mental-health',
      words: { note: 'Sleeps better.' },
      answers: [{ kind: 'dissent', audience: 'just-us', words: { said: 'I sleep as I always did.' } }],
    },
  });
  const ahead = { id: newId(), about: 'treatment', note: 'x', happenedAt: '2126-01-01T00:00:00.000Z' };
  expect((await post(lee, 'clinical-notes', ahead)).body).toMatchObject({
    fields: { happenedAt: 'coaching/in-the-future' },
  });
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

interface Entry {
  id: string;
  kind: string;
  authorId: string;
  amendsId?: string;
  data: Record<string, unknown>;
  words: Record<string, string>;
}
const entriesOf = async (actor: Someone, kind: string, id: string = maya.id): Promise<Entry[]> => {
  const line = await house.as(actor).get(`/participants/${id}/line?kinds=${kind}`);
  return (line.body as { entries: Entry[] }).entries;
};

test('a signal a coach wrote down is the participant’s to switch off, and to switch on again', async () => {
  const signal = { id: newId(), when: 'silence', ask: 'Call my sister.' };
  await post(sam, 'signals', signal);
  const colleague = await aCoach(house, place);
  const off = { id: newId() };
  expect((await post(colleague, `signals/${signal.id}/off`, { id: newId() })).body).toMatchObject({
    status: 403,
    code: 'coaching/not-your-signal',
  });
  expect((await post(maya, `signals/${signal.id}/off`, off)).body).toEqual({ id: off.id, already: false });
  expect((await post(maya, `signals/${signal.id}/off`, off)).body).toEqual({ id: off.id, already: true });
  expect(await entriesOf(sam, 'signal')).toEqual([]);
  expect((await post(maya, `line/${off.id}/restore`, {})).status).toBe(200);
  expect((await entriesOf(sam, 'signal')).map((one) => one.id)).toEqual([signal.id]);
  expect((await post(sam, `signals/${signal.id}/off`, { id: newId() })).status).toBe(201);
});

test('what is no signal, or another person’s, is not switched off', async () => {
  const body = contact();
  await post(sam, 'contacts', body);
  expect((await post(maya, `signals/${body.id}/off`, { id: newId() })).status).toBe(404);
  const devon = await aParticipant(house, place, { caseload: [sam] });
  const signal = { id: newId(), when: 'missed-group' };
  await post(devon, 'signals', signal, devon.id);
  expect((await post(maya, `signals/${signal.id}/off`, { id: newId() })).status).toBe(404);
  expect((await post(sam, `signals/${signal.id}/off`, { id: newId() })).status).toBe(404);
});

const told = (over = {}) => ({
  id: newId(),
  said: 'I walked to the lake.',
  happenedAt: '2026-11-20T15:00:00.000Z',
  audience: 'team',
  ...over,
});

test('the participant writes on their own line in their own words, and nobody writes for them', async () => {
  const body = told();
  expect((await post(maya, 'own-words', body)).status).toBe(201);
  expect((await post(maya, 'own-words', body)).body).toEqual({ id: body.id, already: true });
  expect(await entriesOf(sam, 'own-words')).toMatchObject([
    { id: body.id, authorId: maya.id, words: { said: 'I walked to the lake.' } },
  ]);
  expect((await post(sam, 'own-words', told())).status).toBe(403);
  expect((await post(maya, 'own-words', told({ said: ' ' }))).status).toBe(400);
});

test('what they write for one coach alone the rest of the team never sees', async () => {
  const colleague = await aCoach(house, place);
  const body = told({ audience: 'just-us', withIds: [sam.id] });
  await post(maya, 'own-words', body);
  const ids = async (actor: Someone) => (await entriesOf(actor, 'own-words')).map((one) => one.id);
  expect(await ids(sam)).toContain(body.id);
  expect(await ids(maya)).toContain(body.id);
  expect(await ids(colleague)).not.toContain(body.id);
});

const step = (over = {}) => ({
  id: newId(),
  what: 'Call the school',
  owner: 'participant',
  dueOn: '2030-03-01',
  ...over,
});

test('a participant puts their own step off to another day; the day it was for stays on record', async () => {
  const first = step();
  await post(sam, 'steps', first);
  const move = { id: newId(), dueOn: '2030-03-08' };
  const moved = await post(maya, `steps/${first.id}/move`, move);
  expect(moved.body).toEqual({ id: move.id, already: false });
  expect(moved.statements).toBeLessThanOrEqual(8);
  expect((await post(maya, `steps/${first.id}/move`, move)).body).toEqual({ id: move.id, already: true });
  const shown = (await entriesOf(sam, 'next-step')).filter((one) => [first.id, move.id].includes(one.id));
  expect(shown).toMatchObject([
    {
      id: move.id,
      amendsId: first.id,
      authorId: maya.id,
      words: { what: 'Call the school' },
      data: { dueOn: '2030-03-08', movedFrom: '2030-03-01', owner: 'participant', ownerId: maya.id },
    },
  ]);
  await post(maya, `line/${move.id}/withdraw`, {});
  expect((await entriesOf(sam, 'next-step')).find((one) => one.id === first.id)?.data).toMatchObject({
    dueOn: '2030-03-01',
  });
});

test('a step that is done, the coach’s own, or for a day long gone is not moved', async () => {
  const [done, ours, open] = [step(), step({ owner: 'staff' }), step()];
  for (const one of [done, ours, open]) await post(sam, 'steps', one);
  await post(maya, `steps/${done.id}/done`, { id: newId() });
  const codeOf = async (id: string, dueOn = '2030-03-08', actor: Someone = maya) =>
    ((await post(actor, `steps/${id}/move`, { id: newId(), dueOn })).body as { code?: string }).code;
  expect(await codeOf(done.id)).toBe('coaching/step-done');
  expect(await codeOf(ours.id)).toBe('coaching/not-your-step');
  expect(await codeOf(ours.id, '2030-03-08', sam)).toBeUndefined();
  expect(await codeOf(open.id, '2020-01-01')).toBe('coaching/day-passed');
  expect(await codeOf(open.id)).toBeUndefined();
  expect(await codeOf(open.id)).toBe('timeline/already-corrected');
});

test('a return to use in their own words changes nothing else: plan, programs, milestones and what they may do', async () => {
  const andre = await aParticipant(house, place, { chosenName: 'Andre', caseload: [sam] });
  const manager = await aManager(house, place);
  const body = { id: newId(), programId: place.programId, startedOn: '2026-10-01' };
  await post(manager, 'episodes', body, andre.id);
  await post(sam, 'steps', step(), andre.id);
  const milestone = { id: newId(), title: 'One year', what: 'days', onDate: '2026-01-27' };
  await post(andre, 'milestones', milestone, andre.id);
  const goal = { id: newId(), what: 'My own door', data: { part: 'goal' }, audience: 'team' };
  await post(andre, 'plan/lines', goal, andre.id);
  const sees = async () => {
    const about = `/participants/${andre.id}`;
    const asked = [about, `${about}/beside`, `${about}/episodes`, `${about}/plan`].map((path) =>
      house.as(sam).get(path),
    );
    const own = [about, `${about}/episodes`, `${about}/plan`, '/session'].map((path) =>
      house.as(andre).get(path),
    );
    return (await Promise.all([...asked, ...own])).map((answer) => answer.body);
  };
  const before = await sees();
  expect((await post(andre, 'returns-to-use', told(), andre.id)).status).toBe(201);
  expect(await sees()).toEqual(before);
});
