import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aFrontDesk, aParticipant } from '../people/testing.ts';

let house: House;
let place: TestOrganization;
let sam: StaffActor;
let maya: ParticipantActor;

beforeAll(async () => {
  house = await openHouse();
  place = await anOrganization(house);
  sam = await aCoach(house, place);
  maya = await aParticipant(house, place, { caseload: [sam] });
});
afterAll(() => house.close());

type Someone = StaffActor | ParticipantActor;
const happenedAt = '2026-11-20T15:00:00.000Z';

/** Says one thing again and again, each time in place of the last; answers with the ids, the first first. */
async function says(over: object, ...versions: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const said of versions) {
    const amends = ids.at(-1);
    const body = { id: newId(), said, happenedAt, audience: 'team', ...over, ...(amends ? { amends } : {}) };
    await house.as(maya).post(`/participants/${maya.id}/own-words`, body);
    ids.push(body.id);
  }
  return ids;
}

const earlierOf = async (actor: Someone, factId = '', id: string = maya.id) => {
  const answer = await house.as(actor).get(`/participants/${id}/line/${factId}/earlier`);
  const { versions = [] } = answer.body as { versions?: { words: { said?: string } }[] };
  return {
    status: answer.status,
    statements: answer.statements,
    said: versions.map((one) => one.words.said),
  };
};

test('what an entry said before stays readable for its readers, the latest first', async () => {
  const ids = await says({}, 'I slept.', 'I slept well.', 'I slept all night.');
  const seen = await earlierOf(sam, ids[2]);
  expect(seen).toMatchObject({ status: 200, said: ['I slept well.', 'I slept.'] });
  expect(seen.statements).toBeLessThanOrEqual(8);
  expect((await earlierOf(maya, ids[2])).said).toEqual(['I slept well.', 'I slept.']);
});

test('an entry that nobody amended has nothing earlier, and words taken back are read by nobody', async () => {
  const [first = '', other = ''] = await says({}, 'I walked.', 'I ran.');
  await house.as(maya).post(`/participants/${maya.id}/line/${other}/withdraw`, {});
  expect(await earlierOf(sam, first)).toMatchObject({ status: 200, said: [] });
  expect((await earlierOf(sam, other)).status).toBe(404);
});

test('nobody reads the earlier words of an entry that is not for them', async () => {
  const ids = await says({ audience: 'just-us', withIds: [sam.id] }, 'Only Sam.', 'Only for Sam.');
  expect((await earlierOf(sam, ids[1])).said).toEqual(['Only Sam.']);
  expect((await earlierOf(await aCoach(house, place), ids[1])).status).toBe(404);
  expect((await earlierOf(await aFrontDesk(house, place), ids[1])).status).not.toBe(200);
  const devon = await aParticipant(house, place, { caseload: [sam] });
  expect((await earlierOf(sam, ids[1], devon.id)).status).toBe(404);
  expect((await earlierOf(devon, ids[1])).status).toBe(404);
});

test('once an entry is struck, its earlier words are gone as well', async () => {
  const ids = await says({}, 'My secret.', 'My other secret.');
  await house.as(maya).post(`/participants/${maya.id}/line/${ids[1]}/strike`);
  expect((await earlierOf(sam, ids[1])).said.filter((said) => said !== undefined)).toEqual([]);
});
