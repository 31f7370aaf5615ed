import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aParticipant } from '../people/testing.ts';

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
const post = (actor: Someone, what: string, body: object, id: string = maya.id) =>
  house.as(actor).post(`/participants/${id}/${what}`, body);

interface Entry {
  id: string;
  kind: string;
  happenedAt: string;
  amendsId?: string;
  audience: string;
  data: Record<string, unknown>;
  words: Record<string, string>;
}
const seenBy = async (actor: Someone, kind: string, ids: readonly string[]): Promise<Entry[]> => {
  const line = await house.as(actor).get(`/participants/${maya.id}/line?kinds=${kind}`);
  return (line.body as { entries: Entry[] }).entries.filter((entry) => ids.includes(entry.id));
};

const happenedAt = '2026-11-20T15:00:00.000Z';
const told = (over = {}) => ({
  id: newId(),
  said: 'I walked to the lake.',
  happenedAt,
  audience: 'team',
  ...over,
});

const kinds = [
  ['own-words', 'own-words'],
  ['return-to-use', 'returns-to-use'],
] as const;

test.each(kinds)(
  'the participant says their own entry in other words, and goes back: %s',
  async (kind, path) => {
    const first = told();
    await post(maya, path, first);
    const other = told({ said: 'I walked around the lake.', amends: first.id });
    const reworded = await post(maya, path, other);
    expect(reworded).toMatchObject({ status: 201, body: { id: other.id, already: false } });
    expect(reworded.statements).toBeLessThanOrEqual(8);
    expect((await post(maya, path, other)).body).toEqual({ id: other.id, already: true });
    expect(await seenBy(sam, kind, [first.id, other.id])).toMatchObject([
      { id: other.id, amendsId: first.id, happenedAt, words: { said: 'I walked around the lake.' } },
    ]);
    await post(maya, `line/${other.id}/withdraw`, {});
    expect(await seenBy(sam, kind, [first.id, other.id])).toMatchObject([{ id: first.id }]);
  },
);

test('a strength and what helps are reworded by the participant who wrote them', async () => {
  const strength = { id: newId(), what: 'My sister', origin: 'earlier', domain: 'D3' };
  const helps = { id: newId(), what: 'Ask if I want to walk.' };
  await post(maya, 'strengths', strength);
  await post(maya, 'what-helps', helps);
  const [closer, later] = [newId(), newId()];
  await post(maya, 'strengths', { ...strength, id: closer, what: 'My sister Ana', amends: strength.id });
  await post(maya, 'what-helps', { id: later, what: 'Ask twice.', amends: helps.id });
  expect(await seenBy(sam, 'strength', [strength.id, closer])).toMatchObject([
    { id: closer, data: { origin: 'earlier', domain: 'D3' }, words: { what: 'My sister Ana' } },
  ]);
  expect(await seenBy(sam, 'helps', [helps.id, later])).toMatchObject([{ id: later }]);
});

test('other words are for the same readers, whatever is asked for', async () => {
  const colleague = await aCoach(house, place);
  const first = told({ audience: 'just-us', withIds: [sam.id] });
  await post(maya, 'own-words', first);
  const other = told({ said: 'Only for Sam.', amends: first.id, audience: 'team' });
  await post(maya, 'own-words', other);
  expect(await seenBy(sam, 'own-words', [other.id])).toMatchObject([{ audience: 'just-us' }]);
  expect(await seenBy(colleague, 'own-words', [first.id, other.id])).toEqual([]);
});

test('who rewords on a second phone is told, and shown both versions', async () => {
  const first = told();
  await post(maya, 'own-words', first);
  const [here, there] = [
    told({ said: 'Here.', amends: first.id }),
    told({ said: 'There.', amends: first.id }),
  ];
  const answers = await Promise.all([post(maya, 'own-words', here), post(maya, 'own-words', there)]);
  expect(answers.map((one) => one.status).sort()).toEqual([201, 409]);
  const [kept, late] = answers[0]?.status === 201 ? [here, there] : [there, here];
  expect(answers.find((one) => one.status === 409)?.body).toMatchObject({
    code: 'timeline/already-corrected',
    yours: { id: late.id, said: late.said },
    theirs: { id: kept.id, words: { said: kept.said } },
  });
});

test('only whoever wrote an entry says it in other words, and only as what it is', async () => {
  const [mine, sams] = [told(), told()];
  await post(maya, 'own-words', mine);
  await post(sam, 'returns-to-use', sams);
  expect((await post(maya, 'returns-to-use', told({ amends: sams.id }))).body).toMatchObject({
    status: 403,
    code: 'coaching/not-your-words',
  });
  expect((await post(sam, 'own-words', told({ amends: mine.id }))).status).toBe(403);
  expect((await post(maya, 'returns-to-use', told({ amends: mine.id }))).body).toMatchObject({
    status: 400,
    fields: { amends: 'coaching/not-these-words' },
  });
  const devon = await aParticipant(house, place, { caseload: [sam] });
  expect((await post(devon, 'own-words', told({ amends: mine.id }), devon.id)).status).toBe(409);
  expect(await seenBy(sam, 'own-words', [mine.id])).toHaveLength(1);
});

test('what a phone said of an entry is heard once, though its answer was lost and the entry was reworded meanwhile', async () => {
  const first = told();
  await post(maya, 'own-words', first);
  const agreed = { id: newId(), how: 'co-sign' };
  const about = `line/${first.id}/answers`;
  expect((await post(sam, about, agreed)).body).toMatchObject({ already: false });
  await post(maya, 'own-words', told({ said: 'I ran to the lake.', amends: first.id }));
  expect((await post(sam, about, agreed)).body).toEqual({ id: agreed.id, already: true });
  expect((await post(sam, about, { ...agreed, id: newId() })).status).toBe(404);
});
