import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FamilyActor, ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aManager, aParticipant, aPrivacyOfficer } from '../people/testing.ts';
import { aBrowser } from '../sign-in/testing/browser.ts';
import type { FamilyOfParticipant, FamilyView, SharedView } from './schema/views.ts';
import { aFamilyMember, aGuardian, aPaper } from './testing.ts';

let house: House;
let place: TestOrganization;
let coach: StaffActor;
let maya: ParticipantActor;
let now = new Date('2026-11-20T15:00:00Z');

beforeAll(async () => {
  house = await openHouse({ now: () => now });
  place = await anOrganization(house);
  coach = await aCoach(house, place);
});
beforeEach(async () => {
  now = new Date('2026-11-20T15:00:00Z');
  maya = await aParticipant(house, place, { chosenName: 'Maya', caseload: [coach], birthOn: '2009-06-01' });
});
afterAll(() => house?.close());

const at = (what: string) => `/participants/${maya.id}${what}`;
const withMaya = () => house.as(maya);

async function aMilestone(title: string, over: object = {}): Promise<string> {
  const id = newId();
  const body = { id, title, what: 'skill', onDate: '2026-11-02', audience: 'team', ...over };
  expect((await withMaya().post(at('/plan/milestones'), body)).status).toBe(201);
  return id;
}

async function aGoal(
  what: string,
  by: StaffActor | ParticipantActor = maya,
  over: object = {},
): Promise<string> {
  const id = newId();
  const body = { id, what, data: { part: 'goal' }, audience: 'team', ...over };
  expect((await house.as(by).post(at('/plan/lines'), body)).status).toBe(201);
  return id;
}

const show = (linkId: string, rootId: string, shown = true) =>
  withMaya().post(at(`/family/${linkId}/show`), { rootId, shown });
const shared = async (family: FamilyActor) => {
  const answer = await house.as(family).get(at('/shared'));
  return answer.status === 200 ? (answer.body as SharedView) : answer.status;
};
const own = async (family: FamilyActor) => (await house.as(family).get('/family')).body as FamilyView;
const familyOfMaya = async () => (await withMaya().get(at('/family'))).body as FamilyOfParticipant;

