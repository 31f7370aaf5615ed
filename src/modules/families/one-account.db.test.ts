import { describe, expect, it } from 'vitest';
import type { FamilyActor, ParticipantActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import { aManager, aParticipant } from '../people/testing.ts';
import { aBrowser } from '../sign-in/testing/browser.ts';
import type { FamilyOfParticipant, FamilyView } from './schema/views.ts';
import { aFamilyMember, aGuardian, openStage } from './testing.ts';

const stage = openStage();
const { aMilestone, own, shared, show, withMaya } = stage;

const aDevon = (): Promise<ParticipantActor> =>
  aParticipant(stage.house, stage.place, { chosenName: 'Devon', caseload: [stage.coach] });
const brings = (family: FamilyActor, code: string) => stage.house.as(family).post('/family/code', { code });
const familyOf = async (who: ParticipantActor) =>
  (await stage.house.as(who).get(`/participants/${who.id}/family`)).body as FamilyOfParticipant;

/** Whom Maya calls Mom and Devon calls Elena: one account, and what Devon offered is agreed to in it. */
async function motherOfTwo() {
  const devon = await aDevon();
  const mother = await aFamilyMember(stage.house, stage.maya, { called: 'Mom' });
  const second = await aFamilyMember(stage.house, devon, { agrees: false, called: 'Elena' });
  const brought = await brings(mother.actor, second.code);
  expect(brought).toMatchObject({ status: 200, body: { linkId: second.linkId } });
  return { devon, mother, linkId: second.linkId, second };
}

describe('one account for somebody close to two participants', () => {
  it('takes in a second invitation, which waits there until she has read it and agreed', async () => {
    const { devon, mother, linkId } = await motherOfTwo();
    expect((await own(mother.actor)).links).toMatchObject([
      { participantName: 'Maya', state: 'linked' },
      { participantName: 'Devon', state: 'offered' },
    ]);
    const sharedOfDevon = () => stage.house.as(mother.actor).get(`/participants/${devon.id}/shared`);
    expect((await sharedOfDevon()).status).toBe(404);
    expect((await stage.house.as(mother.actor).post(`/family/links/${linkId}/accept`)).status).toBe(200);
    expect((await sharedOfDevon()).status).toBe(200);
    expect((await familyOf(devon)).links).toMatchObject([{ called: 'Elena', state: 'linked' }]);
    expect((await familyOf(stage.maya)).links).toMatchObject([{ called: 'Mom', state: 'linked' }]);
  });

  it('shows each participant nothing of the other: not what is shown, not what is said, not a name', async () => {
    const { devon, mother, linkId } = await motherOfTwo();
    const as = stage.house.as(mother.actor);
    await as.post(`/family/links/${linkId}/accept`);
    const milestone = await aMilestone('Thirty mornings');
    await show(mother.linkId, milestone);
    for (const [who, link] of [
      [stage.maya, mother.linkId],
      [devon, linkId],
    ] as const)
      for (const what of ['voice', 'suggest'])
        await stage.house.as(who).post(`/participants/${who.id}/family/${link}/${what}`, { asked: true });
    const line = newId();
    await as.post('/family/plan', { id: line, part: 'ourselves', what: 'Sleep for Maya' });
    await as.post(`/family/links/${mother.linkId}/show`, { rootId: line, shown: true });
    await as.post(`/participants/${stage.maya.id}/family-voice`, { id: newId(), said: 'Maya is calmer' });
    await as.post(`/participants/${stage.maya.id}/family-suggestions`, {
      id: newId(),
      part: 'goal',
      what: 'A walk, Maya',
    });
    await as.post(`/participants/${devon.id}/family-suggestions`, {
      id: newId(),
      part: 'goal',
      what: 'A nap for him',
    });
    const pages = ['/family', '/opened', '/strengths', '/plan', '/line', '/guardians'];
    for (const path of pages) {
      const his = await stage.house.as(devon).get(`/participants/${devon.id}${path}`);
      expect([path, his.status]).toEqual([path, 200]);
      expect([path, JSON.stringify(his.body)]).not.toEqual([
        path,
        expect.stringMatching(/Mom|Maya|mornings/),
      ]);
      const hers = await withMaya().get(`/participants/${stage.maya.id}${path}`);
      expect([path, JSON.stringify(hers.body)]).not.toEqual([path, expect.stringMatching(/Elena|Devon|nap/)]);
    }
    for (const id of [stage.maya.id, devon.id]) {
      const seen = JSON.stringify((await as.get(`/participants/${id}/shared`)).body);
      expect(seen).toMatch(id === stage.maya.id ? /Thirty mornings.*A walk, Maya/ : /A nap for him/);
      expect(seen).not.toMatch(id === stage.maya.id ? /nap/ : /mornings|walk/);
    }
    const planOfDevon = await stage.house.as(devon).get(`/participants/${devon.id}/plan`);
    expect(planOfDevon.body).toMatchObject({ suggestions: [{ what: 'A nap for him', familyName: 'Elena' }] });
  });

  it('keeps the one link when the other ends', async () => {
    const { devon, mother, linkId } = await motherOfTwo();
    await stage.house.as(mother.actor).post(`/family/links/${linkId}/accept`);
    await withMaya().post(`/participants/${stage.maya.id}/family/${mother.linkId}/end`);
    expect(await shared(mother.actor)).toBe(404);
    expect((await stage.house.as(mother.actor).get(`/participants/${devon.id}/shared`)).status).toBe(200);
    expect((await own(mother.actor)).links).toMatchObject([{ participantName: 'Devon' }]);
  });

  it('takes a code once, a right one, for an offer of somebody they are not along with yet', async () => {
    const { mother, second } = await motherOfTwo();
    const stranger = await aFamilyMember(stage.house, await aDevon());
    for (const code of [second.code, 'K7QM-3X9T', stranger.code])
      if (code !== stranger.code) expect((await brings(mother.actor, code)).status).toBe(400);
    // The account the code was made for never had anybody in it.
    const phone = aBrowser(stage.house.app.server);
    expect((await phone.post('/sign-in/code', { code: second.code })).status).toBe(401);
    const again = await aFamilyMember(stage.house, stage.maya, { agrees: false, called: 'Mother' });
    expect((await brings(mother.actor, again.code)).status).toBe(409);
    // Refused, it was not used up.
    expect((await phone.post('/sign-in/code', { code: again.code })).status).toBe(200);
    expect((await brings(mother.actor, again.code)).status).toBe(400);
  });

  it('takes no offer that was taken back, and none with a guardian’s code', async () => {
    const mother = await aFamilyMember(stage.house, stage.maya, { called: 'Mom' });
    const devon = await aDevon();
    const offered = await aFamilyMember(stage.house, devon, { agrees: false });
    await stage.house.as(devon).post(`/participants/${devon.id}/family/${offered.linkId}/end`);
    expect((await brings(mother.actor, offered.code)).status).toBe(400);
    const manager = await aManager(stage.house, stage.place);
    const guardian = await aGuardian(stage.house, manager, devon);
    expect((await brings(mother.actor, guardian.code)).status).toBe(400);
    expect(
      (await aBrowser(stage.house.app.server).post('/sign-in/code', { code: guardian.code })).status,
    ).toBe(200);
  });

  it('counts wrong codes: whoever tries many has to wait', async () => {
    const mother = await aFamilyMember(stage.house, stage.maya);
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1)
      statuses.push((await brings(mother.actor, `AAAA-${1000 + guess}`)).status);
    expect(statuses[0]).toBe(400);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('somebody who is asked along again', () => {
  it('comes back into the account they had by signing in to it, and sees nothing of before', async () => {
    const milestone = await aMilestone('Thirty mornings');
    const rosa = await aFamilyMember(stage.house, stage.maya, { agrees: false });
    const phone = aBrowser(stage.house.app.server);
    await phone.post('/sign-in/code', { code: rosa.code });
    await phone.post('/account/password', { login: 'rosa', next: 'seven tall herons wade' });
    await phone.post(`/family/links/${rosa.linkId}/accept`);
    await phone.post('/family/plan', { id: newId(), part: 'ourselves', what: 'A quiet evening' });
    await show(rosa.linkId, milestone);
    await withMaya().post(`/participants/${stage.maya.id}/family/${rosa.linkId}/end`);
    await phone.post('/sign-out');

    const again = await aFamilyMember(stage.house, stage.maya, { agrees: false, called: 'Rosa' });
    const later = aBrowser(stage.house.app.server);
    expect((await later.post('/family/code', { code: again.code })).status).toBe(401);
    const signedIn = await later.post('/sign-in', { login: 'rosa', password: 'seven tall herons wade' });
    expect(signedIn.body).toMatchObject({ next: 'done' });
    expect((await later.post('/family/code', { code: again.code })).status).toBe(200);
    expect((await later.get('/family')).body as FamilyView).toMatchObject({
      links: [{ id: again.linkId, state: 'offered' }],
      plan: [{ what: 'A quiet evening' }],
    });
    expect((await later.post(`/family/links/${again.linkId}/accept`)).status).toBe(200);
    expect((await later.get(`/participants/${stage.maya.id}/shared`)).body).toEqual({
      milestones: [],
      lines: [],
      suggestions: [],
    });
  });
});
