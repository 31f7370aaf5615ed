import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Actor, FamilyActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import { aManager, aParticipant } from '../people/testing.ts';
import type { SharedView } from './schema/views.ts';
import { aFamilyMember, aGuardian, openStage } from './testing.ts';

const stage = openStage();
const { aGoal, at, own, shared, withMaya } = stage;

const ask = (linkId: string, asked = true) => withMaya().post(at(`/family/${linkId}/suggest`), { asked });

/** Rosa, linked and asked to suggest. */
async function rosaAsked() {
  const rosa = await aFamilyMember(stage.house, stage.maya);
  expect((await ask(rosa.linkId)).status).toBe(200);
  return rosa;
}

const give = (family: Actor, what: string, over: object = {}) =>
  stage.house.as(family).post(at('/family-suggestions'), { id: newId(), part: 'goal', what, ...over });

/** Suggests, and answers with the suggestion's id. */
async function given(family: FamilyActor, what: string, over: object = {}): Promise<string> {
  const answer = await give(family, what, over);
  expect(answer.status).toBe(201);
  return (answer.body as { id: string }).id;
}

const became = async (family: FamilyActor) => ((await shared(family)) as SharedView).suggestions;
const planOf = async (reader: Actor = stage.maya) =>
  (await stage.house.as(reader).get(at('/plan'))).body as {
    lines: object[];
    suggestions: { id: string }[];
  };
const answers = (reader: Actor, id: string, deed: string, body: object = {}) =>
  stage.house.as(reader).post(at(`/plan/suggestions/${id}/${deed}`), { id: newId(), ...body });

