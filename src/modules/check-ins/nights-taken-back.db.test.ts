import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor, ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aParticipant } from '../people/testing.ts';
import type { Night } from './schema/nights.ts';

let clock = new Date('2026-11-24T21:00:00-05:00');
let house: House;
let sam: StaffActor;
let ana: StaffActor;
let maya: ParticipantActor;

beforeAll(async () => {
  house = await openHouse({ now: () => clock });
});
afterAll(() => house.close());

/** Maya walks with Sam; tonight Ana, of another program, reads what comes in, until seven. */
beforeEach(async () => {
  clock = new Date('2026-11-24T21:00:00-05:00');
  const place = await anOrganization(house);
  sam = await aCoach(house, place);
  ana = await aCoach(house, { orgId: place.orgId, programId: place.otherProgramId });
  maya = await aParticipant(house, place, { caseload: [sam] });
  await sql`insert into access_ties (org_id, participant_id, kind, target_id, since, until, seen_from)
    values (${ana.orgId}, ${maya.id}, 'night', ${ana.id}, '2026-11-24T17:00:00-05:00', '2026-11-25T07:00:00-05:00',
      '2026-11-24T17:00:00-05:00')`.execute(house.database.behind.db);
});

const at = (path: string) => `/participants/${maya.id}${path}`;
const takesBack = (who: Actor, factId: string) => house.as(who).post(at(`/night/${factId}/take-back`));
/** A minute later than what was written before. */
const writes = async (who: Actor, said: string, over: object = {}): Promise<string> => {
  clock = new Date(clock.getTime() + 60_000);
  const body = { id: newId(), happenedAt: clock.toISOString(), said, audience: 'team', ...over };
  expect((await house.as(who).post(at('/messages'), body)).status).toBe(201);
  return body.id;
};
const saidAt = async (who: Actor) =>
  ((await house.as(who).get(at('/night'))).body as Night).entries.map(({ words }) => words.said);

describe('what somebody wrote in their turn', () => {
  test('is taken back by whoever wrote it, and what was asked waits again', async () => {
    const asked = await writes(maya, 'Is the bus running?');
    const answer = await writes(ana, 'Until midnight.', { answers: asked });
    expect(await saidAt(ana)).toEqual(['Is the bus running?', 'Until midnight.']);
    // Ana is there for her turn alone; Sam reads it as one of the team.
    const onTeam = async (who: Actor) => ((await house.as(who).get(at('/night'))).body as Night).onTeam;
    expect([await onTeam(ana), await onTeam(sam)]).toEqual([false, true]);
    const taken = await takesBack(ana, answer);
    expect([taken.status, taken.statements <= 8]).toEqual([200, true]);
    expect(await saidAt(ana)).toEqual(['Is the bus running?']);
    const line = await house.as(maya).get(at('/line?kinds=message'));
    expect((line.body as { entries: object[] }).entries).toHaveLength(1);
    expect((await house.as(ana).get('/today')).body).toMatchObject({ tonight: [{ id: maya.id }] });
    expect((await takesBack(ana, answer)).status).toBe(404);
  });

  test('a hand-over too, and then nobody is told of it in the morning', async () => {
    await writes(maya, 'Is the bus running?');
    const note = { id: newId(), outcome: 'not-reached', done: '' };
    expect((await house.as(ana).post(at('/night-notes'), note)).status).toBe(201);
    const told = async () => JSON.stringify((await house.as(sam).get('/today')).body);
    expect(await told()).toContain('night-handed-over');
    expect((await takesBack(ana, note.id)).status).toBe(200);
    expect(await told()).not.toContain('night-handed-over');
  });

  test('is taken back by nobody else, nor anything of the participant’s, nor after the turn', async () => {
    const asked = await writes(maya, 'Is the bus running?');
    const answer = await writes(ana, 'Until midnight.', { answers: asked });
    expect((await takesBack(ana, asked)).status).toBe(404);
    expect((await takesBack(sam, answer)).status).toBe(404);
    expect((await takesBack(maya, answer)).status).toBe(403);
    clock = new Date('2026-11-25T07:00:00-05:00');
    expect((await takesBack(ana, answer)).status).toBe(404);
  });

  test('and nothing else: whoever holds the connection withdraws no word of the participant’s', async () => {
    const asked = await writes(maya, 'Is the bus running?');
    const withdraw = `insert into facts (org_id, id, participant_id, kind, happened_at, author_kind, category, audience,
        corrects_id, correction)
      values ('${ana.orgId}', '${newId()}', '${maya.id}', 'withdrawal', '${clock.toISOString()}', 'staff', 'note', 'team',
        '${asked}', 'withdraw')`;
    const asAna = house.database.app.db.transaction().execute(async (db) => {
      const ids = sql`array[${maya.id}]::uuid[]`;
      await sql`select * from enter_act(${ana.orgId}, ${ana.id}, 'staff', ${ids}, ${clock.toISOString()})`.execute(
        db,
      );
      await sql`select narrow_to_night(${clock.toISOString()})`.execute(db);
      await sql.raw(withdraw).execute(db);
    });
    await expect(asAna).rejects.toThrow(/row-level security/);
  });
});