describe('somebody close to a participant', () => {
  it('comes in with the code they were handed, and is nobody but themselves', async () => {
    const { code } = await aFamilyMember(house, maya, { agrees: false });
    const phone = aBrowser(house.app.server);
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
    const { actor, linkId } = await aFamilyMember(house, maya, { agrees: false });
    expect((await show(linkId, milestone)).status).toBe(409);
    expect(await shared(actor)).toBe(404);
    await house.as(actor).post(`/family/links/${linkId}/accept`);
    expect(await shared(actor)).toEqual({ milestones: [], lines: [] });
    expect((await show(linkId, milestone)).status).toBe(200);
    expect(await shared(actor)).toMatchObject({
      milestones: [{ title: 'Thirty days of mornings' }],
      lines: [],
    });
  });

  it('sees a line as it stands: reworded it is the new words, taken back it is gone', async () => {
    const goal = await aGoal('A room of my own');
    const { actor, linkId } = await aFamilyMember(house, maya);
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
    expect(await shared(actor)).toEqual({ milestones: [], lines: [] });
  });

  it('is shown what is just between the participant and a coach only when the participant shows it', async () => {
    const milestone = await aMilestone('Told my sister', { audience: 'just-us', withIds: [coach.id] });
    const { actor, linkId } = await aFamilyMember(house, maya);
    expect(await shared(actor)).toEqual({ milestones: [], lines: [] });
    await show(linkId, milestone);
    expect(await shared(actor)).toMatchObject({ milestones: [{ title: 'Told my sister' }] });
  });

  it('is shown no suggestion of a coach, and nothing of another person', async () => {
    const suggestion = await aGoal('Call the clinic', coach);
    const devon = await aParticipant(house, place, { chosenName: 'Devon' });
    const his = newId();
    const body = { id: his, what: 'His own', data: { part: 'goal' }, audience: 'team' };
    await house.as(devon).post(`/participants/${devon.id}/plan/lines`, body);
    const { linkId } = await aFamilyMember(house, maya);
    expect((await show(linkId, suggestion)).status).toBe(404);
    expect((await show(linkId, his)).status).toBe(404);
    expect((await show(linkId, newId())).status).toBe(404);
  });

  it.each(['participant', 'family'] as const)(
    'is cut off at once when the %s ends the link; the account and its plan stay',
    async (side) => {
      const milestone = await aMilestone('Thirty days of mornings');
      const { actor, linkId } = await aFamilyMember(house, maya);
      await show(linkId, milestone);
      await house.as(actor).post('/family/plan', { id: newId(), part: 'ourselves', what: 'A quiet evening' });
      const ended =
        side === 'participant'
          ? await withMaya().post(at(`/family/${linkId}/end`))
          : await house.as(actor).post(`/family/links/${linkId}/end`);
      expect(ended.status).toBe(200);
      expect(await shared(actor)).toBe(404);
      expect(await own(actor)).toMatchObject({ links: [], plan: [{ what: 'A quiet evening' }] });
      expect((await familyOfMaya()).links).toEqual([]);
      expect((await house.as(actor).post(`/family/links/${linkId}/accept`)).status).toBe(404);
      // Along once more: what was shown before is not shown again.
      const again = await aFamilyMember(house, maya);
      expect(await shared(again.actor)).toEqual({ milestones: [], lines: [] });
    },
  );

  it('gets no second code once they have come in: whoever made one could use it', async () => {
    const { code, linkId } = await aFamilyMember(house, maya, { agrees: false });
    const renewed = await withMaya().post(at(`/family/${linkId}/code`));
    expect(renewed.status).toBe(201);
    expect((await aBrowser(house.app.server).post('/sign-in/code', { code })).status).toBe(401);
    const phone = aBrowser(house.app.server);
    await phone.post('/sign-in/code', { code: (renewed.body as { code: string }).code });
    expect((await withMaya().post(at(`/family/${linkId}/code`))).status).toBe(404);
  });

  it('comes in no more with the code of an offer that was taken back', async () => {
    const { code, linkId } = await aFamilyMember(house, maya, { agrees: false });
    await withMaya().post(at(`/family/${linkId}/end`));
    expect((await aBrowser(house.app.server).post('/sign-in/code', { code })).status).toBe(401);
  });

  it('answers no offer and ends no link of another family', async () => {
    const { linkId } = await aFamilyMember(house, maya, { agrees: false });
    const stranger = await aFamilyMember(house, await aParticipant(house, place, { chosenName: 'Devon' }));
    for (const deed of ['accept', 'end', 'team', 'show']) {
      const body = { team: { reads: true }, show: { rootId: newId(), shown: true } }[deed];
      expect((await house.as(stranger.actor).post(`/family/links/${linkId}/${deed}`, body)).status).toBe(404);
    }
    expect((await withMaya().post(at(`/family/${stranger.linkId}/end`))).status).toBe(404);
    const elsewhere = await anOrganization(house, { name: 'Far Shore' });
    const foreign: FamilyActor = { ...stranger.actor, orgId: elsewhere.orgId };
    expect((await house.as(foreign).post(`/family/links/${stranger.linkId}/end`)).status).toBe(404);
  });

  it('who is also staff here has two accounts, and neither lends the other anything', async () => {
    const { actor, linkId } = await aFamilyMember(house, maya);
    const asStaff: StaffActor = { ...coach, id: actor.id, programIds: [] };
    expect((await house.as(asStaff).get(at('/shared'))).status).toBe(404);
    expect((await house.as(asStaff).post(`/family/links/${linkId}/end`)).status).toBe(403);
    const asParticipant: ParticipantActor = { kind: 'participant', id: actor.id, orgId: actor.orgId };
    expect((await house.as(asParticipant).get(at('/shared'))).status).toBe(404);
    expect((await house.as(asParticipant).get(at('/family'))).status).toBe(404);
  });
});

