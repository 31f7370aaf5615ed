import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { CoverTie } from '../../people/index.ts';
import type { CheckInTables } from '../tables.ts';

const guest = (permit: AnyPermit) => asGuest<CheckInTables>(permit);

export interface NewArrival {
  /** Of the fact that came in. */
  id: string;
  participantId: string;
  saidAt: Date;
}

/** Notes that something came in, where anybody reads outside the hours at all; false where nobody does. */
export async function noteArrival(permit: AnyPermit, arrival: NewArrival): Promise<boolean> {
  const { rows } = await sql<{ noted: boolean }>`
    with reading as (
      select exists(select from on_call where org_id = ${permit.orgId} and reads and ended_at is null) as anybody
    ), noted as (
      insert into night_arrivals (org_id, id, participant_id, said_at, arrived_at)
      select ${permit.orgId}::uuid, ${arrival.id}::uuid, ${arrival.participantId}::uuid, ${arrival.saidAt}::timestamptz,
        ${permit.now}::timestamptz from reading where anybody
      on conflict (org_id, id) do nothing
    )
    select anybody as noted from reading`.execute(guest(permit));
  return rows[0]?.noted ?? false;
}

/** Somebody for whom something came in since a moment. */
export interface Arrived {
  participantId: string;
  /** When the earliest of it was said. */
  saidAt: Date;
  programIds: string[];
}

/** Everybody for whom something came in since a moment, the earliest first. */
export async function listArrived(permit: AnyPermit, since: Date): Promise<Arrived[]> {
  const { rows } = await sql<{ participant_id: string; said_at: Date; program_ids: string[] }>`
    select a.participant_id, min(a.said_at) as said_at, (
        select coalesce(array_agg(t.target_id), '{}') from access_ties t
        where t.org_id = ${permit.orgId} and t.participant_id = a.participant_id and t.kind = 'program'
          and (t.until is null or t.until > ${permit.now})) as program_ids
    from night_arrivals a where a.org_id = ${permit.orgId} and a.arrived_at >= ${since}
    group by a.participant_id order by min(a.said_at)`.execute(guest(permit));
  return rows.map((row) => ({
    participantId: row.participant_id,
    saidAt: row.said_at,
    programIds: row.program_ids,
  }));
}

/** What came in before a moment is nobody's of the night any more. */
export async function forgetArrivals(permit: AnyPermit, before: Date): Promise<void> {
  await guest(permit)
    .deleteFrom('night_arrivals')
    .where('org_id', '=', permit.orgId)
    .where('arrived_at', '<', before)
    .execute();
}

/** Ties of the night that hold or lie ahead. */
export async function listNightTies(permit: AnyPermit): Promise<CoverTie[]> {
  const { rows } = await sql<{ participant_id: string; target_id: string }>`
    select participant_id, target_id from access_ties
    where org_id = ${permit.orgId} and kind = 'night' and until > ${permit.now} and until > since`.execute(
    guest(permit),
  );
  return rows.map((row) => ({ participantId: row.participant_id, coverId: row.target_id }));
}
