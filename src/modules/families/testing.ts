import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { FamilyActor, ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { Answer, House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aCoach, aParticipant } from '../people/testing.ts';
import type { FamilyOfParticipant, FamilyView, SharedView } from './schema/views.ts';

export interface Linked {
  linkId: string;
  /** The code that was handed over. */
  code: string;
  actor: FamilyActor;
}

/** The account behind a link or a guardian's record: no answer of the API names it. */
async function accountOf(
  house: House,
  table: 'family_links' | 'guardianships',
  id: string,
): Promise<FamilyActor> {
  const { rows } = await sql<{ family_id: FamilyActor['id']; org_id: FamilyActor['orgId'] }>`
    select family_id, org_id from ${sql.table(table)} where id = ${id}`.execute(house.database.behind.db);
  const [row] = rows;
  if (!row) throw new Error('nobody was asked to come along');
  return { kind: 'family', id: row.family_id, orgId: row.org_id };
}

const codeIn = (answer: Answer): string => (answer.body as { code: string }).code;

/** Somebody whom this participant asked to come along; they have agreed unless told otherwise. */
export async function aFamilyMember(
  house: House,
  participant: ParticipantActor,
  { agrees = true, called = 'Rosa' }: { agrees?: boolean; called?: string } = {},
): Promise<Linked> {
  const linkId = newId();
  const offered = await house
    .as(participant)
    .post(`/participants/${participant.id}/family`, { id: linkId, called });
  if (offered.status !== 201) throw new Error(`nobody could be asked to come along: ${offered.status}`);
  const actor = await accountOf(house, 'family_links', linkId);
  if (agrees) await house.as(actor).post(`/family/links/${linkId}/accept`);
  return { linkId, code: codeIn(offered), actor };
}

/** A paper as a manager or privacy officer puts it on record: a court's, good from the first of this year to the last of the next. */
export const aPaper = (over: object = {}) => ({
  id: newId(),
  called: 'Elena',
  basis: 'court',
  paper: 'court-order',
  seenOn: '2026-11-01',
  fromOn: '2026-01-01',
  untilOn: '2027-12-31',
  ...over,
});

export async function aGuardian(
  house: House,
  staff: StaffActor,
  participant: ParticipantActor,
  over: object = {},
): Promise<{ recordId: string; code: string; actor: FamilyActor }> {
  const paper = aPaper(over);
  const kept = await house.as(staff).post(`/participants/${participant.id}/guardians`, paper);
  if (kept.status !== 201) throw new Error(`no guardian was put on record: ${JSON.stringify(kept.body)}`);
  return { recordId: paper.id, code: codeIn(kept), actor: await accountOf(house, 'guardianships', paper.id) };
}

/** A house with a clock, a coach, and a new participant, Maya, for each test. */
interface Stage {
  house: House;
  place: TestOrganization;
  coach: StaffActor;
  maya: ParticipantActor;
  now: Date;
}

const noon = '2026-11-20T15:00:00Z';

function raise(): Stage {
  const stage = { now: new Date(noon) } as Stage;
  beforeAll(async () => {
    stage.house = await openHouse({ now: () => stage.now });
    stage.place = await anOrganization(stage.house);
    stage.coach = await aCoach(stage.house, stage.place);
  });
  beforeEach(async () => {
    stage.now = new Date(noon);
    const given = { chosenName: 'Maya', caseload: [stage.coach], birthOn: '2009-06-01' };
    stage.maya = await aParticipant(stage.house, stage.place, given);
  });
  afterAll(() => stage.house?.close());
  return stage;
}

/** The stage with what its people do on it. */
export function openStage() {
  const stage = raise();
  const at = (what: string) => `/participants/${stage.maya.id}${what}`;
  const withMaya = () => stage.house.as(stage.maya);
  const writes = async (
    by: StaffActor | ParticipantActor,
    path: string,
    body: { id: string },
  ): Promise<string> => {
    expect((await stage.house.as(by).post(at(path), body)).status).toBe(201);
    return body.id;
  };
  return Object.assign(stage, {
    at,
    withMaya,
    aMilestone: (title: string, over: object = {}): Promise<string> =>
      writes(stage.maya, '/plan/milestones', {
        id: newId(),
        ...{ title, what: 'skill', onDate: '2026-11-02', audience: 'team', ...over },
      }),
    /** Maya’s own, or somebody's suggestion. */
    aGoal: (
      what: string,
      by: StaffActor | ParticipantActor = stage.maya,
      over: object = {},
    ): Promise<string> =>
      writes(by, '/plan/lines', {
        id: newId(),
        ...{ what, data: { part: 'goal' }, audience: 'team', ...over },
      }),
    show: (linkId: string, rootId: string, shown = true): Promise<Answer> =>
      withMaya().post(at(`/family/${linkId}/show`), { rootId, shown }),
    /** What a family member is shown, or the status they are refused with. */
    shared: async (family: FamilyActor): Promise<SharedView | number> => {
      const answer = await stage.house.as(family).get(at('/shared'));
      return answer.status === 200 ? (answer.body as SharedView) : answer.status;
    },
    own: async (family: FamilyActor) => (await stage.house.as(family).get('/family')).body as FamilyView,
    familyOfMaya: async () => (await withMaya().get(at('/family'))).body as FamilyOfParticipant,
  });
}
