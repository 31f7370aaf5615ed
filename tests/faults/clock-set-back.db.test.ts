import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { anOrganization } from '../../src/modules/organizations/testing.ts';
import { aParticipant, aStaffMember } from '../../src/modules/people/testing.ts';
import { anAccount, aPassword } from '../../src/modules/sign-in/testing/accounts.ts';
import { aBrowser } from '../../src/modules/sign-in/testing/browser.ts';
import type { House } from '../../src/testing/house.ts';
import { openHouse } from '../../src/testing/house.ts';

const hour = 3_600_000;
const noon = Date.parse('2026-11-10T17:00:00.000Z');
let now = noon;

let house: House;
let sam: Awaited<ReturnType<typeof aStaffMember>>;
let browser: ReturnType<typeof aBrowser>;
let place: Awaited<ReturnType<typeof anOrganization>>;

beforeAll(async () => {
  house = await openHouse({ now: () => new Date(now) });
  place = await anOrganization(house);
  sam = await aStaffMember(house, place);
  const account = { orgId: place.orgId, id: sam.id, roles: ['coach'], programIds: [place.programId] };
  const { login } = await anAccount(house.app, account);
  browser = aBrowser(house.app.server);
  expect((await browser.post('/sign-in', { login, password: aPassword })).status).toBe(200);
});
afterAll(() => house.close());

const contactAt = (time: number) => ({
  id: newId(),
  happenedAt: new Date(time).toISOString(),
  place: 'street',
  audience: 'team',
});

test('after the clock was set back, whoever is signed in stays so, and nobody loses the people they walk with', async () => {
  now = noon;
  const devon = await aParticipant(house, place, { chosenName: 'Devon', caseload: [sam] });
  now = noon - 3 * hour;
  expect((await browser.get(`/participants/${devon.id}/line`)).status).toBe(200);
  const written = await browser.post(`/participants/${devon.id}/contacts`, contactAt(now));
  expect(written.status).toBe(201);
  const today = await browser.get('/today');
  expect(today.body.caseload).toBe(1);
  now = noon;
});

test('the line keeps the order in which things happened, whatever the clock said when they were written', async () => {
  const maya = await aParticipant(house, place, { chosenName: 'Maya' });
  const path = `/participants/${maya.id}`;
  const [first, second, third] = [contactAt(noon - 2 * hour), contactAt(noon - hour), contactAt(noon)];
  now = noon;
  for (const contact of [first, third])
    expect((await browser.post(`${path}/contacts`, contact)).status).toBe(201);
  now = noon - 6 * hour;
  expect((await browser.post(`${path}/contacts`, second)).status).toBe(201);
  const read = async () =>
    ((await browser.get(`${path}/line`)).body.entries as { id: string }[]).map((entry) => entry.id);
  expect((await read()).slice(0, 3)).toEqual([third.id, second.id, first.id]);
  now = noon;
  expect((await read()).slice(0, 3)).toEqual([third.id, second.id, first.id]);
});

test('what a telephone sends again across a clock set back is written once, and its undo stands', async () => {
  const ana = await aParticipant(house, place, { chosenName: 'Ana' });
  const path = `/participants/${ana.id}`;
  now = noon;
  const contact = contactAt(noon);
  await browser.post(`${path}/contacts`, contact);
  now = noon - 5 * hour;
  expect((await browser.post(`${path}/contacts`, contact)).body).toEqual({ id: contact.id, already: true });
  const taken = await browser.post(`${path}/line/${contact.id}/withdraw`);
  now = noon - 9 * hour;
  const restored = await browser.post(`${path}/line/${String(taken.body.withdrawalId)}/restore`);
  expect(restored.status).toBe(200);
  const { entries } = (await browser.get(`${path}/line`)).body as { entries: { id: string }[] };
  expect(entries.map((entry) => entry.id)).toEqual([contact.id]);
  now = noon;
});

test('a note from a telephone whose day is further on than the server’s is refused with its reason, so that the telephone keeps it', async () => {
  const rae = await aParticipant(house, place, { chosenName: 'Rae' });
  now = noon - 72 * hour;
  const refused = await browser.post(`/participants/${rae.id}/contacts`, contactAt(noon));
  expect(refused).toMatchObject({
    status: 400,
    body: { code: 'coaching/in-the-future', fields: { happenedAt: 'coaching/in-the-future' } },
  });
  now = noon;
  expect((await browser.post(`/participants/${rae.id}/contacts`, contactAt(noon))).status).toBe(201);
});
