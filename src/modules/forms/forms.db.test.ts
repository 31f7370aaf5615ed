import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor, ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { nobody } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aFrontDesk, aParticipant } from '../people/testing.ts';
import type { Instruments, Looked } from './schema/keeping.ts';
import type { Forms, Given, OneResponse, OpenForm } from './schema.ts';
import { addFile, addPhq9, aFormsPlace, hours, onCallNow, phq9File, sleepFile } from './testing.ts';

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

// Each story has a place of its own: versions and turns of one are none of another's.
beforeEach(async () => {
  ({ place, admin, sam, clinician, maya } = await aFormsPlace(house));
});

const entry = (over: Readonly<Record<string, unknown>> = {}) => ({
  id: newId(),
  instrument: 'eight-domains',
  version: '1',
  language: 'en',
  mode: 'self',
  voice: 'participant',
  happenedAt: new Date().toISOString(),
  answers: { values: {}, repetitions: {} },
  ...over,
});

const give = (actor: Actor, body: object, id: string = maya.id) =>
  house.as(actor).post(`/participants/${id}/forms`, body);
const formsOf = async (actor: Actor): Promise<Forms> =>
  (await house.as(actor).get(`/participants/${maya.id}/forms`)).body;
const keysFor = async (actor: Actor): Promise<string[]> =>
  (await formsOf(actor)).forms.map(({ key }) => key).sort();

async function answersOf(actor: Actor, id: string): Promise<OneResponse> {
  return (await house.as(actor).get(`/participants/${maya.id}/form-responses/${id}`)).body;
}

