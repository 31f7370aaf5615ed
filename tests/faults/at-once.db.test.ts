import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../src/kernel/access/index.ts';
import { newId } from '../../src/lib/ids.ts';
import { anOrganization } from '../../src/modules/organizations/testing.ts';
import { aCoach, aParticipant } from '../../src/modules/people/testing.ts';
import type { House } from '../../src/testing/house.ts';
import { openHouse } from '../../src/testing/house.ts';

let house: House;
let sam: StaffActor;
let ana: StaffActor;
let maya: ParticipantActor;

beforeAll(async () => {
  house = await openHouse();
  const place = await anOrganization(house);
  sam = await aCoach(house, place, { name: 'Sam Ortiz' });
  ana = await aCoach(house, place, { name: 'Ana Bell' });
  maya = await aParticipant(house, place, { chosenName: 'Maya', caseload: [sam] });
});
afterAll(() => house.close());

const contact = (said: string, over: object = {}) => ({
  id: newId(),
  happenedAt: '2026-11-01T15:00:00.000Z',
  place: 'street',
  said,
  audience: 'team',
  ...over,
});

/** One request of each, sent before either is answered; the answers, the one that came through first. */
async function bothAtOnce(
  method: 'post' | 'put',
  path: string,
  sams: object,
  anas: object,
): Promise<{ status: number; body: object }[]> {
  const answers = await Promise.all([house.as(sam)[method](path, sams), house.as(ana)[method](path, anas)]);
  return answers.sort((a, b) => a.status - b.status);
}

test('of two who amend one note at once, one is kept and the other is told, and shown both', async () => {
  const contacts = `/participants/${maya.id}/contacts`;
  for (let round = 0; round < 8; round += 1) {
    const first = contact('First words');
    await house.as(sam).post(contacts, first);
    const sams = contact('As Sam heard it', { amends: first.id });
    const anas = contact('As Ana heard it', { amends: first.id });
    const [kept, told] = await bothAtOnce('post', contacts, sams, anas);
    expect(kept).toMatchObject({ status: 201, body: { already: false } });
    const keptIds = [kept].map((answer) => (answer?.body as { id: string } | undefined)?.id);
    const [winner, loser] = keptIds.includes(sams.id) ? [sams, anas] : [anas, sams];
    expect(told).toMatchObject({
      status: 409,
      body: {
        code: 'timeline/already-corrected',
        yours: { said: loser.said },
        theirs: { id: winner.id, words: { said: winner.said } },
      },
    });
  }
});

test('whoever amends what was amended twice since is shown what stands now', async () => {
  const contacts = `/participants/${maya.id}/contacts`;
  const first = contact('One');
  const second = contact('Two', { amends: first.id });
  const third = contact('Three', { amends: second.id });
  for (const one of [first, second, third])
    expect((await house.as(sam).post(contacts, one)).status).toBe(201);
  const late = await house.as(ana).post(contacts, contact('Late', { amends: first.id }));
  expect(late).toMatchObject({ status: 409, body: { theirs: { id: third.id, words: { said: 'Three' } } } });
});

test('of two who change how someone is reached at once, one is kept and the other is shown both', async () => {
  const path = `/participants/${maya.id}`;
  const { body } = await house.as(sam).get(path);
  const { version } = body as { version: number };
  const change = (chosenName: string) => ({ chosenName, languages: ['en'], version });
  const [kept, told] = await bothAtOnce('put', path, change('Maya R.'), change('Maya Rivera'));
  expect(kept?.status).toBe(200);
  expect(told).toMatchObject({ status: 409, body: { yours: { version }, theirs: { version: version + 1 } } });
});

test('a note sent by two tabs at once stands once', async () => {
  const contacts = `/participants/${maya.id}/contacts`;
  for (let round = 0; round < 8; round += 1) {
    const note = contact('Sent twice');
    const answers = await Promise.all([1, 2, 3].map(() => house.as(sam).post(contacts, note)));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    const fresh = answers.filter((answer) => !(answer.body as { already: boolean }).already);
    expect(fresh).toHaveLength(1);
  }
});

test('two who put the same person on a caseload at once put them there once', async () => {
  const path = `/participants/${maya.id}/caseload`;
  const [first, second] = await bothAtOnce('post', path, { staffId: ana.id }, { staffId: ana.id });
  expect([first?.status, second?.status]).toEqual([201, 201]);
  const { caseload } = (await house.as(sam).get(`/participants/${maya.id}`)).body as {
    caseload: { staffId: string }[];
  };
  expect(caseload.filter((entry) => entry.staffId === ana.id)).toHaveLength(1);
});
