import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, personOf } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { sortNameOf } from '../domain/names.ts';
import type { Participant } from '../domain/person.ts';
import { searchKeysOf } from '../domain/search.ts';
import { blockingKeys } from '../duplicates/index.ts';
import { forMatching } from '../matching.ts';
import type { PeopleTables } from '../tables.ts';

/** A participant as it is written, with everything it is found by. */
export type Filed = Omit<Participant, 'mergedInto'>;

const rowOf = (permit: AnyPermit, it: Filed) => ({
  org_id: permit.orgId,
  participant_id: it.id,
  chosen_name: it.chosenName,
  given_name: it.givenName || null,
  family_name: it.familyName || null,
  pronouns: it.pronouns || null,
  birth_on: it.birthOn ?? null,
  languages: it.languages,
  phone: it.phone || null,
  email: it.email || null,
  address: it.address ?? null,
  external_ids: [...new Set(it.externalIds)],
  reach_ways: it.reach.ways,
  reach_times: it.reach.times,
  reach_shifts: it.reach.shifts,
  no_messages: it.reach.noMessages,
  reach_note: it.reach.note || null,
  supporters: it.supporters,
  sort_name: sortNameOf(it),
  version: it.version,
  made_by: personOf(permit.actor) ?? null,
  search_keys: searchKeysOf(it),
  matching_keys: blockingKeys(forMatching(it.id, it)),
});

/** The rows travel as one JSON document: one statement however many. */
const given = (permit: AnyPermit, people: readonly Filed[]): RawBuilder<unknown> => sql`
  given as (
    select * from jsonb_to_recordset(${JSON.stringify(people.map((one) => rowOf(permit, one)))}::jsonb) as r(
      org_id uuid, participant_id uuid, chosen_name text, given_name text, family_name text, pronouns text,
      birth_on date, languages text[], phone text, email text, address jsonb, external_ids text[],
      reach_ways text[], reach_times jsonb, reach_shifts jsonb, no_messages boolean, reach_note text, supporters jsonb,
      sort_name text, version int, made_by uuid, search_keys text[], matching_keys text[])
  )`;

/**
 * Files what a person is found by anew: what no longer holds is taken out, what is new put in. A number that names
 * somebody else already breaks the unique key, and with it the whole act.
 */
const refile = sql`
  stale_ids as (
    delete from participant_external_ids x using given g join made using (participant_id)
    where x.org_id = g.org_id and x.participant_id = g.participant_id and x.external_id <> all(g.external_ids)
  ), stale_search as (
    delete from participant_search_keys k using given g join made using (participant_id)
    where k.org_id = g.org_id and k.participant_id = g.participant_id and k.key <> all(g.search_keys)
  ), stale_matching as (
    delete from matching_keys k using given g join made using (participant_id)
    where k.org_id = g.org_id and k.participant_id = g.participant_id and k.key <> all(g.matching_keys)
    returning k.participant_id
  ), new_ids as (
    insert into participant_external_ids (org_id, external_id, participant_id)
    select g.org_id, x, g.participant_id from given g join made using (participant_id), unnest(g.external_ids) x
    where not exists (select from participant_external_ids known
      where known.org_id = g.org_id and known.external_id = x and known.participant_id = g.participant_id)
  ), new_search as (
    insert into participant_search_keys (org_id, key, found_as, participant_id)
    select g.org_id, k, g.participant_id, g.participant_id
    from given g join made using (participant_id), unnest(g.search_keys) k
    on conflict (org_id, key, participant_id) do nothing
  ), new_matching as (
    insert into matching_keys (org_id, key, participant_id)
    select g.org_id, k, g.participant_id from given g join made using (participant_id), unnest(g.matching_keys) k
    on conflict (org_id, key, participant_id) do nothing
    returning participant_id
  )`;

interface FiledRow {
  participant_id: string;
  /** Something changed by which second records are found. */
  matches_anew: boolean;
}

const filedColumns = sql`participant_id,
  (exists (select from new_matching) or exists (select from stale_matching)) as matches_anew`;

async function run(permit: AnyPermit, statement: RawBuilder<FiledRow>): Promise<FiledRow[]> {
  try {
    const { rows } = await statement.execute(asGuest<PeopleTables>(permit));
    return rows;
  } catch (error) {
    throw externalIdFailure(error) ?? error;
  }
}

export function externalIdFailure(error: unknown): Failure | undefined {
  const taken =
    error instanceof Error && 'constraint' in error && error.constraint === 'participant_external_ids_pkey';
  if (!taken) return undefined;
  return new Failure('invalid', 'people/external-id-in-use', {
    detail: 'Another participant already has one of these numbers.',
    fields: { externalIds: 'people/external-id-in-use' },
  });
}

/** Adds people and files them. Ids that are already known are left as they are. Returns the ids that are new. */
export async function insertParticipants(permit: AnyPermit, people: readonly Filed[]): Promise<string[]> {
  const rows = await run(
    permit,
    sql<FiledRow>`with ${given(permit, people)}, made as (
      insert into participants (org_id, participant_id, chosen_name, given_name, family_name, pronouns, birth_on,
        languages, phone, email, address, external_ids, reach_ways, reach_times, reach_shifts, no_messages, reach_note,
        supporters, sort_name, made_by)
      select org_id, participant_id, chosen_name, given_name, family_name, pronouns, birth_on,
        languages, phone, email, address, external_ids, reach_ways, reach_times, reach_shifts, no_messages, reach_note,
        supporters, sort_name, made_by
      from given
      on conflict (org_id, participant_id) do nothing
      returning participant_id
    ), ${refile} select ${filedColumns} from made`,
  );
  return rows.map((row) => row.participant_id);
}

/** Writes one person anew over the version given and files them; unchanged when the version was another. */
export async function updateParticipant(
  permit: AnyPermit,
  person: Filed,
): Promise<{ changed: boolean; matchesAnew: boolean }> {
  const [row] = await run(
    permit,
    sql<FiledRow>`with ${given(permit, [person])}, made as (
      update participants p set chosen_name = g.chosen_name, given_name = g.given_name, family_name = g.family_name,
        pronouns = g.pronouns, birth_on = g.birth_on, languages = g.languages, phone = g.phone, email = g.email,
        address = g.address, external_ids = g.external_ids, reach_ways = g.reach_ways, reach_times = g.reach_times,
        reach_shifts = g.reach_shifts, no_messages = g.no_messages, reach_note = g.reach_note, supporters = g.supporters, sort_name = g.sort_name,
        version = p.version + 1
      from given g
      where p.org_id = g.org_id and p.participant_id = g.participant_id and p.version = g.version
      returning p.participant_id
    ), ${refile} select ${filedColumns} from made`,
  );
  return { changed: row !== undefined, matchesAnew: row?.matches_anew ?? false };
}
