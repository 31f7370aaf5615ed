import { sql } from 'kysely';
import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { asGuest, handle } from '../../../kernel/access/index.ts';
import type { Participant } from '../domain/person.ts';
import type { Band, DuplicateProposal, Reason } from '../duplicates/index.ts';
import type { PeopleTables } from '../tables.ts';
import type { Row } from './reading.ts';
import { participantOf } from './reading.ts';

const guest = (permit: AnyPermit) => asGuest<PeopleTables>(permit);

// A key that many share (a placeholder birthday, a shelter's address) is no reason to compare them all.
const mostPerKey = 200;
const mostNear = 2000;

/** Participants who share a key with somebody; merged records stand for themselves. */
export async function findNear(permit: AnyPermit, keys: readonly string[]): Promise<Participant[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<Row>`
    select p.* from participants p where p.org_id = ${permit.orgId} and p.merged_into is null
      and p.withdrawn_at is null and p.participant_id in (
      select near.participant_id from unnest(${[...keys]}::text[]) as asked(key)
      cross join lateral (select m.participant_id from matching_keys m
        where m.org_id = ${permit.orgId} and m.key = asked.key limit ${mostPerKey}) near
      limit ${mostNear})`.execute(guest(permit));
  return rows.map(participantOf);
}

/** Everybody, a page at a time in the order of ids, for the search over the whole list. */
export async function listAfter(permit: AnyPermit, afterId: string, limit: number): Promise<Participant[]> {
  const rows = await guest(permit)
    .selectFrom('participants')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('merged_into', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('participant_id', '>', afterId)
    .orderBy('participant_id')
    .limit(limit)
    .execute();
  return rows.map(participantOf);
}

/** Replaces the open proposals (all, or those about these people) by these; what somebody decided stays decided. */
export async function replaceProposals(
  permit: AnyPermit,
  proposals: readonly DuplicateProposal[],
  about?: readonly string[],
): Promise<void> {
  const rows = proposals.map(({ ids: [a_id, b_id], score, band, reasons }) => ({
    a_id,
    b_id,
    score,
    band,
    reasons,
  }));
  const json = JSON.stringify(rows);
  await sql`
    with given as (select * from jsonb_to_recordset(${json}::jsonb)
      as r(a_id uuid, b_id uuid, score double precision, band text, reasons jsonb)),
    gone as (delete from duplicate_proposals d where d.org_id = ${permit.orgId} and d.decision is null
      and (${about === undefined} or d.a_id = any(${[...(about ?? [])]}::uuid[])
        or d.b_id = any(${[...(about ?? [])]}::uuid[]))
      and not exists (select from given g where g.a_id = d.a_id and g.b_id = d.b_id))
    insert into duplicate_proposals (org_id, a_id, b_id, score, band, reasons)
    select ${permit.orgId}::uuid, a_id, b_id, score, band, reasons from given
    on conflict (org_id, a_id, b_id) do update
      set score = excluded.score, band = excluded.band, reasons = excluded.reasons
      where duplicate_proposals.decision is null`.execute(guest(permit));
}

export interface OpenProposal {
  aId: string;
  bId: string;
  band: Band;
  reasons: readonly Reason[];
}

const bothStand = sql<boolean>`not exists (select from participants p where p.org_id = d.org_id
  and p.participant_id in (d.a_id, d.b_id) and (p.merged_into is not null or p.withdrawn_at is not null))`;

/** The strongest open proposals, and how many there are in all. */
export async function listOpen(
  permit: Permit<string, PeopleTables>,
  limit: number,
): Promise<{ open: OpenProposal[]; waiting: number }> {
  const rows = await handle(permit)
    .selectFrom('duplicate_proposals as d')
    .select(['a_id', 'b_id', 'band', 'reasons', sql<number>`count(*) over ()`.as('waiting')])
    .where('d.org_id', '=', permit.orgId)
    .where('d.decision', 'is', null)
    .where(bothStand)
    .orderBy('d.score', 'desc')
    .orderBy('d.a_id')
    .orderBy('d.b_id')
    .limit(limit)
    .execute();
  const open = rows.map((row) => ({ aId: row.a_id, bId: row.b_id, band: row.band, reasons: row.reasons }));
  return { open, waiting: rows[0]?.waiting ?? 0 };
}

export interface Decided {
  aId: string;
  bId: string;
  decision: 'same' | 'different';
  decidedAt: Date;
}

/** The latest decisions that still stand, the newest first. */
export async function listDecided(permit: Permit<string, PeopleTables>, limit: number): Promise<Decided[]> {
  const rows = await handle(permit)
    .selectFrom('duplicate_proposals')
    .select(['a_id', 'b_id', 'decision', 'decided_at'])
    .where('org_id', '=', permit.orgId)
    .where('decision', 'is not', null)
    .orderBy('decided_at', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap((row) =>
    row.decision && row.decided_at
      ? [{ aId: row.a_id, bId: row.b_id, decision: row.decision, decidedAt: row.decided_at }]
      : [],
  );
}
