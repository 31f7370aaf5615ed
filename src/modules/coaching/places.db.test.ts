import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aManager, aParticipant } from '../people/testing.ts';

let house: House;
let setting: Awaited<ReturnType<typeof lay>>;
beforeAll(async () => {
  house = await openHouse();
  setting = await lay();
});
afterAll(() => house.close());

async function lay() {
  const place = await anOrganization(house);
  const sam = await aCoach(house, place);
  const ruth = await aManager(house, place);
  const maya = await aParticipant(house, place, { chosenName: 'Maya' });
  return { sam, ruth, maya };
}

interface List {
  version: number;
  items: { code: string; en: string; es: string; countsAs?: string; retired?: boolean }[];
}

const path = '/settings/lists/places';
const library = { code: 'own-1', en: 'Library', es: 'Biblioteca', countsAs: 'street' };

const contact = (over: object) => ({
  id: newId(),
  happenedAt: new Date().toISOString(),
  outcome: 'kept',
  audience: 'team',
  said: 'We read together.',
  ...over,
});

const write = async (over: object) =>
  house.as(setting.sam).post(`/participants/${setting.maya.id}/contacts`, contact(over));

const lineOf = async () =>
  (await house.as(setting.sam).get(`/participants/${setting.maya.id}/line`)).body as {
    entries: { kind: string; data: Record<string, unknown> }[];
  };

test('a place that a site adds counts as one of the eight, keeps its words when it goes, and no report loses it', async () => {
  const before = (await house.as(setting.ruth).get(path)).body as List;
  const without = { ...library, countsAs: undefined };
  const refused = await house
    .as(setting.ruth)
    .put(path, { items: [...before.items, without], version: before.version });
  expect(refused.body).toMatchObject({ status: 400, fields: { 'items.8.countsAs': expect.anything() } });
  const items = [...before.items, library];
  expect((await house.as(setting.ruth).put(path, { items, version: 0 })).status).toBe(200);

  // The first words of a line make its key.
  await write({ place: 'center' });
  const plain = await write({ place: 'center' });
  expect([plain.status, plain.statements]).toEqual([201, expect.any(Number)]);
  const own = await write({ place: 'street', placeCode: 'own-1' });
  expect([own.status, own.statements]).toEqual([201, plain.statements + 1]);
  expect((await write({ place: 'clinic', placeCode: 'own-1' })).status).toBe(400);
  expect((await write({ place: 'street', placeCode: 'own-9' })).status).toBe(400);

  const retired = items.map((one) =>
    one.code === 'own-1' ? { ...one, en: 'Old library', retired: true } : one,
  );
  await house.as(setting.ruth).put(path, { items: retired, version: 1 });
  const kept = (await lineOf()).entries.find(({ data }) => data.called !== undefined);
  expect(kept?.data).toMatchObject({
    place: 'street',
    called: { code: 'own-1', en: 'Library', es: 'Biblioteca' },
  });
  const { places } = (await house.as(setting.ruth).get('/engagement')).body as {
    places: { place: string; contacts: number }[];
  };
  expect(places.map(({ place }) => place).toSorted()).toEqual(['center', 'street']);
});
