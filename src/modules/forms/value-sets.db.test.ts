import { afterAll, beforeAll, expect, test } from 'vitest';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { anOrganization } from '../organizations/testing.ts';
import { anAdmin, aParticipant } from '../people/testing.ts';
import type { Looked } from './schema/keeping.ts';
import type { OpenForm } from './schema.ts';
import { addFile, sleepFile } from './testing.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('an administrator brings a form together with the list of answers it names; without the list it is refused at its item', async () => {
  const place = await anOrganization(house);
  const admin = await anAdmin(house, place);
  const maya = await aParticipant(house, place);
  const look = async (file: string): Promise<Looked> =>
    (await house.as(admin).upload('/instruments/look', file, 'form.json')).body;
  const address = 'urn:test:how-often';
  const item = [{ linkId: 'walks', type: 'choice', text: 'I walk', answerValueSet: address }];
  const form = sleepFile({ name: 'Evenings', title: 'Evenings', item });
  expect((await look(form)).refused).toMatchObject([
    { linkId: 'walks', text: 'I walk', feature: 'external-value-set', detail: address },
  ]);
  const concept = [{ code: 'often', display: 'Often' }];
  const list = {
    resourceType: 'ValueSet',
    url: address,
    compose: { include: [{ system: 'urn:test', concept }] },
  };
  const entry = [{ resource: JSON.parse(form) }, { resource: list }];
  const both = JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry });
  expect(await look(both)).toMatchObject({ title: 'Evenings', questions: 1, refused: [] });
  const answer = await addFile(house, admin, both);
  const open: OpenForm = (await house.as(maya).get(`/participants/${maya.id}/forms/${answer.key}`)).body;
  expect(open.instrument.form.items).toMatchObject([
    { linkId: 'walks', options: [{ value: { value: { code: 'often', display: 'Often' } } }] },
  ]);
});
