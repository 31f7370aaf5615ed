import { describe, expect, it } from 'vitest';
import type { FamilyActor, ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aManager, aParticipant, aPrivacyOfficer } from '../people/testing.ts';
import { aBrowser } from '../sign-in/testing/browser.ts';
import type { Guardians } from './schema/views.ts';
import { aFamilyMember, aGuardian, aPaper, openStage } from './testing.ts';

const stage = openStage();
/** What a family member sees to whom nothing is shown. */
const nothing = { milestones: [], lines: [], suggestions: [] };
const { aGoal, aMilestone, at, familyOfMaya, own, shared, show, withMaya } = stage;

describe('somebody close to a participant', () => {
  it('comes in with the code they were handed, and is nobody but themselves', async () => {
    const { code } = await aFamilyMember(stage.house, stage.maya, { agrees: false });
    const phone = aBrowser(stage.house.app.server);
    expect((await phone.post('/sign-in/code', { code })).body).toMatchObject({ next: 'done' });
    expect((await phone.get('/session')).body).toMatchObject({
      person: { kind: 'family', name: 'Rosa', roles: [] },
    });
    expect((await phone.get('/family')).body).toMatchObject({
      links: [{ participantName: 'Maya', state: 'offered' }],
      plan: [],
    });
    expect((await phone.post('/sign-out')).status).toBe(200);
    expect((await phone.get('/family')).status).toBe(401);
  });

  it('sees nothing before they agreed, and what is shown by name after', async () => {
    const milestone = await aMilestone('Thirty days of mornings');
    await aMilestone('Nobody else’s business');
    const { actor, linkId } = await aFamilyMember(stage.house, stage.maya, { agrees: false });
    expect((await show(linkId, milestone)).status).toBe(409);
    expect(await shared(actor)).toBe(404);
    await stage.house.as(actor).post(`/family/links/${linkId}/accept`);
    expect(await shared(actor)).toEqual(nothing);
    expect((await show(linkId, milestone)).status).toBe(200);
    expect(await shared(actor)).toMatchObject({
      milestones: [{ title: 'Thirty days of mornings' }],
      lines: [],
    });
  });

  it('sees a line as it stands: reworded it is the new words, taken back it is gone', async () => {
    const goal = await aGoal('A room of my own');
    const { actor, linkId } = await aFamilyMember(stage.house, stage.maya);
    await show(linkId, goal);
    const reworded = newId();
    const body = {
      id: reworded,
      what: 'My own door',
      data: { part: 'goal' },
      audience: 'team',
      amends: goal,
    };
    expect((await withMaya().post(at('/plan/lines'), body)).status).toBe(201);
    expect(await shared(actor)).toMatchObject({ lines: [{ what: 'My own door' }] });
    expect((await withMaya().post(at(`/line/${reworded}/withdraw`))).status).toBe(200);
    expect(await shared(actor)).toMatchObject({ lines: [{ what: 'A room of my own' }] });
    expect((await withMaya().post(at(`/line/${goal}/withdraw`))).status).toBe(200);
    expect(await shared(actor)).toEqual(nothing);
  });

  it('is shown what is just between the participant and a coach only when the participant shows it', async () => {
    const milestone = await aMilestone('Told my sister', { audience: 'just-us', withIds: [stage.coach.id] });
    const { actor, linkId } = await aFamilyMember(stage.house, stage.maya);
    expect(await shared(actor)).toEqual(nothing);
    await show(linkId, milestone);
    expect(await shared(actor)).toMatchObject({ milestones: [{ title: 'Told my sister' }] });
  });

  it('is shown no suggestion of a coach, and nothing of another person', async () => {
    const suggestion = await aGoal('Call the clinic', stage.coach);
    const devon = await aParticipant(stage.house, stage.place, { chosenName: 'Devon' });
    const his = newId();
    const body = { id: his, what: 'His own', data: { part: 'goal' }, audience: 'team' };
    await stage.house.as(devon).post(`/participants/${devon.id}/plan/lines`, body);
    const { linkId } = await aFamilyMember(stage.house, stage.maya);
    expect((await show(linkId, suggestion)).status).toBe(404);
    expect((await show(linkId, his)).status).toBe(404);
    expect((await show(linkId, newId())).status).toBe(404);
  });

  it.each(['participant', 'family'] as const)(
    'is cut off at once when the %s ends the link; the account and its plan stay',
    async (side) => {
      const milestone = await aMilestone('Thirty days of mornings');
      const { actor, linkId } = await aFamilyMember(stage.house, stage.maya);
      await show(linkId, milestone);
      await stage.house
        .as(actor)
        .post('/family/plan', { id: newId(), part: 'ourselves', what: 'A quiet evening' });
      const ended =
        side === 'participant'
          ? await withMaya().post(at(`/family/${linkId}/end`))
          : await stage.house.as(actor).post(`/family/links/${linkId}/end`);
      expect(ended.status).toBe(200);
      expect(await shared(actor)).toBe(404);
      expect(await own(actor)).toMatchObject({ links: [], plan: [{ what: 'A quiet evening' }] });
      expect((await familyOfMaya()).links).toEqual([]);
      expect((await stage.house.as(actor).post(`/family/links/${linkId}/accept`)).status).toBe(404);
      // Along once more: what was shown before is not shown again.
      const again = await aFamilyMember(stage.house, stage.maya);
      expect(await shared(again.actor)).toEqual(nothing);
    },
  );

  it('gets no second code once they have come in: whoever made one could use it', async () => {
    const { code, linkId } = await aFamilyMember(stage.house, stage.maya, { agrees: false });
    const renewed = await withMaya().post(at(`/family/${linkId}/code`));
    expect(renewed.status).toBe(201);
    expect((await aBrowser(stage.house.app.server).post('/sign-in/code', { code })).status).toBe(401);
    const phone = aBrowser(stage.house.app.server);
    await phone.post('/sign-in/code', { code: (renewed.body as { code: string }).code });
    expect((await withMaya().post(at(`/family/${linkId}/code`))).status).toBe(404);
  });

  it('comes in no more with the code of an offer that was taken back', async () => {
    const { code, linkId } = await aFamilyMember(stage.house, stage.maya, { agrees: false });
    await withMaya().post(at(`/family/${linkId}/end`));
    expect((await aBrowser(stage.house.app.server).post('/sign-in/code', { code })).status).toBe(401);
  });

  it('answers no offer and ends no link of another family', async () => {
    const { linkId } = await aFamilyMember(stage.house, stage.maya, { agrees: false });
    const stranger = await aFamilyMember(
      stage.house,
      await aParticipant(stage.house, stage.place, { chosenName: 'Devon' }),
    );
    for (const deed of ['accept', 'end', 'team', 'show']) {
      const body = { team: { reads: true }, show: { rootId: newId(), shown: true } }[deed];
      expect(
        (await stage.house.as(stranger.actor).post(`/family/links/${linkId}/${deed}`, body)).status,
      ).toBe(404);
    }
    expect((await withMaya().post(at(`/family/${stranger.linkId}/end`))).status).toBe(404);
    const elsewhere = await anOrganization(stage.house, { name: 'Far Shore' });
    const foreign: FamilyActor = { ...stranger.actor, orgId: elsewhere.orgId };
    expect((await stage.house.as(foreign).post(`/family/links/${stranger.linkId}/end`)).status).toBe(404);
  });

  it('who is also staff here has two accounts, and neither lends the other anything', async () => {
    const { actor, linkId } = await aFamilyMember(stage.house, stage.maya);
    const asStaff: StaffActor = { ...stage.coach, id: actor.id, programIds: [] };
    expect((await stage.house.as(asStaff).get(at('/shared'))).status).toBe(404);
    expect((await stage.house.as(asStaff).post(`/family/links/${linkId}/end`)).status).toBe(403);
    const asParticipant: ParticipantActor = { kind: 'participant', id: actor.id, orgId: actor.orgId };
    expect((await stage.house.as(asParticipant).get(at('/shared'))).status).toBe(404);
    expect((await stage.house.as(asParticipant).get(at('/family'))).status).toBe(404);
  });
});

