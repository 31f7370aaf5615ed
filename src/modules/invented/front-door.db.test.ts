import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import english from '../../web/pages/begin/words.en.json' with { type: 'json' };
import spanish from '../../web/pages/begin/words.es.json' with { type: 'json' };
import type { Readers } from '../check-ins/schema/check-ins.ts';
import type { Engagement } from '../episodes/schema.ts';
import type { OrganizationView } from '../organizations/schema.ts';
import type { ParticipantList } from '../people/schema/participants.ts';
import { importWalkIns, inventWorld, loadWorld } from './index.ts';

/** Eight in the evening in New York: outside the hours. */
const now = new Date('2026-11-24T01:00:00.000Z');
const world = inventWorld({ seed: 'harbor', today: '2026-11-23' });
const orgId = newId<'organization'>();
let house: House;

const idOf = (role: string): string => world.staff.find((one) => one.role === role)?.id ?? '';

/** Somebody of the house, with all the programs it has. */
const staff = (role: 'manager' | 'admin'): StaffActor => ({
  kind: 'staff',
  id: idOf(role),
  orgId,
  roles: [role],
  programIds: world.programs.map(({ id }) => id),
});

const maya: ParticipantActor = {
  kind: 'participant',
  id: world.participants.find(({ key }) => key === 'maya')?.id ?? '',
  orgId,
};

beforeAll(async () => {
  house = await openHouse({ now: () => now });
  const actor: Actor = { kind: 'system', reason: 'invented program', orgId };
  await house.app.access.permit('invented.load', { actor, requestId: newId() }, (permit) =>
    loadWorld(permit, world),
  );
  await importWalkIns(house.app.access, orgId, world);
});
afterAll(() => house.close());

test('the front door promises as many people, coaches and sites as there are once the walk-in list is in', async () => {
  const { body } = await house.as(staff('manager')).get('/participants?limit=100');
  const { items, next }: ParticipantList = body;
  const places = (await house.as(staff('admin')).get('/organization')).body as OrganizationView;
  const coaches = world.staff.filter(({ role }) => role === 'coach').length;
  const promised = [
    [
      english.welcome.explore.lead,
      `${items.length} people, ${coaches} coaches, ${places.sites.length} sites,`,
    ],
    [spanish.welcome.explore.lead, `${items.length} personas`],
  ] as const;
  expect(next).toBeUndefined();
  for (const [lead, counts] of promised) expect(lead).toContain(counts);
  expect(new Set(items.map(({ id }) => id)).size).toBe(60);
});

test('a manager reads of the way back to coaching, by whom it led and what was not offered', async () => {
  const { programs } = (await house.as(staff('manager')).get('/engagement')).body as Engagement;
  const coaching = programs.find(({ programName }) => programName === 'Recovery coaching');
  expect(coaching?.cameBack).toBeGreaterThanOrEqual(11);
  expect(coaching?.pathways.map((way) => way.programs)).toEqual([['Recovery coaching']]);
  expect(coaching?.pathways[0]?.notOffered.length).toBeGreaterThan(0);
});

test('Maya reads by name who reads what she writes in the night', async () => {
  const { nights } = (await house.as(maya).get(`/participants/${maya.id}/readers`)).body as Readers;
  expect(nights?.map(({ names }) => names)).toEqual([['Rosa Villalobos']]);
});

test('one unit is covered by Part 2 where the whole is not, and says who reviewed it and why', async () => {
  const { part2, units } = (await house.as(staff('admin')).get('/organization')).body as OrganizationView;
  expect(part2.effective).toBe('not-covered');
  expect(units.map(({ part2 }) => [part2.status, part2.reviewedBy, part2.reviewedOn])).toEqual([
    ['program', idOf('privacy-officer'), '2026-11-23'],
  ]);
});
