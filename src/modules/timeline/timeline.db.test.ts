import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
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
let ana: StaffActor;
let maya: ParticipantActor;

beforeAll(async () => {
  house = await openHouse();
  place = await anOrganization(house);
  sam = await aCoach(house, place, { name: 'Sam Ortiz' });
  ana = await aCoach(house, place, { name: 'Ana Bell' });
  maya = await aParticipant(house, place, { chosenName: 'Maya', caseload: [sam] });
});
afterAll(() => house.close());

const note = (over = {}) => ({
  id: newId(),
  happenedAt: '2026-11-01T15:00:00.000Z',
  place: 'street',
  said: 'Walking helped.',
  audience: 'team',
  ...over,
});

interface Entry {
  id: string;
  words: Record<string, string>;
  amendsId?: string;
  answers: { kind: string; authorId: string }[];
  earlierAnswers?: { kind: string; words: Record<string, string> }[];
}
const lineOf = async (actor: StaffActor | ParticipantActor, id: string = maya.id, query = '') => {
  const answer = await house.as(actor).get(`/participants/${id}/line${query}`);
  return { ...answer, entries: ((answer.body as { entries?: Entry[] }).entries ?? []) as Entry[] };
};
const write = (actor: StaffActor | ParticipantActor, body: object) =>
  house.as(actor).post(`/participants/${maya.id}/contacts`, body);

test('nobody signed in reads a line, and a stranger’s line is simply not there', async () => {
  expect((await house.as({ kind: 'nobody' }).get(`/participants/${maya.id}/line`)).status).toBe(401);
  const elsewhere = await anOrganization(house, { name: 'Elsewhere' });
  const stranger = await aCoach(house, elsewhere);
  const other = await lineOf(stranger);
  const nobody = await lineOf(stranger, randomUUID());
  expect(other.status).toBe(404);
  expect({ ...(other.body as object), requestId: '' }).toEqual({ ...(nobody.body as object), requestId: '' });
  expect((await lineOf(stranger, 'not-an-id')).status).toBe(404);
});

test('a contact written with its next step stands on the line, in the participant’s words', async () => {
  const body = note({
    nextStep: { id: newId(), what: 'Tell Ana about the shift', owner: 'participant', dueOn: '2026-12-01' },
  });
  const written = await write(sam, body);
  expect(written.status).toBe(201);
  expect(written.statements).toBeLessThanOrEqual(8);
  const line = await lineOf(sam);
  expect(line.statements).toBeLessThanOrEqual(8);
  expect(line.entries.find((entry) => entry.id === body.id)?.words).toEqual({ said: 'Walking helped.' });
});

test('sending the same note twice writes it once', async () => {
  const body = note();
  await write(sam, body);
  expect((await write(sam, body)).body).toEqual({ id: body.id, already: true });
});

test('words lie in the database sealed, never readable there', async () => {
  await write(sam, note({ said: 'a sentence nobody else may read' }));
  const { rows } = await sql<{ found: number }>`
    select count(*) as found from facts where encode(words, 'escape') like '%nobody else%' or data::text like '%nobody else%'`.execute(
    house.database.behind.db,
  );
  expect(rows[0]?.found).toBe(0);
});

test('the database itself refuses to change or delete a fact', async () => {
  for (const statement of ['update facts set kind = kind', 'delete from facts', 'truncate facts']) {
    await expect(sql.raw(statement).execute(house.database.app.db)).rejects.toThrow(/permission denied/);
  }
});

