import { sql } from 'kysely';
import type { Permit } from '../../../kernel/access/index.ts';
import { handle, personOf } from '../../../kernel/access/index.ts';
import { newId } from '../../../lib/ids.ts';
import type { Participant } from '../domain/person.ts';
import type { CopiedTie, PeopleTables } from '../tables.ts';
import type { Row } from './reading.ts';
import { participantOf } from './reading.ts';

type P = Permit<'duplicates.decide', PeopleTables>;

/** A merge in force between two records. */
export interface MergeInForce {
  id: string;
  keptId: string;
  mergedId: string;
  copied: CopiedTie[];
  /** The merged record and every one merged into it before. */
  records: string[];
  /** Names of the blanks that the merge filled. */
  filled: string[];
  /** The kept record was itself merged since. */
  keptIsMerged: boolean;
}

/** A merge in force with both records as they stand now. */
export interface FoundMerge extends MergeInForce {
  kept: Participant;
  merged: Participant;
}

export async function findMerge(permit: P, one: string, other: string): Promise<FoundMerge | undefined> {
  const row = await handle(permit)
    .selectFrom('merges as m')
    .innerJoin('participants as p', (join) =>
      join.onRef('p.org_id', '=', 'm.org_id').onRef('p.participant_id', '=', 'm.kept_id'),
    )
    .innerJoin('participants as q', (join) =>
      join.onRef('q.org_id', '=', 'm.org_id').onRef('q.participant_id', '=', 'm.merged_id'),
    )
    .select(['m.id', 'm.kept_id', 'm.merged_id', 'm.copied', 'm.records', 'm.filled', 'p.merged_into'])
    .select([sql<Row>`to_jsonb(p)`.as('kept'), sql<Row>`to_jsonb(q)`.as('merged')])
    .where('m.org_id', '=', permit.orgId)
    .where('m.undone_at', 'is', null)
    .where('m.kept_id', 'in', [one, other])
    .where('m.merged_id', 'in', [one, other])
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      keptId: row.kept_id,
      mergedId: row.merged_id,
      copied: row.copied,
      records: row.records,
      filled: row.filled,
      kept: participantOf(row.kept),
      merged: participantOf(row.merged),
      keptIsMerged: row.merged_into !== null,
    }
  );
}

export interface TieNow extends CopiedTie {
  participantId: string;
}

/** The programs and caseloads these records are tied to now, and the records merged into them. */
export async function listTiesNow(
  permit: P,
  ids: readonly string[],
): Promise<{ copyable: TieNow[]; merged: { participantId: string; targetId: string }[] }> {
  const rows = await handle(permit)
    .selectFrom('access_ties')
    .select(['participant_id', 'kind', 'target_id'])
    .where('org_id', '=', permit.orgId)
    .where('participant_id', 'in', [...ids])
    .where('kind', 'in', ['program', 'caseload', 'merged'])
    .where('since', '<=', permit.now)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', permit.now)]))
    .execute();
  const copyable: TieNow[] = [];
  const merged: { participantId: string; targetId: string }[] = [];
  for (const { participant_id: participantId, kind, target_id: targetId } of rows) {
    if (kind === 'program' || kind === 'caseload') copyable.push({ participantId, kind, targetId });
    else merged.push({ participantId, targetId });
  }
  return { copyable, merged };
}

type Pair = Pick<MergeInForce, 'keptId' | 'mergedId'>;

/** Decides about a pair, proposed or not; undefined takes a decision back. */
function decided(permit: P, { keptId, mergedId }: Pair, decision: 'same' | 'different' | undefined) {
  const [a, b] = keptId < mergedId ? [keptId, mergedId] : [mergedId, keptId];
  const by = decision ? (personOf(permit.actor) ?? null) : null;
  return sql`decided as (
    insert into duplicate_proposals (org_id, a_id, b_id, score, band, reasons, decision, decided_by, decided_at)
    values (${permit.orgId}, ${a}, ${b}, 0, 'possible', '[]', ${decision ?? null}::text, ${by}::uuid,
      ${decision ? permit.now : null}::timestamptz)
    on conflict (org_id, a_id, b_id) do update set decision = excluded.decision,
      decided_by = excluded.decided_by, decided_at = excluded.decided_at
  )`;
}

/** Two records are two people; or, undefined, that decision is taken back. */
export async function writeDecision(permit: P, pair: Pair, decision: 'different' | undefined): Promise<void> {
  await sql`with ${decided(permit, pair, decision)} select 1`.execute(handle(permit));
}

/**
 * Writes the merge, hides the merged record (with those merged into it before) from lists, and lets a search find them as
 * the kept one. One statement.
 */
export async function writeMerge(permit: P, merge: Omit<MergeInForce, 'id' | 'keptIsMerged'>): Promise<void> {
  await sql`
    with merge as (
      insert into merges (org_id, id, kept_id, merged_id, copied, records, filled, made_by, made_at)
      values (${permit.orgId}, ${newId()}, ${merge.keptId}, ${merge.mergedId}, ${JSON.stringify(merge.copied)}::jsonb,
        ${merge.records}::uuid[], ${merge.filled}::text[], ${personOf(permit.actor) ?? null}, ${permit.now})
    ), hidden as (
      update participants set merged_into = ${merge.keptId}, version = version + 1
      where org_id = ${permit.orgId} and participant_id = any(${merge.records}::uuid[])
    ), ${decided(permit, merge, 'same')}
    update participant_search_keys set found_as = ${merge.keptId}
    where org_id = ${permit.orgId} and participant_id = any(${merge.records}::uuid[])`.execute(
    handle(permit),
  );
}

/** Takes a merge back: the merged record stands in lists again, with whatever had been merged into it before. */
export async function undoMerge(permit: P, merge: MergeInForce): Promise<void> {
  await sql`
    with undone as (
      update merges set undone_at = ${permit.now}, undone_by = ${personOf(permit.actor) ?? null}
      where org_id = ${permit.orgId} and id = ${merge.id}
    ), shown as (
      update participants set version = version + 1,
        merged_into = case when participant_id = ${merge.mergedId} then null else ${merge.mergedId}::uuid end
      where org_id = ${permit.orgId} and participant_id = any(${merge.records}::uuid[])
    ), ${decided(permit, merge, undefined)}
    update participant_search_keys set found_as = ${merge.mergedId}
    where org_id = ${permit.orgId} and participant_id = any(${merge.records}::uuid[])`.execute(
    handle(permit),
  );
}
