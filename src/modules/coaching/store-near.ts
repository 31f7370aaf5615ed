import { sql } from 'kysely';
import type { AnyPermit } from '../../kernel/access/index.ts';
import { asGuest } from '../../kernel/access/index.ts';
import type { CoachingTables } from './tables.ts';

/** Whose programs and caseload decide who is near. */
export interface Whose {
  staffId: string;
  programIds: readonly string[];
}

const isTied = (permit: AnyPermit, whose: Whose) => sql<boolean>`
  t.org_id = ${permit.orgId}
  and ((t.kind = 'program' and t.target_id = any(${[...whose.programIds]}::uuid[]))
    or (t.kind in ('caseload', 'cover') and t.target_id = ${whose.staffId}::uuid))
  and t.since <= ${permit.now} and (t.until is null or t.until > ${permit.now})`;

const guest = (permit: AnyPermit) => asGuest<CoachingTables>(permit);

/** Those of these participants who share a program with the staff member or are on their caseload. */
export async function nearAmong(
  permit: AnyPermit,
  ids: readonly string[],
  whose: Whose,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ participant_id: string }>`
    select distinct t.participant_id from access_ties t
    where t.participant_id = any(${[...ids]}::uuid[]) and ${isTied(permit, whose)}`.execute(guest(permit));
  return new Set(rows.map((row) => row.participant_id));
}

/** Everyone near a staff member, at most `limit`. */
export async function listNear(permit: AnyPermit, whose: Whose, limit: number): Promise<string[]> {
  const { rows } = await sql<{ participant_id: string }>`
    select distinct t.participant_id from access_ties t where ${isTied(permit, whose)} limit ${limit}`.execute(
    guest(permit),
  );
  return rows.map((row) => row.participant_id);
}
