import { sql } from 'kysely';
import type { FamilyActor, ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { Answer, House } from '../../testing/house.ts';

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
