import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { Participant } from '../domain/person.ts';
import type { ParticipantRow, PeopleTables } from '../tables.ts';

const guest = (permit: AnyPermit) => asGuest<PeopleTables>(permit);

export type Row = Selectable<ParticipantRow>;

function contactOf(row: Row) {
  return {
    ...(row.phone ? { phone: row.phone } : {}),
    ...(row.email ? { email: row.email } : {}),
    ...(row.address ? { address: row.address } : {}),
  };
}

function namesOfRow(row: Row) {
  return {
    chosenName: row.chosen_name,
    ...(row.given_name ? { givenName: row.given_name } : {}),
    ...(row.family_name ? { familyName: row.family_name } : {}),
    ...(row.pronouns ? { pronouns: row.pronouns } : {}),
    ...(row.birth_on ? { birthOn: row.birth_on } : {}),
  };
}

export function participantOf(row: Row): Participant {
  return {
    id: row.participant_id,
    ...namesOfRow(row),
    ...contactOf(row),
    languages: row.languages,
    externalIds: row.external_ids,
    reach: {
      ways: row.reach_ways,
      times: row.reach_times,
      shifts: row.reach_shifts,
      noMessages: row.no_messages,
      ...(row.reach_note ? { note: row.reach_note } : {}),
    },
    supporters: row.supporters,
    version: row.version,
    ...(row.merged_into ? { mergedInto: row.merged_into } : {}),
  };
}

/** Those of these ids that are participants here, in no order. Merged records are among them. */
export async function findParticipants(permit: AnyPermit, ids: readonly string[]): Promise<Participant[]> {
  if (ids.length === 0) return [];
  const rows = await guest(permit)
    .selectFrom('participants')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where(sql<boolean>`participant_id = any(${[...ids]}::uuid[])`)
    .execute();
  return rows.map(participantOf);
}

/** How many participants there are, merged records not counted. */
export async function countParticipants(permit: AnyPermit): Promise<number> {
  const row = await guest(permit)
    .selectFrom('participants')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('org_id', '=', permit.orgId)
    .where('merged_into', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** External id → participant, for those that are known; merged records answer with the record they are part of. */
export async function findByExternalIds(
  permit: AnyPermit,
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  if (externalIds.length === 0) return new Map();
  const rows = await guest(permit)
    .selectFrom('participant_external_ids as x')
    .innerJoin('participants as p', (join) =>
      join.onRef('p.org_id', '=', 'x.org_id').onRef('p.participant_id', '=', 'x.participant_id'),
    )
    .select((eb) => [
      'x.external_id',
      eb.fn.coalesce('p.merged_into', 'p.participant_id').as('participant_id'),
    ])
    .where('x.org_id', '=', permit.orgId)
    .where(sql<boolean>`x.external_id = any(${[...externalIds]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.external_id, row.participant_id]));
}

/** Names of participants and staff by id, as staff see them; unknown ids are absent. */
export async function namesOf(permit: AnyPermit, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const { rows } = await sql<{ id: string; name: string }>`
    select staff_id as id, name from staff where org_id = ${permit.orgId} and staff_id = any(${[...ids]}::uuid[])
    union all
    select participant_id, chosen_name from participants
    where org_id = ${permit.orgId} and participant_id = any(${[...ids]}::uuid[])`.execute(guest(permit));
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}

/** Whoever is asking, participant or staff: what they are called and the languages they speak, best first. */
export async function findSelf(
  permit: AnyPermit,
  id: string,
): Promise<{ name: string; languages: string[] } | undefined> {
  const { rows } = await sql<{ name: string; languages: string[] }>`
    select name, languages from staff where org_id = ${permit.orgId} and staff_id = ${id}::uuid
    union all
    select chosen_name, languages from participants
    where org_id = ${permit.orgId} and participant_id = ${id}::uuid`.execute(guest(permit));
  return rows[0];
}
