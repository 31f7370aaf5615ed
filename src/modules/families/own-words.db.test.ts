import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { FamilyActor, ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import { aParticipant } from '../people/testing.ts';
import { aFamilyMember, openStage } from './testing.ts';

const stage = openStage();
const { aGoal, aMilestone, at, familyOfMaya, own, shared, show, withMaya } = stage;

describe('a family’s own plan', () => {
  const write = (family: FamilyActor, what: string, over: object = {}) =>
    stage.house.as(family).post('/family/plan', { id: newId(), part: 'ourselves', what, ...over });

  it('is read by nobody else until its writer says so, line by line for the participant', async () => {
    const { actor, linkId } = await aFamilyMember(stage.house, stage.maya);
    const line = newId();
    await write(actor, 'Sleep through the night', { id: line });
    await write(actor, 'Not for anybody');
    expect((await familyOfMaya()).links).toMatchObject([{ theirs: [] }]);
    await stage.house.as(actor).post(`/family/links/${linkId}/show`, { rootId: line, shown: true });
    expect((await familyOfMaya()).links[0]?.theirs.map(({ what }) => what)).toEqual([
      'Sleep through the night',
    ]);
    await write(actor, 'Sleep on Sundays', { amends: line });
    expect((await familyOfMaya()).links[0]?.theirs).toMatchObject([
      { what: 'Sleep on Sundays', earlier: [] },
    ]);
    await stage.house.as(actor).post(`/family/links/${linkId}/show`, { rootId: line, shown: false });
    expect((await familyOfMaya()).links).toMatchObject([{ theirs: [] }]);
  });

  it('is read by the team only while its writer lets them, and never lies on the participant’s line', async () => {
    const { actor, linkId } = await aFamilyMember(stage.house, stage.maya);
    await write(actor, 'A quiet evening');
    const plans = async () => (await stage.house.as(stage.coach).get(at('/family-plans'))).body;
    expect(await plans()).toEqual({ plans: [] });
    await stage.house.as(actor).post(`/family/links/${linkId}/team`, { reads: true });
    expect(await plans()).toMatchObject({
      plans: [{ called: 'Rosa', lines: [{ what: 'A quiet evening' }] }],
    });
    const line = await stage.house.as(stage.coach).get(at('/line'));
    expect(JSON.stringify(line.body)).not.toContain('quiet evening');
    await stage.house.as(actor).post(`/family/links/${linkId}/team`, { reads: false });
    expect(await plans()).toEqual({ plans: [] });
  });

  it('and everything around it is told in no more statements than other pages', async () => {
    const { actor, linkId } = await aFamilyMember(stage.house, stage.maya);
    await write(actor, 'A quiet evening');
    await withMaya().post(at(`/family/${linkId}/voice`), { asked: true });
    const counts = [
      (await stage.house.as(actor).get('/family')).statements,
      (await withMaya().get(at('/family'))).statements,
      (await withMaya().get(at('/opened'))).statements,
      (await stage.house.as(actor).get(at('/shared'))).statements,
    ];
    expect(Math.max(...counts)).toBeLessThanOrEqual(8);
  });

  it('keeps what a line said before, and tells whoever reworded it second', async () => {
    const { actor } = await aFamilyMember(stage.house, stage.maya);
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
    const { actor, linkId } = await aFamilyMember(stage.house, stage.maya);
    await write(actor, 'A quiet evening');
    const { rows } = await sql<{ words: Buffer }>`
      select words from family_plan_lines where family_id = ${actor.id}`.execute(
      stage.house.database.behind.db,
    );
    expect(rows[0]?.words.toString('latin1')).not.toContain('quiet');
    expect((await stage.house.as(actor).post('/family/forget')).status).toBe(409);
    await stage.house.as(actor).post(`/family/links/${linkId}/end`);
    expect((await stage.house.as(actor).post('/family/forget')).body).toEqual({ lines: 1 });
    expect((await own(actor)).plan).toEqual([]);
    const left = await sql`select from family_keys where family_id = ${actor.id}`.execute(
      stage.house.database.behind.db,
    );
    expect(left.rows).toEqual([]);
  });

  it('stays with its writer when the participant’s record is destroyed', async () => {
    const { actor } = await aFamilyMember(stage.house, stage.maya);
    await write(actor, 'A quiet evening');
    await stage.house.database.behind.db.transaction().execute(async (db) => {
      await sql`select set_config('app.org_id', ${stage.maya.orgId}, true)`.execute(db);
      for (const part of ['families', 'fact_shares', 'access_ties'])
        await sql`select ${sql.raw(`erase_${part}`)}(${stage.maya.orgId}, array[${stage.maya.id}]::uuid[])`.execute(
          db,
        );
    });
    expect(await own(actor)).toMatchObject({ links: [], plan: [{ what: 'A quiet evening' }] });
    expect(await shared(actor)).toBe(404);
  });
});

describe('how a family member sees it', () => {
  const say = (family: FamilyActor, said: string) =>
    stage.house.as(family).post(at('/family-voice'), { id: newId(), said, domain: 'D3' });
  const voices = async (reader: StaffActor | ParticipantActor) =>
    ((await stage.house.as(reader).get(at('/strengths'))).body as { voices: unknown[] }).voices;

  it('is said where the participant asked, stands beside their own view, and goes with the link', async () => {
    const { actor, linkId } = await aFamilyMember(stage.house, stage.maya);
    expect((await say(actor, 'The house is calmer')).status).toBe(409);
    await withMaya().post(at(`/family/${linkId}/voice`), { asked: true });
    const said = await say(actor, 'The house is calmer');
    expect(said.status).toBe(201);
    for (const reader of [stage.maya, stage.coach])
      expect(await voices(reader)).toMatchObject([
        {
          voice: 'family',
          who: 'Rosa',
          own: true,
          said: [{ said: 'The house is calmer', how: 'own-account' }],
        },
      ]);
    await withMaya().post(at(`/family/${linkId}/end`));
    expect(await voices(stage.maya)).toEqual([]);
    expect(await voices(stage.coach)).toEqual([]);
  });

  it('is taken back by whoever said it and by nobody else', async () => {
    const { actor, linkId } = await aFamilyMember(stage.house, stage.maya);
    const stranger = await aFamilyMember(stage.house, stage.maya, { called: 'Luis' });
    await withMaya().post(at(`/family/${linkId}/voice`), { asked: true });
    const { id } = (await say(actor, 'The house is calmer')).body as { id: string };
    expect((await stage.house.as(stranger.actor).post(`/family/voices/${id}/take-back`)).status).toBe(404);
    expect((await stage.house.as(actor).post(`/family/voices/${id}/take-back`)).status).toBe(200);
    expect(await voices(stage.maya)).toMatchObject([{ said: [] }]);
  });
});

describe('whoever holds the connection but not the application', () => {
  const asFamily = (family: FamilyActor, text: string): Promise<unknown[]> =>
    stage.house.database.app.db.transaction().execute(async (db) => {
      await sql`select * from enter_act(${family.orgId}, ${family.id}, 'family', null, ${stage.now.toISOString()})`.execute(
        db,
      );
      return (await sql.raw(text).execute(db)).rows;
    });

  it('finds behind a family account no fact but those shown, and after the end none', async () => {
    const milestone = await aMilestone('Thirty days of mornings');
    await aGoal('Never shown');
    const { actor, linkId } = await aFamilyMember(stage.house, stage.maya);
    expect(await asFamily(actor, 'select id from facts')).toEqual([]);
    expect(await asFamily(actor, 'select participant_id from person_keys')).toEqual([
      { participant_id: stage.maya.id },
    ]);
    await show(linkId, milestone);
    expect(await asFamily(actor, 'select id from facts')).toEqual([{ id: milestone }]);
    await withMaya().post(at(`/family/${linkId}/end`));
    expect(await asFamily(actor, 'select id from facts')).toEqual([]);
    expect(await asFamily(actor, 'select participant_id from person_keys')).toEqual([]);
  });

  it('finds nothing while a link is only offered, even were a share written before its time', async () => {
    const milestone = await aMilestone('Thirty days of mornings');
    const { actor } = await aFamilyMember(stage.house, stage.maya, { agrees: false });
    await sql`insert into fact_shares (org_id, id, participant_id, fact_id, reader_id, since)
      values (${stage.maya.orgId}, ${newId()}, ${stage.maya.id}, ${milestone}, ${actor.id}, now())`.execute(
      stage.house.database.behind.db,
    );
    expect(await asFamily(actor, 'select id from facts')).toEqual([]);
  });

  it('writes nothing onto a line, changes nothing of the other side, and reads no other family', async () => {
    const { actor, linkId } = await aFamilyMember(stage.house, stage.maya, { agrees: false });
    const stranger = await aFamilyMember(
      stage.house,
      await aParticipant(stage.house, stage.place, { chosenName: 'Devon' }),
    );
    await stage.house
      .as(stranger.actor)
      .post('/family/plan', { id: newId(), part: 'ourselves', what: 'Theirs' });
    const insert = `insert into facts (org_id, id, participant_id, kind, happened_at, author_kind, category, audience)
      values ('${stage.maya.orgId}', '${newId()}', '${stage.maya.id}', 'plan-line', now(), 'family', 'plan', 'team')`;
    await expect(asFamily(actor, insert)).rejects.toThrow(/row-level security/);
    const ask = `update family_links set voice_asked_at = now() where id = '${linkId}'`;
    await expect(asFamily(actor, ask)).rejects.toThrow(/not this side/);
    expect(await asFamily(actor, 'select 1 from family_plan_lines')).toEqual([]);
    expect(await asFamily(actor, `select 1 from family_links where id <> '${linkId}'`)).toEqual([]);
  });
});