test('without an organization set the database shows no row at all', async () => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from facts`.execute(house.database.app.db);
  expect(rows[0]?.n).toBe(0);
});

test('a just-us entry does not exist for anyone else: no row, no count', async () => {
  const before = (await lineOf(ana)).entries.length;
  const body = note({ audience: 'just-us', said: 'Only for Sam.' });
  await write(sam, body);
  expect((await lineOf(ana)).entries).toHaveLength(before);
  expect((await lineOf(sam)).entries.some((entry) => entry.id === body.id)).toBe(true);
  expect((await lineOf(maya)).entries.some((entry) => entry.id === body.id)).toBe(true);
  const answer = await house
    .as(ana)
    .post(`/participants/${maya.id}/line/${body.id}/answers`, { id: newId(), how: 'reply', said: 'x' });
  expect(answer.status).toBe(404);
});

test('an amendment replaces what is shown and says which entry it amends', async () => {
  const first = note({ said: 'First words' });
  await write(sam, first);
  const second = note({ said: 'Better words', amends: first.id });
  expect((await write(sam, second)).status).toBe(201);
  const { entries } = await lineOf(sam);
  expect(entries.some((entry) => entry.id === first.id)).toBe(false);
  expect(entries.find((entry) => entry.id === second.id)?.amendsId).toBe(first.id);
});

test('an amendment sent twice by a phone that was offline is written once and is no conflict', async () => {
  const first = note();
  await write(sam, first);
  const second = note({ said: 'Better words', amends: first.id });
  await write(sam, second);
  expect((await write(sam, second)).body).toEqual({ id: second.id, already: true });
});

test('an amendment sent again after it was amended itself is no conflict either', async () => {
  const first = note();
  await write(sam, first);
  const second = note({ said: 'Better words', amends: first.id });
  await write(sam, second);
  await write(sam, note({ said: 'The best words', amends: second.id }));
  expect((await write(sam, second)).body).toEqual({ id: second.id, already: true });
});

test('of two people amending the same entry the later one is told', async () => {
  const first = note();
  await write(sam, first);
  await write(sam, note({ amends: first.id }));
  const late = await write(ana, note({ amends: first.id }));
  expect(late.status).toBe(409);
  expect((late.body as { code: string }).code).toBe('timeline/already-corrected');
});

test('taking back an entry hides it, the undo brings it back, and taking the amendment back restores the first words', async () => {
  const first = note({ said: 'One' });
  const second = note({ said: 'Two', amends: first.id });
  await write(sam, first);
  await write(sam, second);
  const base = `/participants/${maya.id}/line`;
  const taken = await house.as(sam).post(`${base}/${second.id}/withdraw`);
  const shows = async () =>
    (await lineOf(sam)).entries.map((entry) => entry.id).filter((id) => id === first.id || id === second.id);
  expect(await shows()).toEqual([first.id]);
  await house.as(sam).post(`${base}/${(taken.body as { withdrawalId: string }).withdrawalId}/restore`);
  expect(await shows()).toEqual([second.id]);
});

test('of an entry amended twice one version stands; taking back goes one version back', async () => {
  const [one, two] = [note({ said: 'One' }), note({ said: 'Two' })];
  const three = note({ said: 'Three', amends: two.id });
  await write(sam, one);
  await write(sam, { ...two, amends: one.id });
  await write(sam, three);
  const base = `/participants/${maya.id}/line`;
  const versions = [one.id, two.id, three.id];
  const shows = async () =>
    (await lineOf(sam)).entries.map((entry) => entry.id).filter((id) => versions.includes(id));
  expect(await shows()).toEqual([three.id]);
  const taken = await house.as(sam).post(`${base}/${three.id}/withdraw`);
  expect(await shows()).toEqual([two.id]);
  await house.as(sam).post(`${base}/${(taken.body as { withdrawalId: string }).withdrawalId}/restore`);
  expect(await shows()).toEqual([three.id]);
});

test('only whoever wrote an entry can take it back', async () => {
  const body = note();
  await write(sam, body);
  expect((await house.as(ana).post(`/participants/${maya.id}/line/${body.id}/withdraw`)).status).toBe(403);
});

test('a dissent stays under an entry however often it is amended, as one about its earlier words', async () => {
  const first = note({ said: 'She said she would call.' });
  await write(sam, first);
  const path = `/participants/${maya.id}/line`;
  const dissent = { id: newId(), how: 'dissent', said: 'I said I might call.' };
  expect((await house.as(maya).post(`${path}/${first.id}/answers`, dissent)).status).toBe(201);
  const sign = { id: newId(), how: 'co-sign' };
  expect((await house.as(maya).post(`${path}/${first.id}/answers`, sign)).status).toBe(201);
  const second = note({ said: 'She said she may call.', place: 'home', amends: first.id });
  await write(sam, second);
  const third = note({ said: 'She said she may call.', place: 'work', amends: second.id });
  await write(sam, third);
  const reply = { id: newId(), how: 'reply', said: 'Yes, that is better.' };
  expect((await house.as(maya).post(`${path}/${third.id}/answers`, reply)).status).toBe(201);
  for (const reader of [sam, maya]) {
    const entry = (await lineOf(reader)).entries.find(({ id }) => id === third.id);
    expect(entry?.earlierAnswers?.map(({ kind, words }) => [kind, words.said])).toEqual([
      ['dissent', 'I said I might call.'],
      ['co-sign', undefined],
    ]);
    expect(entry?.answers.map(({ kind }) => kind)).toEqual(['reply']);
    const one = (await house.as(reader).get(`${path}/${first.id}`)).body as { entry: Entry };
    expect(one.entry.earlierAnswers).toHaveLength(2);
  }
});

test('a participant puts their words in a joint note right; the coach’s stay, and nobody else may', async () => {
  const met = note({ said: 'I will look for a room.' });
  await write(sam, met);
  const path = `/participants/${maya.id}/line`;
  const right = { id: newId(), how: 'put-right', said: 'I will look for a room with my sister.' };
  expect((await house.as(sam).post(`${path}/${met.id}/answers`, right)).status).toBe(400);
  expect((await house.as(maya).post(`${path}/${met.id}/answers`, right)).status).toBe(201);
  await write(sam, note({ said: 'I will look for a room.', place: 'home', amends: met.id }));
  const entry = (await lineOf(sam)).entries.find((one) => one.amendsId === met.id);
  expect(entry?.words.said).toBe('I will look for a room.');
  expect(entry?.earlierAnswers?.map(({ kind, words }) => [kind, words.said])).toEqual([
    ['put-right', 'I will look for a room with my sister.'],
  ]);
  const own = newId();
  const day = { id: own, said: 'A good day.', happenedAt: met.happenedAt };
  expect((await house.as(maya).post(`/participants/${maya.id}/own-words`, day)).status).toBe(201);
  const again = { id: newId(), how: 'put-right', said: 'A very good day.' };
  expect((await house.as(maya).post(`${path}/${own}/answers`, again)).status).toBe(400);
});

test('the participant reads, co-signs and disagrees, and the answers stand under the entry', async () => {
  const body = note();
  await write(sam, body);
  const answer = (how: string) =>
    house
      .as(maya)
      .post(`/participants/${maya.id}/line/${body.id}/answers`, { id: newId(), how, said: 'I see it so.' });
  expect((await answer('co-sign')).status).toBe(201);
  expect((await answer('dissent')).status).toBe(201);
  const entry = (await lineOf(maya)).entries.find((one) => one.id === body.id);
  expect(entry?.answers.map((one) => [one.kind, one.authorId])).toEqual([
    ['co-sign', maya.id],
    ['dissent', maya.id],
  ]);
});

test('a front desk opens no line, and another participant none but their own', async () => {
  const desk = await aFrontDesk(house, place);
  const devon = await aParticipant(house, place, { chosenName: 'Devon' });
  // The desk knows that Devon comes; what was said is not for it.
  expect((await lineOf(desk)).status).toBe(403);
  expect((await lineOf(devon)).status).toBe(404);
  expect((await lineOf(devon, devon.id)).status).toBe(200);
});

test('every reading of a line, and every refusal, leaves its line in the audit', async () => {
  const stranger = await aCoach(house, { ...place, programId: place.otherProgramId });
  await lineOf(sam);
  await lineOf(stranger);
  const { rows } = await sql<{ actor_id: string; outcome: string }>`
    select actor_id, outcome from audit_events where action = 'line.read' and participant_id = ${maya.id}`.execute(
    house.database.behind.db,
  );
  expect(rows).toContainEqual({ actor_id: sam.id, outcome: 'done' });
  expect(rows).toContainEqual({ actor_id: stranger.id, outcome: 'refused' });
});

test('pages of a long line join without a gap or a repeat', async () => {
  const seen: string[] = [];
  let before = '';
  for (let turn = 0; turn < 50; turn += 1) {
    const page = await lineOf(
      sam,
      maya.id,
      `?limit=3${before ? `&before=${encodeURIComponent(before)}` : ''}`,
    );
    seen.push(...page.entries.map((entry) => entry.id));
    before = (page.body as { next?: string }).next ?? '';
    if (!before) break;
  }
  const whole = await lineOf(sam, maya.id, '?limit=200');
  expect(seen).toEqual(whole.entries.map((entry) => entry.id));
  expect(new Set(seen).size).toBe(seen.length);
});

test('asked for what is just between two, the line answers exactly that, page by page, however far back it lies', async () => {
  const devon = await aParticipant(house, place, { caseload: [sam] });
  const writes = (body: object) => house.as(sam).post(`/participants/${devon.id}/contacts`, body);
  const hour = (at: number) => new Date(Date.UTC(2026, 9, 1, at)).toISOString();
  const between = [0, 1, 2].map((at) => note({ audience: 'just-us', happenedAt: hour(at) }));
  for (const body of between) await writes(body);
  for (let at = 3; at < 8; at += 1) await writes(note({ happenedAt: hour(at) }));
  const first = await lineOf(sam, devon.id, '?audience=just-us&limit=2');
  expect(first.entries.map((entry) => entry.id)).toEqual([between[2]?.id, between[1]?.id]);
  const { next = '' } = first.body as { next?: string };
  const rest = await lineOf(sam, devon.id, `?audience=just-us&limit=2&before=${encodeURIComponent(next)}`);
  expect(rest.entries.map((entry) => entry.id)).toEqual([between[0]?.id]);
  expect((rest.body as { next?: string }).next).toBeUndefined();
  expect((await lineOf(ana, devon.id, '?audience=just-us')).entries).toEqual([]);
  expect((await lineOf(sam, devon.id, '?audience=everyone')).status).toBe(400);
});

test('what is just between two is found by an index of its own', async () => {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain select f.id from facts f where f.org_id = ${newId()}::uuid and f.participant_id = ${newId()}::uuid
      and f.in_force and f.correction is distinct from 'withdraw' and f.audience = 'just-us'
    order by f.happened_at desc, f.id desc limit 51`.execute(house.database.behind.db);
  expect(rows.map((row) => row['QUERY PLAN']).join(' ')).toContain('facts_just_us');
});