describe('a family’s own plan', () => {
  const write = (family: FamilyActor, what: string, over: object = {}) =>
    house.as(family).post('/family/plan', { id: newId(), part: 'ourselves', what, ...over });

  it('is read by nobody else until its writer says so, line by line for the participant', async () => {
    const { actor, linkId } = await aFamilyMember(house, maya);
    const line = newId();
    await write(actor, 'Sleep through the night', { id: line });
    await write(actor, 'Not for anybody');
    expect((await familyOfMaya()).links).toMatchObject([{ theirs: [] }]);
    await house.as(actor).post(`/family/links/${linkId}/show`, { rootId: line, shown: true });
    expect((await familyOfMaya()).links[0]?.theirs.map(({ what }) => what)).toEqual([
      'Sleep through the night',
    ]);
    await write(actor, 'Sleep on Sundays', { amends: line });
    expect((await familyOfMaya()).links[0]?.theirs).toMatchObject([
      { what: 'Sleep on Sundays', earlier: [] },
    ]);
    await house.as(actor).post(`/family/links/${linkId}/show`, { rootId: line, shown: false });
    expect((await familyOfMaya()).links).toMatchObject([{ theirs: [] }]);
  });

  it('is read by the team only while its writer lets them, and never lies on the participant’s line', async () => {
    const { actor, linkId } = await aFamilyMember(house, maya);
    await write(actor, 'A quiet evening');
    const plans = async () => (await house.as(coach).get(at('/family-plans'))).body;
    expect(await plans()).toEqual({ plans: [] });
    await house.as(actor).post(`/family/links/${linkId}/team`, { reads: true });
    expect(await plans()).toMatchObject({
      plans: [{ called: 'Rosa', lines: [{ what: 'A quiet evening' }] }],
    });
    const line = await house.as(coach).get(at('/line'));
    expect(JSON.stringify(line.body)).not.toContain('quiet evening');
    await house.as(actor).post(`/family/links/${linkId}/team`, { reads: false });
    expect(await plans()).toEqual({ plans: [] });
  });

  it('keeps what a line said before, and tells whoever reworded it second', async () => {
    const { actor } = await aFamilyMember(house, maya);
    const line = newId();
    await write(actor, 'First', { id: line });
    const second = { id: newId(), amends: line };
    expect((await write(actor, 'Second', second)).body).toEqual({ id: second.id, already: false });
    expect((await write(actor, 'Second', second)).body).toEqual({ id: second.id, already: true });
    const other = await write(actor, 'Other', { amends: line });
    expect(other).toMatchObject({ status: 409, body: { theirs: { what: 'Second' } } });
    expect((await own(actor)).plan).toMatchObject([{ what: 'Second', earlier: [{ what: 'First' }] }]);
    expect((await write(actor, '', { amends: second.id, gone: true })).status).toBe(201);
    expect((await own(actor)).plan).toEqual([]);
  });

  it('lies in the database under the writer’s key alone, and nothing opens once that is gone', async () => {
    const { actor, linkId } = await aFamilyMember(house, maya);
    await write(actor, 'A quiet evening');
    const { rows } = await sql<{ words: Buffer }>`
      select words from family_plan_lines where family_id = ${actor.id}`.execute(house.database.behind.db);
    expect(rows[0]?.words.toString('latin1')).not.toContain('quiet');
    expect((await house.as(actor).post('/family/forget')).status).toBe(409);
    await house.as(actor).post(`/family/links/${linkId}/end`);
    expect((await house.as(actor).post('/family/forget')).body).toEqual({ lines: 1 });
    expect((await own(actor)).plan).toEqual([]);
    const left = await sql`select from family_keys where family_id = ${actor.id}`.execute(
      house.database.behind.db,
    );
    expect(left.rows).toEqual([]);
  });

  it('stays with its writer when the participant’s record is destroyed', async () => {
    const { actor } = await aFamilyMember(house, maya);
    await write(actor, 'A quiet evening');
    await house.database.behind.db.transaction().execute(async (db) => {
      await sql`select set_config('app.org_id', ${maya.orgId}, true)`.execute(db);
      for (const part of ['families', 'fact_shares', 'access_ties'])
        await sql`select ${sql.raw(`erase_${part}`)}(${maya.orgId}, array[${maya.id}]::uuid[])`.execute(db);
    });
    expect(await own(actor)).toMatchObject({ links: [], plan: [{ what: 'A quiet evening' }] });
    expect(await shared(actor)).toBe(404);
  });
});

