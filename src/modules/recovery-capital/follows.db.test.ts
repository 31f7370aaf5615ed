import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, anAdmin, aParticipant, aStaffMember } from '../people/testing.ts';
import { wantsOffer } from './domain/picture.ts';
import type { StrengthView } from './schema.ts';
import { aCheck, capitalOf } from './testing.ts';

let house: House;
let place: TestOrganization;
let maya: ParticipantActor;
/** Three programs one after the other, and who works in each and in no other. */
let programs: string[];
let teams: StaffActor[];

const names = ['Treatment', 'Rehabilitation', 'Back into the community'];

beforeAll(async () => {
  house = await openHouse({ now: () => new Date('2026-11-20T15:00:00Z') });
  place = await anOrganization(house);
  const admin = await anAdmin(house, place);
  const opened = await Promise.all(
    names.slice(1).map((name) =>
      house.as(admin).post('/programs', {
        name,
        kind: 'coaching',
        siteId: place.siteId,
        success: ['social-reintegration'],
      }),
    ),
  );
  programs = [place.programId, ...opened.map(({ body }) => (body as { id: string }).id)];
  teams = await Promise.all(programs.map((programId) => aCoach(house, place, { programIds: [programId] })));
  maya = await aParticipant(house, place);
  await goesOn(place.programId);
});
afterAll(() => house.close());

interface Episodes {
  episodes: { id: string; endedOn?: string; version: number }[];
}

/** The next program begins, and the one before it ends. */
async function goesOn(to: string): Promise<void> {
  const manager = house.as(await aStaffMember(house, place, { roles: ['manager'], programIds: programs }));
  const at = `/participants/${maya.id}/episodes`;
  const begins = { id: newId(), programId: to, startedOn: '2026-11-20' };
  expect((await manager.post(at, begins)).status).toBe(201);
  const { episodes } = (await manager.get(at)).body as Episodes;
  const before = episodes.find(({ id, endedOn }) => id !== begins.id && endedOn === undefined);
  if (!before) return;
  const ends = { endedOn: '2026-11-20', followUp: { kind: 'none', choice: 'They go on here.' } };
  const closed = await manager.post(`${at}/${before.id}/close`, { ...ends, version: before.version });
  expect(closed.status).toBe(200);
}

const told = ({ id, what, domain }: StrengthView) => [id, what, domain];

test('what somebody brings and what is missing follow them from treatment through rehabilitation into the community', async () => {
  const capital = capitalOf(house, maya.id);
  const [treatment, rehabilitation, community] = teams;
  if (!(treatment && rehabilitation && community)) throw new Error('three teams');
  await capital.post(treatment, '/strengths', {
    id: newId(),
    what: 'Forklift licence',
    origin: 'earlier',
    domain: 'D6',
  });
  await capital.post(maya, '/forms', aCheck({ 'd3.1': 'not-yet', 'd2.1': 'mostly' }));
  expect((await capital.answer(rehabilitation)).status, 'nobody of a program they are not in').toBe(404);
  const before = await capital.read(treatment);
  for (const [team, program] of [
    [rehabilitation, programs[1]],
    [community, programs[2]],
  ] as const) {
    await goesOn(program ?? '');
    const seen = await capital.read(team);
    expect(seen.strengths.map(told)).toEqual(before.strengths.map(told));
    expect(seen.readings).toEqual(before.readings);
    expect(wantsOffer('D3', seen), 'the gap raises an offer here too').toBe(true);
    await capital.post(team, '/strengths', { id: newId(), what: `Learned with ${team.id}`, origin: 'new' });
    before.strengths = (await capital.read(team)).strengths;
  }
  // Everything of the way is there at its end, what was brought and what grew.
  expect((await capital.read(maya)).strengths.map(({ origin }) => origin).sort()).toEqual([
    'earlier',
    'new',
    'new',
  ]);
});