describe('a family member’s suggestion', () => {
  it('is given where the participant asked for it, and nowhere else', async () => {
    const { actor, linkId } = await aFamilyMember(stage.house, stage.maya);
    expect(await give(actor, 'A quiet Sunday')).toMatchObject({
      status: 403,
      body: { code: 'families/not-asked' },
    });
    await ask(linkId);
    expect((await own(actor)).links).toMatchObject([{ suggestAsked: true }]);
    expect((await give(actor, 'A quiet Sunday')).status).toBe(201);
    await ask(linkId, false);
    expect((await give(actor, 'Another')).status).toBe(403);
    const devon = await aParticipant(stage.house, stage.place, { chosenName: 'Devon' });
    const body = { id: newId(), part: 'goal', what: 'For somebody else' };
    expect(
      (await stage.house.as(actor).post(`/participants/${devon.id}/family-suggestions`, body)).status,
    ).toBe(404);
  });

  it('stands in the plan under the name the participant calls them by, for whoever reads the plan', async () => {
    const { actor } = await rosaAsked();
    await given(actor, 'A quiet Sunday', { why: 'We are calmer then.' });
    for (const reader of [stage.maya, stage.coach])
      expect(await planOf(reader)).toMatchObject({
        lines: [],
        suggestions: [
          { what: 'A quiet Sunday', why: 'We are calmer then.', familyName: 'Rosa', authorId: actor.id },
        ],
      });
  });

  it('joins the plan only when the participant takes it up, and shows then whose idea it was', async () => {
    const { actor } = await rosaAsked();
    const id = await given(actor, 'A quiet Sunday');
    for (const somebody of [actor, stage.coach])
      expect((await answers(somebody, id, 'take-up')).status).toBe(403);
    expect((await answers(stage.maya, id, 'take-up', { what: 'Sundays are mine' })).status).toBe(201);
    expect(await planOf()).toMatchObject({
      lines: [
        { what: 'Sundays are mine', authorId: stage.maya.id, suggestedById: actor.id, familyName: 'Rosa' },
      ],
      suggestions: [],
    });
  });

  it('is answered by a guardian on record as well, who reads whose it is', async () => {
    const { actor } = await rosaAsked();
    const id = await given(actor, 'A quiet Sunday');
    const manager = await aManager(stage.house, stage.place);
    const guardian = (await aGuardian(stage.house, manager, stage.maya)).actor;
    expect((await stage.house.as(guardian).get(at('/plan/as-guardian'))).body).toMatchObject({
      suggestions: [{ what: 'A quiet Sunday', familyName: 'Rosa' }],
    });
    expect((await answers(guardian, id, 'take-up-as-guardian')).status).toBe(201);
    expect(await planOf()).toMatchObject({ lines: [{ byGuardian: true, familyName: 'Rosa' }] });
    expect(await became(actor)).toMatchObject([{ id, became: 'taken-up' }]);
  });

  it('tells its writer what became of it, and nothing of how or by whom', async () => {
    const { actor } = await rosaAsked();
    const [taken, no, waits] = [
      await given(actor, 'A quiet Sunday'),
      await given(actor, 'Stay home', { part: 'coping' }),
      await given(actor, 'A bus pass', { part: 'need' }),
    ];
    await answers(stage.maya, taken, 'take-up', { what: 'Sundays are mine' });
    await answers(stage.maya, no, 'decline', { said: 'I need to be out.' });
    await aGoal('Not for Rosa');
    await aGoal('A coach’s idea', stage.coach);
    const seen = (await shared(actor)) as SharedView;
    expect(seen).toMatchObject({ milestones: [], lines: [] });
    expect(seen.suggestions.map((one) => [one.id, one.what, one.became])).toEqual([
      [waits, 'A bus pass', 'waiting'],
      [no, 'Stay home', 'declined'],
      [taken, 'A quiet Sunday', 'taken-up'],
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/mine|to be out|Not for Rosa|coach/);
  });

  it('is no one else’s to see: another family member reads neither it nor its answer', async () => {
    const { actor } = await rosaAsked();
    await given(actor, 'A quiet Sunday');
    const luis = await aFamilyMember(stage.house, stage.maya, { called: 'Luis' });
    await ask(luis.linkId);
    expect(await became(luis.actor)).toEqual([]);
  });

  it('is taken back by its writer while it waits, by nobody else, and not once it was answered', async () => {
    const { actor } = await rosaAsked();
    const luis = await aFamilyMember(stage.house, stage.maya, { called: 'Luis' });
    const [one, two] = [await given(actor, 'A quiet Sunday'), await given(actor, 'Stay home')];
    const takesBack = (family: Actor, id: string) =>
      stage.house.as(family).post(at(`/family-suggestions/${id}/take-back`));
    expect((await takesBack(luis.actor, one)).status).toBe(404);
    expect((await takesBack(actor, one)).status).toBe(200);
    await answers(stage.maya, two, 'decline');
    expect((await takesBack(actor, two)).status).toBe(409);
    expect(await became(actor)).toMatchObject([{ id: two, became: 'declined' }]);
    expect((await planOf()).suggestions.map(({ id }) => id)).toEqual([two]);
  });

  it.each(['participant', 'family'] as const)(
    'goes with the link where nobody answered it, whichever side ends it: now the %s',
    async (side) => {
      const { actor, linkId } = await rosaAsked();
      const [waits, taken] = [await given(actor, 'Stay home'), await given(actor, 'A quiet Sunday')];
      await answers(stage.maya, taken, 'take-up');
      await (side === 'participant'
        ? withMaya().post(at(`/family/${linkId}/end`))
        : stage.house.as(actor).post(`/family/links/${linkId}/end`));
      const plan = await planOf();
      expect(plan).toMatchObject({
        lines: [{ what: 'A quiet Sunday', familyName: 'Rosa' }],
        suggestions: [],
      });
      expect(JSON.stringify(plan)).not.toContain(waits);
      expect((await give(actor, 'Another')).status).toBe(404);
    },
  );

  it('costs no more statements than other acts, and sent twice it stands once', async () => {
    const { actor } = await rosaAsked();
    const body = { id: newId() };
    const first = await give(actor, 'A quiet Sunday', body);
    expect(first.statements).toBeLessThanOrEqual(8);
    expect((await give(actor, 'A quiet Sunday', body)).body).toEqual({ ...body, already: true });
    expect((await planOf()).suggestions).toHaveLength(1);
    expect((await stage.house.as(actor).get(at('/shared'))).statements).toBeLessThanOrEqual(8);
  });

  it('is told in the audit as the family member’s act', async () => {
    const { actor } = await rosaAsked();
    const id = await given(actor, 'A quiet Sunday');
    const { rows } = await sql<{ action: string; actor_kind: string; participant_id: string }>`
      select action, actor_kind, participant_id from audit_events where subject_id = ${id}`.execute(
      stage.house.database.behind.db,
    );
    expect(rows).toEqual([
      { action: 'family-suggestion.give', actor_kind: 'family', participant_id: stage.maya.id },
    ]);
  });
});

describe('behind a family account, whoever holds the connection but not the application', () => {
  const asFamily = (family: FamilyActor, text: string): Promise<unknown[]> =>
    stage.house.database.app.db.transaction().execute(async (db) => {
      await sql`select * from enter_act(${family.orgId}, ${family.id}, 'family', null, ${stage.now.toISOString()})`.execute(
        db,
      );
      return (await sql.raw(text).execute(db)).rows;
    });
  const insert = (over: { kind?: string; data?: string; corrects?: string } = {}) => `
    insert into facts (org_id, id, participant_id, kind, happened_at, author_kind, category, audience, data, corrects_id, correction)
    values ('${stage.maya.orgId}', '${newId()}', '${stage.maya.id}', '${over.kind ?? 'plan-line'}', now(), 'family', 'plan',
      'team', '${over.data ?? '{"part":"goal"}'}', ${over.corrects ? `'${over.corrects}', 'withdraw'` : 'null, null'})`;

  it('adds nothing but a suggestion that was asked for, in place of nothing and as nobody’s answer', async () => {
    const { actor, linkId } = await aFamilyMember(stage.house, stage.maya);
    const goal = await aGoal('My own words');
    await expect(asFamily(actor, insert())).rejects.toThrow(/row-level security/);
    await ask(linkId);
    await expect(asFamily(actor, insert())).resolves.toEqual([]);
    const wrong = [
      insert({ data: `{"part":"goal","fromId":"${goal}"}` }),
      insert({ data: `{"part":"goal","insteadOf":"${goal}"}` }),
      insert({ kind: 'plan-decline' }),
      insert({ kind: 'milestone' }),
      insert({ kind: 'withdrawal', corrects: goal }),
    ];
    for (const one of wrong) await expect(asFamily(actor, one)).rejects.toThrow(/row-level security/);
    await withMaya().post(at(`/family/${linkId}/end`));
    await expect(asFamily(actor, insert())).rejects.toThrow(/row-level security/);
  });

  it('reads of an answered suggestion its own words alone', async () => {
    const { actor } = await rosaAsked();
    const id = await given(actor, 'A quiet Sunday');
    await answers(stage.maya, id, 'take-up', { what: 'Sundays are mine' });
    expect(await asFamily(actor, 'select id from facts')).toEqual([{ id }]);
  });
});
