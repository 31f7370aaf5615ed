import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody } from '../../kernel/access/index.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { writeSetting } from '../organizations/index.ts';
import { anOrganization } from '../organizations/testing.ts';
import { personasKey } from './personas.ts';
import type { SessionView } from './schema/session.ts';
import { aCoach, anAdmin, aParticipant } from './testing.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const sessionOf = async (actor: Parameters<House['as']>[0]) =>
  (await house.as(actor).get('/session')).body as SessionView;

test('an empty installation says that it is not set up', async () => {
  expect(await sessionOf(nobody)).toEqual({ signedIn: false, setUp: false, invented: false, abilities: [] });
});

test('whoever is signed in is told who they are, where, and what they may do', async () => {
  const place = await anOrganization(house, { language: 'es' });
  const sam = await aCoach(house, place, { name: 'Sam Ortiz' });
  const answer = await house.as(sam).get('/session');
  expect(answer.statements).toBeLessThanOrEqual(5);
  expect(answer.body).toMatchObject({
    signedIn: true,
    setUp: true,
    person: { id: sam.id, kind: 'staff', name: 'Sam Ortiz', roles: ['coach'] },
    organization: { id: place.orgId, name: place.name, language: 'es', timeZone: 'America/New_York' },
  });
  const { abilities } = await sessionOf(sam);
  expect(abilities).toContain('participant.list');
  expect(abilities).not.toContain('staff.manage');
  expect(abilities).not.toContain('participant.read');
  const maya = await aParticipant(house, place, { chosenName: 'Maya', languages: [] });
  expect((await sessionOf(maya)).person).toEqual({
    id: maya.id,
    kind: 'participant',
    name: 'Maya',
    roles: [],
  });
});

test('before sign-in the page learns the place’s name while there is one place, and none when there are several', async () => {
  expect((await sessionOf(nobody)).organization?.name).toBe('Harbor Street Center');
  await anOrganization(house, { name: 'Second' });
  const several = await sessionOf(nobody);
  expect(several).toEqual({ signedIn: false, setUp: true, invented: false, abilities: [] });
});

test('an invented installation names whom a visitor may become, before sign-in as well', async () => {
  const inventedHouse = await openHouse();
  const place = await anOrganization(inventedHouse, { invented: true });
  const admin = await anAdmin(inventedHouse, place);
  const personas = [{ id: admin.id, name: 'Sam Ortiz', role: 'coach' }];
  await inventedHouse.app.access.permit('staff.manage', { actor: admin, requestId: 'test' }, (permit) =>
    writeSetting(permit, personasKey, personas, 0),
  );
  const door = await inventedHouse.as(nobody).get('/session');
  expect(door.body).toMatchObject({ invented: true, signedIn: false, personas });
  expect((await inventedHouse.as(admin).get('/session')).body).toMatchObject({ personas });
  await inventedHouse.close();
});

test('whoever is signed in is spoken to in their own language', async () => {
  const place = await anOrganization(house, { language: 'en' });
  const luz = await aParticipant(house, place, { chosenName: 'Luz', languages: ['es', 'en'] });
  const both = await aCoach(house, place, { languages: ['es', 'en'] });
  expect((await sessionOf(luz)).person?.language).toBe('es');
  expect((await sessionOf(both)).person?.language).toBe('en');
});
