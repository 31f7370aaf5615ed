import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { AccessTieRow } from '../../../kernel/db/tables.ts';
import type { PeopleTables } from '../tables.ts';
import { externalIdFailure } from './filing.ts';

const guest = (permit: AnyPermit) => asGuest<PeopleTables>(permit);

/** Written into the caseloads that end with a withdrawal, so that putting people back knows them again. */
const endedBy = 'withdrawn';

/**
 * Takes those of these people out of every list whom nobody has touched since they were filed: unchanged, not merged,
 * put on no caseload by a colleague. Their numbers are free again. Returns who was withdrawn; ties are the caller's.
 */
export async function markWithdrawn(
  permit: AnyPermit,
  ids: readonly string[],
  batchId: string,
): Promise<string[]> {
  const { rows } = await sql<{ participant_id: string }>`
    with gone as (
      update participants p set withdrawn_at = ${permit.now}, withdrawn_batch = ${batchId}::uuid
      where p.org_id = ${permit.orgId} and p.participant_id = any(${[...ids]}::uuid[])
        and p.version = 1 and p.merged_into is null and p.withdrawn_at is null
        and not exists (select from participants m where m.org_id = p.org_id and m.merged_into = p.participant_id)
        and not exists (select from caseloads c
          where c.org_id = p.org_id and c.participant_id = p.participant_id and c.made_by is not null)
      returning p.participant_id
    ), numbers as (
      delete from participant_external_ids x using gone
      where x.org_id = ${permit.orgId} and x.participant_id = gone.participant_id
    ), ended as (
      update caseloads c set until = ${permit.now}, ended_reason = ${endedBy} from gone
      where c.org_id = ${permit.orgId} and c.participant_id = gone.participant_id and c.until is null
    ) select participant_id from gone`.execute(guest(permit));
  return rows.map((row) => row.participant_id);
}

/** Why somebody who was filed cannot be withdrawn: `markWithdrawn` asks for the same. */
export type Touched = 'merged' | 'changed' | 'caseload';

/** Those of these people whose records somebody has touched since they were filed, and how. */
export async function listTouched(permit: AnyPermit, ids: readonly string[]): Promise<Map<string, Touched>> {
  const { rows } = await sql<{ id: string; touched: Touched }>`
    select p.participant_id as id, case
        when p.merged_into is not null or exists (select from participants m
          where m.org_id = p.org_id and m.merged_into = p.participant_id) then 'merged'
        when p.version > 1 then 'changed'
        else 'caseload' end as touched
    from participants p
    where p.org_id = ${permit.orgId} and p.participant_id = any(${[...ids]}::uuid[])
      and (p.version > 1 or p.merged_into is not null
        or exists (select from participants m where m.org_id = p.org_id and m.merged_into = p.participant_id)
        or exists (select from caseloads c
          where c.org_id = p.org_id and c.participant_id = p.participant_id and c.made_by is not null))`.execute(
    guest(permit),
  );
  return new Map(rows.map((row) => [row.id, row.touched]));
}

export interface EndedTie {
  participantId: string;
  kind: AccessTieRow['kind'];
  targetId: string;
  since: Date;
}

/** Every tie of these people that holds now. */
export async function listTiesOf(permit: AnyPermit, ids: readonly string[]): Promise<EndedTie[]> {
  const rows = await guest(permit)
    .selectFrom('access_ties')
    .select(['participant_id', 'kind', 'target_id', 'since'])
    .where('org_id', '=', permit.orgId)
    .where(sql<boolean>`participant_id = any(${[...ids]}::uuid[])`)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', permit.now)]))
    .execute();
  return rows.map(tieOf);
}

/** The ties that ended with the withdrawal of these people. */
export async function listTiesEndedBy(permit: AnyPermit, ids: readonly string[]): Promise<EndedTie[]> {
  const rows = await guest(permit)
    .selectFrom('access_ties as t')
    .innerJoin('participants as p', (join) =>
      join
        .onRef('p.org_id', '=', 't.org_id')
        .onRef('p.participant_id', '=', 't.participant_id')
        .onRef('p.withdrawn_at', '=', 't.until'),
    )
    .select(['t.participant_id', 't.kind', 't.target_id', 't.since'])
    .where('t.org_id', '=', permit.orgId)
    .where(sql<boolean>`t.participant_id = any(${[...ids]}::uuid[])`)
    .execute();
  return rows.map(tieOf);
}

const tieOf = (row: Pick<AccessTieRow, 'participant_id' | 'kind' | 'target_id'> & { since: Date }) => ({
  participantId: row.participant_id,
  kind: row.kind,
  targetId: row.target_id,
  since: row.since,
});

/** Puts withdrawn people back, with their numbers and caseloads. Fails with `people/external-id-in-use`. */
export async function markRestored(permit: AnyPermit, ids: readonly string[]): Promise<void> {
  try {
    await sql`
      with back as (
        select participant_id, withdrawn_at, external_ids from participants
        where org_id = ${permit.orgId} and participant_id = any(${[...ids]}::uuid[]) and withdrawn_at is not null
      ), shown as (
        update participants p set withdrawn_at = null, withdrawn_batch = null from back
        where p.org_id = ${permit.orgId} and p.participant_id = back.participant_id
      ), reopened as (
        update caseloads c set until = null, ended_reason = null from back
        where c.org_id = ${permit.orgId} and c.participant_id = back.participant_id
          and c.until = back.withdrawn_at and c.ended_reason = ${endedBy}
      )
      insert into participant_external_ids (org_id, external_id, participant_id)
      select ${permit.orgId}::uuid, number, back.participant_id from back, unnest(back.external_ids) number`.execute(
      guest(permit),
    );
  } catch (error) {
    throw externalIdFailure(error) ?? error;
  }
}
