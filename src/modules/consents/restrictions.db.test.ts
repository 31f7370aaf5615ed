import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Actor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aManager, anAdmin, aParticipant, aPrivacyOfficer } from '../people/testing.ts';
import { makeAccount } from '../sign-in/index.ts';
import type { RestrictionsHere } from './schema.ts';
import { openStage, saidIn } from './testing/stage.ts';

const stage = openStage();

const asks = async (given: object): Promise<string> => {
  const id = newId();
  const asked = await stage.house.as(stage.maya).post(stage.at('/restrictions'), { id, ...given });
  expect(asked.status).toBe(201);
  return id;
};
const list = (by: Actor) => stage.house.as(by).get('/restrictions');
const all = async (): Promise<RestrictionsHere> => (await list(stage.officer)).body as RestrictionsHere;
const answers = (by: Actor, id: string, answer: object) =>
  stage.house.as(by).post(stage.at(`/restrictions/${id}/answer`), answer);

it('a privacy officer finds everything that was asked, with the name, what waits longest first', async () => {
  const first = await asks({ recipientId: stage.lin.id, information: 'note', said: 'Not my talks.' });
  stage.later(60);
  const second = await asks({ said: 'Nothing for now.' });
  stage.later(60);
  const answered = await asks({ information: 'plan' });
  await answers(stage.officer, answered, { agreed: true, untilOn: '2026-12-24' });
  const { today, restrictions } = await all();
  expect(today).toBe('2026-11-20');
  const mine = restrictions.filter(({ participantId }) => participantId === stage.maya.id);
  expect(mine.map(({ id }) => id)).toEqual([first, second, answered]);
  expect(mine).toMatchObject([
    {
      ...{ said: 'Not my talks.', recipientName: 'Dr. Lin (Elm Street Clinic)', information: 'note' },
      ...{ state: 'asked', participantName: expect.stringContaining('Maya') },
    },
    { said: 'Nothing for now.', state: 'asked' },
    { state: 'agreed', untilOn: '2026-12-24', answeredBy: 'Sam privacy-officer' },
  ]);
});

it('nobody of the team, no participant and nobody elsewhere reads what others asked', async () => {
  await asks({ said: 'Not my clinic.' });
  const manager = await aManager(stage.house, stage.place);
  const luz = await aParticipant(stage.house, stage.place, { caseload: [stage.coach] });
  for (const other of [stage.coach, manager, luz, stage.maya, stage.lin])
    expect((await list(other)).status).toBe(403);
  const far = await anAdmin(stage.house, await anOrganization(stage.house, { name: 'Far Shore' }));
  expect((await list(far)).body).toMatchObject({ restrictions: [] });
});

it('an administrator reads and answers only where there is no privacy officer', async () => {
  const { house } = stage;
  const place = await anOrganization(house, { name: 'Small Harbor' });
  const admin = await anAdmin(house, place);
  const ines = await aParticipant(house, place);
  const path = `/participants/${ines.id}/restrictions`;
  const asked = [newId(), newId()] as const;
  for (const id of asked) await house.as(ines).post(path, { id, said: 'Not my brother.' });
  const listed = await list(admin);
  expect(listed.body).toMatchObject({ restrictions: asked.map((id) => ({ id, said: 'Not my brother.' })) });
  const answer = { agreed: true, untilOn: '2026-12-24' };
  const answered = await house.as(admin).post(`${path}/${asked[0]}/answer`, answer);
  expect(answered.status).toBe(200);
  expect(Math.max(listed.statements, answered.statements)).toBeLessThanOrEqual(8);
  const officer = await aPrivacyOfficer(house, place);
  await house.app.access.permit('staff.manage', { actor: admin, requestId: randomUUID() }, (permit) =>
    makeAccount(permit, { id: officer.id, kind: 'staff', roles: ['privacy-officer'], programIds: [] }),
  );
  const refused = { status: 403, body: { code: 'people/ask-privacy-officer' } };
  expect((await list(admin)).body).toMatchObject({ restrictions: [], officers: [expect.any(String)] });
  expect(await house.as(admin).post(`${path}/${asked[1]}/answer`, answer)).toMatchObject(refused);
});

it('a manager answers for their own program, and for no other', async () => {
  const { house, place } = stage;
  const manager = await aManager(house, place);
  const elsewhere = await aManager(house, place, { programIds: [place.otherProgramId] });
  const id = await asks({ information: 'note' });
  expect((await answers(elsewhere, id, { agreed: true })).status).toBe(403);
  expect((await answers(manager, id, { agreed: false })).status).toBe(200);
});

it('a last day that is over is refused, and nothing is answered by it', async () => {
  await stage.writes('note', 'A note.');
  await stage.consents({ information: ['note'] });
  const id = await asks({ information: 'note' });
  const late = await answers(stage.officer, id, { agreed: true, untilOn: '2026-11-19' });
  expect([late.status, late.body]).toMatchObject([400, { fields: { untilOn: 'consents/day-over' } }]);
  expect((await answers(stage.officer, id, { agreed: true, untilOn: '2026-11-20' })).status).toBe(200);
  expect(await stage.record()).toBe(404);
  stage.now = new Date('2026-11-21T15:00:00Z');
  expect(saidIn(await stage.record())).toEqual(['A note.']);
});