const entryOf = (actor: StaffActor | ParticipantActor, factId: string, id: string = maya.id) =>
  house.as(actor).get(`/participants/${id}/line/${factId}`);
const shown = (answer: { body: unknown }) => (answer.body as { entry?: Entry }).entry;

test('one entry is opened by itself with its answers, and the reading stands in the audit', async () => {
  const body = note({ said: 'To be read again' });
  await write(sam, body);
  const reply = { id: newId(), how: 'reply', said: 'Yes.' };
  await house.as(maya).post(`/participants/${maya.id}/line/${body.id}/answers`, reply);
  const answer = await entryOf(ana, body.id);
  expect(answer.statements).toBeLessThanOrEqual(8);
  expect(shown(answer)).toMatchObject({ id: body.id, words: { said: 'To be read again' } });
  expect(shown(answer)?.answers.map((one) => one.kind)).toEqual(['reply']);
  expect(answer.body).toMatchObject({
    authors: { [sam.id]: expect.any(String), [maya.id]: expect.any(String) },
  });
  const { rows } = await sql<{ actor_id: string }>`
    select actor_id from audit_events where action = 'line.read' and subject_id = ${body.id}`.execute(
    house.database.behind.db,
  );
  expect(rows).toEqual([{ actor_id: ana.id }]);
});