describe('giving a form', () => {
  test('is for whoever signed in, sends what a form is, and stands near the participant', async () => {
    const body = entry();
    expect((await give(nobody, body)).status).toBe(401);
    expect((await give(sam, { ...body, mode: 'by pigeon' })).status).toBe(400);
    expect((await give(await aFrontDesk(house, place), body)).status).toBe(403);
    const stranger = await aCoach(house, { ...place, programId: place.otherProgramId });
    expect((await give(stranger, body)).status).toBe(404);
    expect((await give(maya, body)).status).toBe(201);
  });

  test('shows nothing of it to another organization', async () => {
    const body = entry();
    await give(maya, body);
    const elsewhere = await anOrganization(house);
    const other = await aCoach(house, elsewhere);
    expect((await house.as(other).get(`/participants/${maya.id}/forms`)).status).toBe(404);
    expect((await house.as(other).get(`/participants/${maya.id}/form-responses/${body.id}`)).status).toBe(
      404,
    );
  });

  test('of Eight Domains tells no total, and says that it is not validated', async () => {
    const { results } = (await give(maya, entry())).body as Given;
    expect(results).toEqual([]);
    expect((await formsOf(sam)).given).toMatchObject([
      { facts: { instrument: 'eight-domains', validated: false, safety: false, results: [] } },
    ]);
  });

  test('sent twice by a phone is kept once, also when it came out differently', async () => {
    const { key, version } = await addFile(house, admin, sleepFile());
    const body = entry({ instrument: key, version, answers: hours(7) });
    expect((await give(maya, body)).body).toMatchObject({ already: false });
    expect((await give(maya, { ...body, answers: hours(3) })).body).toMatchObject({ already: true });
    const [first, second] = await Promise.all([give(maya, entry({ id: body.id })), give(maya, body)]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect((await formsOf(maya)).given).toHaveLength(1);
    expect((await answersOf(sam, body.id)).answers).toEqual(hours(7));
  });

  test('names the answers that are missing or cannot be, and keeps nothing', async () => {
    const { key, version } = await addFile(house, admin, sleepFile());
    const missing = await give(maya, entry({ instrument: key, version }));
    expect(missing).toMatchObject({ status: 400, body: { fields: { hours: 'forms/required' } } });
    const answers = { values: { hours: [{ kind: 'string', value: 'many' }] }, repetitions: {} };
    const wrong = await give(maya, entry({ instrument: key, version, answers }));
    expect(wrong.body).toMatchObject({ fields: { hours: 'forms/wrong-kind' } });
    expect((await formsOf(maya)).given).toEqual([]);
  });

  test('is for the roles the instrument names', async () => {
    const { key, version } = await addFile(house, admin, sleepFile(), { roles: 'clinician' });
    const body = entry({ instrument: key, version, answers: hours(7), mode: 'assisted' });
    expect((await give(sam, body)).body).toMatchObject({ status: 403, code: 'forms/not-your-role' });
    expect((await give(maya, { ...body, mode: 'self' })).status).toBe(403);
    expect((await house.as(sam).get(`/participants/${maya.id}/forms/${key}`)).status).toBe(403);
    expect(await keysFor(sam)).toEqual(['eight-domains']);
    expect((await give(clinician, body)).status).toBe(201);
  });

  test('lets a participant speak for themselves alone', async () => {
    expect((await give(maya, entry({ voice: 'family' }))).status).toBe(400);
  });

  test('lets family speak only where the participant asked to hear them', async () => {
    const family = entry({ voice: 'family', mode: 'phone' });
    expect((await give(sam, family)).body).toMatchObject({ status: 409, code: 'forms/not-invited' });
    const invitation = { id: newId(), voice: 'family', who: 'Ana, my sister' };
    await house.as(maya).post(`/participants/${maya.id}/voices`, invitation);
    expect((await give(sam, family)).status).toBe(201);
    await house.as(maya).post(`/participants/${maya.id}/line/${invitation.id}/withdraw`);
    expect((await give(sam, entry({ voice: 'family', mode: 'phone' }))).status).toBe(409);
  });

  test('offers family and community only while the participant invites them', async () => {
    const offered = async (actor: Actor): Promise<OpenForm> =>
      (await house.as(actor).get(`/participants/${maya.id}/forms/eight-domains`)).body;
    expect((await offered(sam)).voices).toEqual(['participant', 'coach']);
    const invitation = { id: newId(), voice: 'family', who: 'Ana, my sister' };
    await house.as(maya).post(`/participants/${maya.id}/voices`, invitation);
    const body = entry({ voice: 'family', mode: 'phone' });
    await give(sam, body);
    expect((await offered(sam)).voices).toEqual(['participant', 'coach', 'family']);
    expect((await offered(maya)).voices).toEqual(['participant']);
    expect((await answersOf(sam, body.id)).voices).toEqual(['participant', 'coach', 'family']);
    await house.as(maya).post(`/participants/${maya.id}/line/${invitation.id}/withdraw`);
    expect((await offered(sam)).voices).toEqual(['participant', 'coach']);
  });

  test('costs at most eight statements, as does opening one and reading one', async () => {
    await give(maya, entry());
    const body = entry({ mode: 'assisted' });
    expect((await give(sam, body)).statements).toBeLessThanOrEqual(8);
    for (const path of ['forms/eight-domains', `form-responses/${body.id}`]) {
      const { statements } = await house.as(sam).get(`/participants/${maya.id}/${path}`);
      expect(statements, path).toBeLessThanOrEqual(8);
    }
  });

  test('of a form nobody knows, or of another person’s answers, finds nothing', async () => {
    expect((await give(maya, entry({ instrument: 'rec-cap' }))).status).toBe(404);
    const devon = await aParticipant(house, place, { caseload: [sam] });
    const theirs = entry();
    await give(devon, theirs, devon.id);
    expect((await give(maya, entry({ amends: theirs.id }))).status).toBe(404);
  });

  test('may be amended: what was said before stays on record, and the last word stands', async () => {
    const { key, version } = await addFile(house, admin, sleepFile());
    const first = entry({ instrument: key, version, answers: hours(7) });
    await give(maya, first);
    const second = entry({ instrument: key, version, answers: hours(5), amends: first.id });
    expect((await give(maya, second)).status).toBe(201);
    expect((await give(maya, second)).body).toMatchObject({ already: true });
    expect((await formsOf(sam)).given.map(({ id }) => id)).toEqual([second.id]);
    expect((await answersOf(sam, second.id)).answers).toEqual(hours(5));
    const late = entry({ instrument: key, version, answers: hours(6), amends: first.id });
    expect((await give(sam, { ...late, mode: 'assisted' })).status).toBe(409);
  });
});

describe('answers', () => {
  test('cannot be read in the database: they are sealed under the person’s own key', async () => {
    const { key, version } = await addFile(house, admin, sleepFile());
    const words = { more: [{ kind: 'string', value: 'the heron on the pier' }] };
    const body = entry({ instrument: key, version, answers: hours(7, words) });
    await give(maya, body);
    const row = await house.database.behind.db
      .withTables<{ facts: { id: string; data: unknown; words: Buffer } }>()
      .selectFrom('facts')
      .select(['data', 'words'])
      .where('id', '=', body.id)
      .executeTakeFirstOrThrow();
    expect(`${JSON.stringify(row.data)} ${row.words.toString('latin1')}`).not.toMatch(/heron|hours/);
    expect((await answersOf(maya, body.id)).answers).toEqual(hours(7, words));
  });

  test('keep the form they were given to, whatever comes after', async () => {
    const old = await addFile(house, admin, sleepFile());
    const body = entry({ instrument: old.key, version: old.version, answers: hours(7) });
    await give(maya, body);
    const item = [{ linkId: 'hours', type: 'integer', text: 'Hours in bed' }];
    const changed = await addFile(house, admin, sleepFile({ item }));
    expect(changed).toMatchObject({ key: old.key, version: '1.2' });
    expect((await answersOf(sam, body.id)).instrument).toMatchObject({
      version: '1',
      form: { items: [{ text: { text: 'Hours of sleep last night' } }, {}] },
    });
    const open: OpenForm = (await house.as(maya).get(`/participants/${maya.id}/forms/${old.key}`)).body;
    expect(open.instrument.version).toBe('1.2');
  });

  test('an administrator reads none of them, and the application can change no version', async () => {
    const body = entry();
    await give(maya, body);
    expect((await house.as(admin).get(`/participants/${maya.id}/form-responses/${body.id}`)).status).toBe(
      403,
    );
    const { key } = await addFile(house, admin, sleepFile());
    const change = house.database.app.db
      .withTables<{ instruments: { key: string; title: string } }>()
      .updateTable('instruments')
      .set({ title: 'Something else' })
      .where('key', '=', key)
      .execute();
    await expect(change).rejects.toThrow(/permission denied/);
  });
});

describe('an administrator', () => {
  const look = async (file: string): Promise<Looked> =>
    (await house.as(admin).upload('/instruments/look', file, 'form.json')).body;
  const list = async (): Promise<Instruments['instruments']> =>
    ((await house.as(admin).get('/instruments')).body as Instruments).instruments;

  test('looks at a file first: what it is, how much it asks, and nothing is kept of it', async () => {
    expect(await look(sleepFile())).toMatchObject({
      title: 'How I sleep',
      questions: 2,
      refused: [],
      candidates: [],
    });
    expect((await list()).some(({ key }) => key === 'sleep')).toBe(false);
  });

  test('is told which item of a file cannot be used, in its own words', async () => {
    const item = [{ linkId: 'scan', type: 'attachment', text: 'Your letter' }];
    expect(await look(sleepFile({ item }))).toMatchObject({
      refused: [{ linkId: 'scan', text: 'Your letter', feature: 'attachment' }],
    });
    expect((await look('{"resourceType":')).refused).toMatchObject([{ feature: 'not-json' }]);
    const query = new URLSearchParams({ id: newId() });
    const answer = await house.as(admin).upload(`/instruments?${query}`, sleepFile({ item }), 'x.json');
    expect(answer).toMatchObject({ status: 400, body: { code: 'forms/refused' } });
  });

  test('brings the wording of a definition that came along: its scoring and its safety apply', async () => {
    expect((await look(phq9File())).candidates).toMatchObject([
      { key: 'phq-9', sure: true, needsOnCall: true },
    ]);
    await addPhq9(house, admin);
    expect((await list()).find(({ key }) => key === 'phq-9')).toMatchObject({
      ready: true,
      scored: true,
      needsOnCall: true,
      current: true,
    });
  });

  const addWith = (roles: string | undefined) => {
    const query = new URLSearchParams({ id: newId(), ...(roles ? { roles } : {}) });
    return house.as(admin).upload(`/instruments?${query}`, phq9File(), 'nine.json');
  };

  test('narrows who gives a clinical form, and cannot widen it to coaches', async () => {
    const widened = await addWith('clinician,coach');
    expect(widened).toMatchObject({ status: 400, body: { fields: { roles: 'forms/beyond-definition' } } });
    expect((await list()).find(({ key, ready }) => key === 'phq-9' && ready)).toBeUndefined();
    expect((await addWith(undefined)).status).toBe(201);
    expect((await list()).find(({ key, current }) => key === 'phq-9' && current)?.roles).toEqual([
      'participant',
      'clinician',
    ]);
    expect((await addWith('clinician')).status).toBe(201);
    expect(await keysFor(maya)).toEqual(['eight-domains']);
    await onCallNow(house, admin, place.programId);
    const refused = await house.as(sam).get(`/participants/${maya.id}/forms/phq-9`);
    expect(refused.body).toMatchObject({ status: 403, code: 'forms/not-your-role' });
    expect(await keysFor(clinician)).toEqual(['eight-domains', 'phq-9']);
  });

  test('cannot put another form in the place of a definition, and lose its safety', async () => {
    const added = await addFile(house, admin, sleepFile({ name: 'PHQ 9', title: 'phq-9' }));
    expect(added.key).toBe('phq-9-own');
  });

  test('hands a form back as the questionnaire it was', async () => {
    const { key, version } = await addFile(house, admin, sleepFile());
    const answer = await house.as(admin).get(`/instruments/${key}/versions/${version}/questionnaire`);
    expect(JSON.parse(answer.bytes.toString())).toMatchObject({
      resourceType: 'Questionnaire',
      title: 'How I sleep',
      item: [{ linkId: 'hours', type: 'integer', required: true }, { linkId: 'more' }],
    });
  });

  test('is told of the very same file that it is here already', async () => {
    await addFile(house, admin, sleepFile());
    expect((await look(sleepFile())).known).toBe('1');
  });

  test('takes a version out of use and puts it back; one that came along too', async () => {
    const { key, version } = await addFile(house, admin, sleepFile());
    const deed = (what: string, of = key, at = version) =>
      house.as(admin).post(`/instruments/${of}/versions/${at}/${what}`);
    await deed('retire');
    await deed('retire', 'eight-domains', '1');
    expect(await keysFor(maya)).toEqual([]);
    expect((await give(maya, entry())).body).toMatchObject({ status: 409, code: 'forms/not-in-use' });
    await deed('put-back');
    await deed('put-back', 'eight-domains', '1');
    expect(await keysFor(maya)).toEqual(['eight-domains', 'sleep']);
    expect((await list()).filter((one) => one.key === 'eight-domains')).toHaveLength(1);
  });

  test('alone keeps the forms: a coach is refused', async () => {
    expect((await house.as(sam).get('/instruments')).status).toBe(403);
    expect((await house.as(sam).get('/on-call')).status).toBe(403);
  });

  test('names on call only people whom Today can tell', async () => {
    const turn = { id: newId(), staffId: admin.id, phone: '315 555 0100', fromOn: '2026-01-01' };
    expect((await house.as(admin).post('/on-call', turn)).body).toMatchObject({
      fields: { staffId: 'check-ins/without-today' },
    });
  });
});