describe('how a family member sees it', () => {
  const say = (family: FamilyActor, said: string) =>
    house.as(family).post(at('/family-voice'), { id: newId(), said, domain: 'D3' });
  const voices = async (reader: StaffActor | ParticipantActor) =>
    ((await house.as(reader).get(at('/strengths'))).body as { voices: unknown[] }).voices;

  it('is said where the participant asked, stands beside their own view, and goes with the link', async () => {
    const { actor, linkId } = await aFamilyMember(house, maya);
    expect((await say(actor, 'The house is calmer')).status).toBe(409);
    await withMaya().post(at(`/family/${linkId}/voice`), { asked: true });
    const said = await say(actor, 'The house is calmer');
    expect(said.status).toBe(201);
    for (const reader of [maya, coach])
      expect(await voices(reader)).toMatchObject([
        {
          voice: 'family',
          who: 'Rosa',
          own: true,
          said: [{ said: 'The house is calmer', how: 'own-account' }],
        },
      ]);
    await withMaya().post(at(`/family/${linkId}/end`));
    expect(await voices(maya)).toEqual([]);
    expect(await voices(coach)).toEqual([]);
  });

  it('is taken back by whoever said it and by nobody else', async () => {
    const { actor, linkId } = await aFamilyMember(house, maya);
    const stranger = await aFamilyMember(house, maya, { called: 'Luis' });
    await withMaya().post(at(`/family/${linkId}/voice`), { asked: true });
    const { id } = (await say(actor, 'The house is calmer')).body as { id: string };
    expect((await house.as(stranger.actor).post(`/family/voices/${id}/take-back`)).status).toBe(404);
    expect((await house.as(actor).post(`/family/voices/${id}/take-back`)).status).toBe(200);
    expect(await voices(maya)).toMatchObject([{ said: [] }]);
  });
});

describe('a guardian', () => {
  it('accepts and declines under their own name, changes no words, and opens nothing else', async () => {
    const manager = await aManager(house, place);
    const goal = await aGoal('My own words');
    const [yes, no] = [
      await aGoal('Take the bus', coach, { data: { part: 'goal', insteadOf: goal } }),
      await aGoal('Stay home', coach),
    ];
    const { actor } = await aGuardian(house, manager, maya);
    const guardian = house.as(actor);
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
        { what: 'My own words', authorId: maya.id },
        { what: 'Take the bus', authorId: actor.id, byGuardian: true, suggestedById: coach.id },
      ],
      suggestions: [{ what: 'Stay home', declined: { byGuardianId: actor.id } }],
      names: { [actor.id]: 'Elena' },
    });
    for (const path of ['/plan', '/line', '/family', '/shared', '/strengths', '/opened', '/episodes', ''])
      expect([path, (await guardian.get(at(path))).status]).toEqual([path, 403]);
  });

  it('leaves it to the participant to set aside what was accepted for them', async () => {
    const manager = await aManager(house, place);
    const suggestion = await aGoal('Take the bus', coach);
    const { actor } = await aGuardian(house, manager, maya);
    const line = newId();
    await house.as(actor).post(at(`/plan/suggestions/${suggestion}/take-up-as-guardian`), { id: line });
    const aside = await withMaya().post(at(`/plan/lines/${line}/state`), { id: newId(), state: 'let-go' });
    expect(aside.status).toBe(201);
    const plan = (await withMaya().get(at('/plan'))).body;
    expect(plan).toMatchObject({ lines: [{ state: { state: 'let-go' } }] });
  });

  it('sees no suggestion that is just between the participant and a coach', async () => {
    const manager = await aManager(house, place);
    await aGoal('Between us', coach, { audience: 'just-us' });
    const { actor } = await aGuardian(house, manager, maya);
    expect((await house.as(actor).get(at('/plan/as-guardian'))).body).toMatchObject({ suggestions: [] });
  });

  it('is one from the first to the last day on record, and no longer', async () => {
    const officer = await aPrivacyOfficer(house, place);
    const dates = { fromOn: '2026-11-21', untilOn: '2026-11-22' };
    const { actor } = await aGuardian(house, officer, maya, dates);
    const opens = async (instant: string) => {
      now = new Date(instant);
      return (await house.as(actor).get(at('/plan/as-guardian'))).status;
    };
    expect(await opens('2026-11-21T04:59:00Z')).toBe(404);
    expect(await opens('2026-11-21T05:01:00Z')).toBe(200);
    expect(await opens('2026-11-23T04:59:00Z')).toBe(200);
    expect(await opens('2026-11-23T05:01:00Z')).toBe(404);
    const { guardians } = (await withMaya().get(at('/guardians'))).body as FamilyOfParticipant;
    expect(guardians).toMatchObject([
      { called: 'Elena', standing: 'over', recordedBy: 'Sam privacy-officer' },
    ]);
  });

  it('is cut off at once when the record is ended', async () => {
    const manager = await aManager(house, place);
    const { actor, recordId } = await aGuardian(house, manager, maya);
    expect((await house.as(manager).post(at(`/guardians/${recordId}/end`))).status).toBe(200);
    expect((await house.as(actor).get(at('/plan/as-guardian'))).status).toBe(404);
    expect((await house.as(actor).get('/family')).body).toMatchObject({ guardianOf: [] });
  });

  it.each([
    ['a coach', () => Promise.resolve(coach)],
    ['a manager of another program', () => aManager(house, { ...place, programId: place.otherProgramId })],
    ['the participant', () => Promise.resolve(maya)],
  ])('is not put on record by %s', async (_who, who) => {
    expect([403, 404]).toContain((await house.as(await who()).post(at('/guardians'), aPaper())).status);
  });

  it.each([
    ['a parent past the day of coming of age', { basis: 'minor', paper: 'birth-certificate', state: 'NC' }],
    ['a parent without a state', { basis: 'minor', paper: 'birth-certificate', untilOn: '2027-05-31' }],
    ['a court without its paper', { paper: 'birth-certificate' }],
    ['time that ends before it begins', { untilOn: '2025-01-01' }],
  ])('is not put on record: %s', async (_what, over) => {
    const manager = await aManager(house, place);
    expect((await house.as(manager).post(at('/guardians'), aPaper(over))).status).toBe(400);
  });

  it('and nobody else but the participant accepts: without a record a family member is refused', async () => {
    const suggestion = await aGoal('Take the bus', coach);
    const { actor } = await aFamilyMember(house, maya);
    for (const path of ['take-up', 'take-up-as-guardian', 'decline', 'decline-as-guardian']) {
      const answer = await house
        .as(actor)
        .post(at(`/plan/suggestions/${suggestion}/${path}`), { id: newId() });
      expect([path, answer.status]).toEqual([path, 403]);
    }
  });
});