test('one entry opens for nobody who could not read it on the line', async () => {
  const secret = note({ audience: 'just-us' });
  const open = note();
  await write(sam, secret);
  await write(sam, open);
  const devon = await aParticipant(house, place, { caseload: [sam] });
  const desk = await aFrontDesk(house, place);
  expect((await entryOf(ana, secret.id)).status).toBe(404);
  expect((await entryOf(sam, secret.id)).status).toBe(200);
  expect((await entryOf(devon, open.id)).status).toBe(404);
  expect((await entryOf(sam, open.id, devon.id)).status).toBe(404);
  expect((await entryOf(desk, open.id)).status).toBe(403);
});

test('in the place of an amended entry its last version comes, and nothing in the place of one taken back', async () => {
  const one = note({ said: 'One' });
  const two = note({ said: 'Two', amends: one.id });
  await write(sam, one);
  await write(sam, two);
  expect(shown(await entryOf(sam, one.id))).toMatchObject({ id: two.id, amendsId: one.id });
  await house.as(sam).post(`/participants/${maya.id}/line/${two.id}/withdraw`);
  expect(shown(await entryOf(sam, one.id))?.id).toBe(one.id);
  expect((await entryOf(sam, two.id)).status).toBe(404);
});

test('nobody writes in someone else’s name: the database signs with the session', async () => {
  const body = note();
  await write(sam, body);
  const { rows } = await sql<{
    author_id: string;
    author_kind: string;
  }>`select author_id, author_kind from facts where id = ${body.id}`.execute(house.database.behind.db);
  expect(rows).toEqual([{ author_id: sam.id, author_kind: 'staff' }]);
});
