import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { Instruments, Looked } from './schema/keeping.ts';
import type { Forms, OneResponse, OpenForm } from './schema.ts';
import {
  addFile,
  addPhq9,
  aFormsPlace,
  hours,
  onCallNow,
  phq9Answers,
  phq9File,
  sleepFile,
} from './testing.ts';

let house: House;
let admin: StaffActor;
let clinician: StaffActor;
let maya: ParticipantActor;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

beforeEach(async () => {
  const here = await aFormsPlace(house);
  ({ admin, clinician, maya } = here);
  await onCallNow(house, admin, here.place.programId);
});

const english = () => phq9File({ language: 'en' });
const spanish = () => phq9File({ language: 'es' }, 'Pregunta');
/** Another publisher's Spanish: its items have names of their own. */
const otherSpanish = () => phq9File({ language: 'es' }, 'Pregunta', 'p');

const opens = async (language: 'en' | 'es', key = 'phq-9'): Promise<OpenForm> =>
  (await house.as(maya).get(`/participants/${maya.id}/forms/${key}?language=${language}`)).body;
async function asks(language: 'en' | 'es', key = 'phq-9') {
  const { instrument } = await opens(language, key);
  const text = instrument.form.items[0]?.text;
  const words = text?.translations?.[language] ?? text?.text;
  return { words, languages: [...instrument.languages].sort(), version: instrument.version };
}
const bring = (file: string) => addFile(house, admin, file, { roles: 'participant,clinician' });
const look = async (file: string): Promise<Looked> =>
  (await house.as(admin).upload('/instruments/look', file, 'form.json')).body;

test.each([
  ['English, then Spanish', english, spanish],
  ['Spanish, then English', spanish, english],
])('one instrument brought in two languages speaks both: %s', async (_, first, second) => {
  await bring(first());
  const before = await asks('en');
  expect((await look(second())).joined).toEqual(before.languages);
  await bring(second());
  expect(await asks('en')).toMatchObject({ words: 'Question 1', languages: ['en', 'es'], version: '1.2' });
  expect(await asks('es')).toMatchObject({ words: 'Pregunta 1', languages: ['en', 'es'], version: '1.2' });
  expect((await look(first())).known).toBe('1.2');
  const { instruments }: Instruments = (await house.as(admin).get('/instruments')).body;
  expect(instruments.filter(({ key, current }) => key === 'phq-9' && current)).toMatchObject([
    { version: '1.2', needsOnCall: true, scored: true },
  ]);
});

test.each([
  ['English, then Spanish', english, otherSpanish],
  ['Spanish, then English', otherSpanish, english],
])('two publishers’ forms stand side by side, each opened in its language: %s', async (_, first, second) => {
  await bring(first());
  expect((await look(second())).joined).toEqual([]);
  await bring(second());
  expect(await asks('en')).toMatchObject({ words: 'Question 1', languages: ['en'] });
  expect(await asks('es')).toMatchObject({ words: 'Pregunta 1', languages: ['es'] });
  const forms = async (language: string): Promise<Forms> =>
    (await house.as(maya).get(`/participants/${maya.id}/forms?language=${language}`)).body;
  const versions = await Promise.all(
    ['en', 'es'].map(async (language) => (await forms(language)).forms.map(({ version }) => version)),
  );
  expect(new Set(versions.flat().filter((version) => version !== undefined)).size).toBe(2);
  const { instruments }: Instruments = (await house.as(admin).get('/instruments')).body;
  expect(instruments.filter(({ key, current, ready }) => key === 'phq-9' && current && ready)).toHaveLength(
    2,
  );
});

test('answers given in one language count the same in the other, and those of before stay as they were', async () => {
  await addPhq9(house, admin);
  const answers = phq9Answers([1, 1, 1, 1, 1, 1, 1, 1, 0]);
  const send = (version: string, language: string) => {
    const said = { instrument: 'phq-9', version, language, mode: 'assisted', voice: 'participant', answers };
    const body = { id: newId(), happenedAt: new Date().toISOString(), ...said };
    return house.as(clinician).post(`/participants/${maya.id}/forms`, body);
  };
  const old = (await send('1', 'en')).body;
  await bring(spanish());
  expect((await send('1.2', 'es')).body).toMatchObject({ results: [{ key: 'total', value: 8 }] });
  const kept: OneResponse = (
    await house.as(clinician).get(`/participants/${maya.id}/form-responses/${(old as { id: string }).id}`)
  ).body;
  expect(kept.instrument).toMatchObject({ version: '1', languages: ['en'] });
  expect(kept.instrument?.form.items[0]?.text).toEqual({ text: 'Question 1' });
});

test('a form of the place’s own takes a second language as well; reworded, it does not carry a stale one along', async () => {
  const words = (text: string) => ({ item: [{ linkId: 'hours', type: 'integer', text }] });
  await addFile(house, admin, sleepFile({ language: 'en', ...words('Hours of sleep') }));
  await addFile(
    house,
    admin,
    sleepFile({ language: 'es', title: 'Cómo duermo', ...words('Horas de sueño') }),
  );
  expect(await asks('en', 'sleep')).toMatchObject({ words: 'Hours of sleep', version: '1.2' });
  expect((await opens('es', 'sleep')).instrument.name).toMatchObject({ translations: { en: 'How I sleep' } });
  await addFile(house, admin, sleepFile({ language: 'en', ...words('Hours in bed') }));
  expect(await asks('en', 'sleep')).toMatchObject({
    words: 'Hours in bed',
    languages: ['en'],
    version: '1.3',
  });
  expect(await asks('es', 'sleep')).toMatchObject({ words: 'Horas de sueño', version: '1.2' });
  const body = { instrument: 'sleep', version: '1.2', language: 'es', mode: 'self', voice: 'participant' };
  const sent = { id: newId(), happenedAt: new Date().toISOString(), answers: hours(7), ...body };
  expect((await house.as(maya).post(`/participants/${maya.id}/forms`, sent)).status).toBe(201);
});

test('where the reader’s language is not said, the place’s own is spoken', async () => {
  await bring(english());
  await bring(otherSpanish());
  const { instrument }: OpenForm = (await house.as(maya).get(`/participants/${maya.id}/forms/phq-9`)).body;
  expect(instrument.languages).toEqual(['en']);
});