describe('whoever holds the connection but not the application', () => {
  const asFamily = (family: FamilyActor, text: string): Promise<unknown[]> =>
    house.database.app.db.transaction().execute(async (db) => {
      await sql`select * from enter_act(${family.orgId}, ${family.id}, 'family', null, ${now.toISOString()})`.execute(
        db,
      );
      return (await sql.raw(text).execute(db)).rows;
    });

  it('finds behind a family account no fact but those shown, and after the end none', async () => {
    const milestone = await aMilestone('Thirty days of mornings');
    await aGoal('Never shown');
    const { actor, linkId } = await aFamilyMember(house, maya);
    expect(await asFamily(actor, 'select id from facts')).toEqual([]);
    expect(await asFamily(actor, 'select participant_id from person_keys')).toEqual([
      { participant_id: maya.id },
    ]);
    await show(linkId, milestone);
    expect(await asFamily(actor, 'select id from facts')).toEqual([{ id: milestone }]);
    await withMaya().post(at(`/family/${linkId}/end`));
    expect(await asFamily(actor, 'select id from facts')).toEqual([]);
    expect(await asFamily(actor, 'select participant_id from person_keys')).toEqual([]);
  });

  it('finds nothing while a link is only offered, even were a share written before its time', async () => {
    const milestone = await aMilestone('Thirty days of mornings');
    const { actor } = await aFamilyMember(house, maya, { agrees: false });
    await sql`insert into fact_shares (org_id, id, participant_id, fact_id, reader_id, since)
      values (${maya.orgId}, ${newId()}, ${maya.id}, ${milestone}, ${actor.id}, now())`.execute(
      house.database.behind.db,
    );
    expect(await asFamily(actor, 'select id from facts')).toEqual([]);
  });

  it('writes nothing onto a line, changes nothing of the other side, and reads no other family', async () => {
    const { actor, linkId } = await aFamilyMember(house, maya, { agrees: false });
    const stranger = await aFamilyMember(house, await aParticipant(house, place, { chosenName: 'Devon' }));
    await house.as(stranger.actor).post('/family/plan', { id: newId(), part: 'ourselves', what: 'Theirs' });
    const insert = `insert into facts (org_id, id, participant_id, kind, happened_at, author_kind, category, audience)
      values ('${maya.orgId}', '${newId()}', '${maya.id}', 'plan-line', now(), 'family', 'plan', 'team')`;
    await expect(asFamily(actor, insert)).rejects.toThrow(/row-level security/);
    const ask = `update family_links set voice_asked_at = now() where id = '${linkId}'`;
    await expect(asFamily(actor, ask)).rejects.toThrow(/not this side/);
    expect(await asFamily(actor, 'select 1 from family_plan_lines')).toEqual([]);
    expect(await asFamily(actor, `select 1 from family_links where id <> '${linkId}'`)).toEqual([]);
  });
});