describe('a guardian', () => {
  it('accepts and declines under their own name, changes no words, and opens nothing else', async () => {
    const manager = await aManager(stage.house, stage.place);
    const goal = await aGoal('My own words');
    const [yes, no] = [
      await aGoal('Take the bus', stage.coach, { data: { part: 'goal', insteadOf: goal } }),
      await aGoal('Stay home', stage.coach),
    ];
    const { actor } = await aGuardian(stage.house, manager, stage.maya);
    const guardian = stage.house.as(actor);
    expect((await guardian.get(at('/plan/as-guardian'))).body).toMatchObject({
      lines: [{ what: 'My own words' }],
      suggestions: [{ what: 'Take the bus' }, { what: 'Stay home' }],
      names: {},
    });
    expect(
      (await guardian.post(at(`/plan/suggestions/${yes}/take-up-as-guardian`), { id: newId() })).status,
    ).toBe(201);
    expect(
      (await guardian.post(at(`/plan/suggestions/${no}/decline-as-guardian`), { id: newId() })).status,
    ).toBe(201);
    const plan = (await withMaya().get(at('/plan'))).body;
    expect(plan).toMatchObject({
      lines: [
        { what: 'My own words', authorId: stage.maya.id },
        { what: 'Take the bus', authorId: actor.id, byGuardian: true, suggestedById: stage.coach.id },
      ],
      suggestions: [{ what: 'Stay home', declined: { byGuardianId: actor.id } }],
      names: { [actor.id]: 'Elena' },
    });
    for (const path of ['/plan', '/line', '/family', '/shared', '/strengths', '/opened', '/episodes', ''])
      expect([path, (await guardian.get(at(path))).status]).toEqual([path, 403]);
  });

  it('leaves it to the participant to set aside what was accepted for them', async () => {
    const manager = await aManager(stage.house, stage.place);
    const suggestion = await aGoal('Take the bus', stage.coach);
    const { actor } = await aGuardian(stage.house, manager, stage.maya);
    const line = newId();
    await stage.house.as(actor).post(at(`/plan/suggestions/${suggestion}/take-up-as-guardian`), { id: line });
    const aside = await withMaya().post(at(`/plan/lines/${line}/state`), { id: newId(), state: 'let-go' });
    expect(aside.status).toBe(201);
    const plan = (await withMaya().get(at('/plan'))).body;
    expect(plan).toMatchObject({ lines: [{ state: { state: 'let-go' } }] });
  });

  it('sees no suggestion that is just between the participant and a coach', async () => {
    const manager = await aManager(stage.house, stage.place);
    await aGoal('Between us', stage.coach, { audience: 'just-us' });
    const { actor } = await aGuardian(stage.house, manager, stage.maya);
    expect((await stage.house.as(actor).get(at('/plan/as-guardian'))).body).toMatchObject({
      suggestions: [],
    });
  });

  it('is one from the first to the last day on record, and no longer', async () => {
    const officer = await aPrivacyOfficer(stage.house, stage.place);
    const dates = { fromOn: '2026-11-21', untilOn: '2026-11-22' };
    const { actor } = await aGuardian(stage.house, officer, stage.maya, dates);
    const opens = async (instant: string) => {
      stage.now = new Date(instant);
      return (await stage.house.as(actor).get(at('/plan/as-guardian'))).status;
    };
    expect(await opens('2026-11-21T04:59:00Z')).toBe(404);
    expect(await opens('2026-11-21T05:01:00Z')).toBe(200);
    expect(await opens('2026-11-23T04:59:00Z')).toBe(200);
    expect(await opens('2026-11-23T05:01:00Z')).toBe(404);
    const { guardians } = (await withMaya().get(at('/guardians'))).body as Guardians;
    expect(guardians).toMatchObject([
      { called: 'Elena', standing: 'over', recordedBy: 'Sam privacy-officer' },
    ]);
  });

  it('is cut off at once when the record is ended', async () => {
    const manager = await aManager(stage.house, stage.place);
    const { actor, recordId } = await aGuardian(stage.house, manager, stage.maya);
    expect((await stage.house.as(manager).post(at(`/guardians/${recordId}/end`))).status).toBe(200);
    expect((await stage.house.as(actor).get(at('/plan/as-guardian'))).status).toBe(404);
    expect((await stage.house.as(actor).get('/family')).body).toMatchObject({ guardianOf: [] });
  });

  it.each([
    ['a coach', () => Promise.resolve(stage.coach)],
    [
      'a manager of another program',
      () => aManager(stage.house, { ...stage.place, programId: stage.place.otherProgramId }),
    ],
    ['the participant', () => Promise.resolve(stage.maya)],
  ])('is not put on record by %s', async (_who, who) => {
    expect([403, 404]).toContain((await stage.house.as(await who()).post(at('/guardians'), aPaper())).status);
  });

  it.each([
    ['a parent past the day of coming of age', { basis: 'minor', paper: 'birth-certificate', state: 'NC' }],
    ['a parent without a state', { basis: 'minor', paper: 'birth-certificate', untilOn: '2027-05-31' }],
    ['a court without its paper', { paper: 'birth-certificate' }],
    ['time that ends before it begins', { untilOn: '2025-01-01' }],
  ])('is not put on record: %s', async (_what, over) => {
    const manager = await aManager(stage.house, stage.place);
    expect((await stage.house.as(manager).post(at('/guardians'), aPaper(over))).status).toBe(400);
  });

  it('and nobody else but the participant accepts: without a record a family member is refused', async () => {
    const suggestion = await aGoal('Take the bus', stage.coach);
    const { actor } = await aFamilyMember(stage.house, stage.maya);
    for (const path of ['take-up', 'take-up-as-guardian', 'decline', 'decline-as-guardian']) {
      const answer = await stage.house
        .as(actor)
        .post(at(`/plan/suggestions/${suggestion}/${path}`), { id: newId() });
      expect([path, answer.status]).toEqual([path, 403]);
    }
  });
});
