import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { aCoach, anAdmin, aParticipant } from '../people/testing.ts';
import type { MenuView } from './schema/menu.ts';
import type { OrganizationView } from './schema.ts';
import type { TestOrganization } from './testing.ts';
import { anOrganization } from './testing.ts';

let house: House;
let place: TestOrganization;
let admin: StaffActor;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  place = await anOrganization(house);
  admin = await anAdmin(house, place);
});
afterAll(() => house.close());

type Who = Parameters<House['as']>[0];

const idleOf = async (who: Who): Promise<readonly string[]> =>
  ((await house.as(who).get('/session')).body as { idle?: string[] }).idle ?? [];

const menuOf = async (): Promise<MenuView> => (await house.as(admin).get('/settings/menu')).body as MenuView;

/** Every program becomes one of this kind. */
async function runOnly(kind: string): Promise<void> {
  const { programs } = (await house.as(admin).get('/organization')).body as OrganizationView;
  for (const { id, name, success, version } of programs)
    await house.as(admin).put(`/programs/${id}`, { name, kind, success, version });
}

test('the menu shrinks to what the programs use, and the session says so in few statements', async () => {
  expect(await idleOf(admin)).toEqual([]);
  await runOnly('supported-employment');
  const session = await house.as(admin).get('/session');
  expect(session.statements).toBeLessThanOrEqual(8);
  expect(await idleOf(admin)).toEqual(expect.arrayContaining(['groups', 'social-capital']));
  await house.as(admin).post('/programs', { name: 'Cedar House', kind: 'home', success: ['functioning'] });
  expect(await idleOf(admin)).toEqual([]);
});

test('what somebody wrote in stays in the menu, whatever is run', async () => {
  await runOnly('supported-employment');
  const coach = await aCoach(house, place);
  const made = await house.as(coach).post('/groups', { id: newId(), name: 'Monday', weekdays: [1] });
  expect(made.status).toBe(201);
  expect(await idleOf(admin)).not.toContain('groups');
  expect((await menuOf()).parts.find(({ name }) => name === 'groups')?.standing).toBe('written');
});

test('a participant keeps the way to their own messages, and others are not shown one that leads nowhere', async () => {
  const maya = await aParticipant(house, place, { chosenName: 'Maya' });
  const noor = await aParticipant(house, place, { chosenName: 'Noor' });
  const message = { id: newId(), said: 'Hello', happenedAt: new Date().toISOString(), audience: 'team' };
  const sent = await house.as(maya).post(`/participants/${maya.id}/messages`, message);
  expect([sent.status, sent.body]).toEqual([201, expect.anything()]);
  await runOnly('community-center');
  expect(await idleOf(maya)).not.toContain('messages');
  expect(await idleOf(noor)).toContain('messages');
});

test('a part is shown because the administrator asks for it, and the later of two is shown both', async () => {
  await runOnly('supported-employment');
  const view = await menuOf();
  const asked = await house
    .as(admin)
    .put('/settings/menu', { also: ['groups', 'no-such'], version: view.version });
  expect(asked.body).toMatchObject({ also: ['groups'], version: 1 });
  expect(await idleOf(admin)).not.toContain('groups');
  const late = await house.as(admin).put('/settings/menu', { also: [], version: view.version });
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({ yours: { also: [] }, theirs: { also: ['groups'], version: 1 } });
});

test('what a house calls its people is said to everyone who comes in, and a second choice shows both', async () => {
  const maya = await aParticipant(house, place, { chosenName: 'Maya' });
  const wordsOf = async (who: Who) =>
    ((await house.as(who).get('/session')).body as { words?: object }).words;
  expect(await wordsOf(maya)).toBeUndefined();
  const chosen = { participants: 'residents', coach: 'guide', version: 0 };
  expect((await house.as(maya).put('/settings/words', chosen)).status).toBe(403);
  const saved = await house.as(admin).put('/settings/words', chosen);
  expect(saved.body).toEqual({ ...chosen, version: 1 });
  const late = await house.as(admin).put('/settings/words', { ...chosen, coach: 'coach' });
  expect(late.body).toMatchObject({
    status: 409,
    yours: { coach: 'coach' },
    theirs: { coach: 'guide', version: 1 },
  });
  expect(await wordsOf(maya)).toMatchObject({ es: { People: 'Residentes', coach: 'guía' } });
  expect(
    (await house.as(admin).put('/settings/words', { ...chosen, coach: 'boss', version: 1 })).status,
  ).toBe(400);
});
