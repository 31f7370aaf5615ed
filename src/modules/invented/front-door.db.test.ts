import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  Actor,
  FamilyActor,
  ParticipantActor,
  PartnerActor,
  StaffActor,
} from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import english from '../../web/pages/begin/words.en.json' with { type: 'json' };
import spanish from '../../web/pages/begin/words.es.json' with { type: 'json' };
import { importWalkIns, inventWorld, loadWorld } from './index.ts';

interface People {
  items: { id: string }[];
  next?: string;
}
interface Place {
  part2: { effective: string };
  sites: object[];
  units: { part2: { status: string; reviewedBy: string; reviewedOn: string } }[];
}
interface Report {
  programs: {
    programName: string;
    cameBack: number | null;
    pathways: { programs: string[]; notOffered: object[] }[];
  }[];
}
interface Readers {
  nights: { names: string[] }[];
  outOfHours: { en: string };
}
interface Shared {
  people: { name: string; scope: { information: string[] }[] }[];
}
interface Book {
  disclosures: { recipientName: string; information: string[] }[];
}
interface Services {
  items: { code: string }[];
}

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

const lee: PartnerActor = { kind: 'partner', id: world.partners[0]?.id ?? '', orgId };

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
  const { items, next }: People = body;
  const places = (await house.as(staff('admin')).get('/organization')).body as Place;
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
  const { programs } = (await house.as(staff('manager')).get('/engagement')).body as Report;
  const coaching = programs.find(({ programName }) => programName === 'Recovery coaching');
  expect(coaching?.cameBack).toBeGreaterThanOrEqual(11);
  expect(coaching?.pathways.map((way) => way.programs)).toEqual([['Recovery coaching']]);
  expect(coaching?.pathways[0]?.notOffered.length).toBeGreaterThan(0);
});

test('every service somebody received is one of the list of the house, so that reports count it and both languages name it', async () => {
  const { body } = await house.as(staff('admin')).get('/settings/lists/services');
  const { items }: Services = body;
  const known = new Set(items.map(({ code }) => code));
  const received = world.facts.filter((fact) => fact.kind === 'service').map(({ data }) => data.service);
  expect(received.length).toBeGreaterThan(100);
  expect(received.filter((code) => !known.has(code))).toEqual([]);
});

test('Maya reads by name who reads what she writes in the night', async () => {
  const { nights, outOfHours } = (await house.as(maya).get(`/participants/${maya.id}/readers`))
    .body as Readers;
  expect(outOfHours.en).toContain('One of us reads');
  expect(nights.map(({ names }) => names)).toEqual([['Rosa Villalobos']]);
});

test('one unit is covered by Part 2 where the whole is not, and says who reviewed it and why', async () => {
  const { part2, units } = (await house.as(staff('admin')).get('/organization')).body as Place;
  expect(part2.effective).toBe('not-covered');
  expect(units.map(({ part2 }) => [part2.status, part2.reviewedBy, part2.reviewedOn])).toEqual([
    ['program', idOf('privacy-officer'), '2026-11-23'],
  ]);
});

test('the physician outside sees what Maya and Andre agreed to and nothing of what Maya took back, and Maya reads when she looked', async () => {
  const { people } = (await house.as(lee).get('/shared')).body as Shared;
  expect(people.map(({ name, scope }) => [name, ...scope.flatMap(({ information }) => information)])).toEqual(
    [
      ['Andre', 'attendance'],
      ['Maya', 'plan', 'note'],
    ],
  );
  const { disclosures } = (await house.as(maya).get(`/participants/${maya.id}/disclosures`)).body as Book;
  expect(disclosures.length).toBeGreaterThanOrEqual(8);
  expect(new Set(disclosures.map(({ recipientName }) => recipientName))).toEqual(new Set(['Dr. Naomi Lee']));
});

test('Maya sees how her sister marked the eight domains on her own phone, as a voice by itself', async () => {
  const { readings } = (await house.as(maya).get(`/participants/${maya.id}/strengths`)).body as {
    readings: { voice: string; who?: string; answers: object }[];
  };
  const hers = readings.filter(({ who }) => who !== undefined);
  expect(hers).toMatchObject([{ voice: 'family', who: expect.stringContaining('Ana') }]);
  expect(Object.keys(hers[0]?.answers ?? {}).length).toBeGreaterThan(3);
});

test('a visitor may be the mother of the youngest, who decides for them and for nobody else', async () => {
  const session = (await house.as({ kind: 'nobody' }).get('/session')).body as {
    personas: { id: string; name: string; role: string }[];
  };
  const mother = session.personas.find(({ role }) => role === 'guardian');
  expect(mother?.name).toBe('Carol Hartnell');
  const actor = { kind: 'family', id: mother?.id as FamilyActor['id'], orgId } as const;
  expect((await house.as(actor).get('/family')).body).toMatchObject({
    guardianOf: [{ participantName: 'Jules', basis: 'minor' }],
    links: [],
  });
});
