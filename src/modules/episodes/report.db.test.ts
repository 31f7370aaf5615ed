import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aManager, aParticipant } from '../people/testing.ts';
import type { Engagement } from './schema.ts';

let house: House;
let town: TestOrganization;
let ana: StaffActor;
let boss: StaffActor;
let ride = '';
let others: string[] = [];

beforeAll(async () => {
  house = await openHouse();
  town = await anOrganization(house);
  ana = await aCoach(house, town);
  boss = await aManager(house, town);
  const list = (await house.as(boss).get('/settings/lists/services')).body as { items: { code: string }[] };
  [ride = '', ...others] = list.items.map(({ code }) => code);
  for (let at = 0; at < 12; at += 1) await comesBack([town.programId], at < 12);
  for (let at = 0; at < 11; at += 1) await comesBack([town.otherProgramId, town.programId], false);
});
afterAll(() => house.close());

const stay = async (who: ParticipantActor, programId: string, startedOn: string): Promise<string> => {
  const id = newId();
  await house.as(boss).post(`/participants/${who.id}/episodes`, { id, programId, startedOn });
  return id;
};

const leave = (who: ParticipantActor, episodeId: string, endedOn: string) =>
  house.as(boss).post(`/participants/${who.id}/episodes/${episodeId}/close`, {
    version: 1,
    endedOn,
    followUp: { kind: 'none', choice: 'Moved away' },
  });

/** Somebody in one program after the other, away in February, and back in the first of them; given a ride meanwhile, or not. */
async function comesBack(programs: readonly string[], rides: boolean): Promise<void> {
  const rio = await aParticipant(house, town, { programIds: [], caseload: [ana] });
  for (const [at, programId] of programs.entries()) {
    const id = await stay(rio, programId, `2026-01-0${1 + at}`);
    await leave(rio, id, at + 1 < programs.length ? '2026-01-03' : '2026-02-01');
  }
  const contact = { id: newId(), happenedAt: '2026-01-05T15:00:00.000Z', place: 'home', audience: 'team' };
  await house.as(ana).post(`/participants/${rio.id}/contacts`, contact);
  const service = { id: newId(), service: ride, happenedAt: '2026-02-10T15:00:00.000Z' };
  if (rides) await house.as(ana).post(`/participants/${rio.id}/services`, service);
  await stay(rio, town.programId, '2026-03-03');
}

const report = async (query = ''): Promise<Engagement> =>
  (await house.as(boss).get(`/engagement${query}`)).body as Engagement;
const programOf = ({ programs }: Engagement, id: string) =>
  programs.find(({ programId }) => programId === id);

test('the way back is told by program and by the programs that led there: how long, and what nobody offered', async () => {
  const ours = programOf(await report(), town.programId);
  expect(ours).toMatchObject({ ended: 23, cameBack: 23, medianDaysAway: 30, success: ['quality-of-life'] });
  const missing = new Map(ours?.notOffered.map(({ service, gaps }) => [service, gaps]));
  expect(missing.get(ride)).toBe(11);
  for (const code of others) expect(missing.get(code)).toBe(23);
  expect(ours?.pathways.map(({ programs, cameBack }) => [programs, cameBack])).toEqual([
    [['Coaching'], 12],
    [['Evening', 'Coaching'], 11],
  ]);
  const [alone, both] = ours?.pathways ?? [];
  expect(alone?.notOffered.some(({ service }) => service === ride)).toBe(false);
  expect(both?.notOffered.find(({ service }) => service === ride)?.gaps).toBe(11);
});

test('a way of few people stands with others, and what came of it with them', async () => {
  await comesBack([town.otherProgramId, town.programId, town.otherProgramId], false);
  for (let at = 0; at < 2; at += 1) await comesBack([town.otherProgramId], false);
  const told = await report();
  // Three returns to the evening program: neither they nor the sum over programs that would give them away.
  expect(programOf(told, town.otherProgramId)).toMatchObject({
    cameBack: null,
    notOffered: [],
    pathways: [],
  });
  const all = told.together?.cameBack ?? null;
  const ours = programOf(told, town.programId)?.cameBack ?? null;
  expect([all, ours].filter((count) => count === null)).toHaveLength(1);
});

test('joinings written down long after they happened are left out of the days to a contact, and counted as left out', async () => {
  const { together } = await report();
  expect(together?.started).toBeGreaterThan(0);
  expect(together?.leftOut).toBe(together?.started);
  expect(together?.medianDaysToFirst).toBeUndefined();
  expect(together?.medianDaysToSecond).toBeUndefined();
});

test('contacts are told with the share where people live, work and learn', async () => {
  const { contacts, outside, places } = await report();
  expect([contacts, outside]).toEqual([26, 26]);
  expect(places).toEqual([{ place: 'home', contacts: 26 }]);
  expect((await house.as(boss).get('/engagement')).statements).toBeLessThanOrEqual(8);
});
