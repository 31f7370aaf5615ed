import { sql } from 'kysely';
import type { Permit } from '../../../kernel/access/index.ts';
import { handle } from '../../../kernel/access/index.ts';
import type { Participant } from '../domain/person.ts';
import type { PeopleTables } from '../tables.ts';
import type { Row } from './reading.ts';
import { participantOf } from './reading.ts';

interface CaseloadJson {
  staffId: string;
  staffName: string;
  since: string;
  until: string | null;
  reason: string | null;
  endedReason: string | null;
}

interface CoverJson {
  staffId: string;
  name: string;
  forStaffId: string;
  untilOn: string;
}

export interface WholeRecord {
  participant: Participant;
  programIds: string[];
  caseload: CaseloadJson[];
  cover: CoverJson[];
}

type RecordRow = Row & { program_ids: string[]; caseload: CaseloadJson[]; cover: CoverJson[] };

// A tie with an end is follow-up after a program: they are in it no longer.
const programIds = (permit: Permit<string, PeopleTables>) => sql`
  array(select distinct target_id from access_ties t
    where t.org_id = p.org_id and t.participant_id = p.participant_id and t.kind = 'program'
      and t.since <= ${permit.now} and t.until is null)`;

const caseload = (permit: Permit<string, PeopleTables>) => sql`
  coalesce((select jsonb_agg(jsonb_build_object('staffId', c.staff_id, 'staffName', s.name, 'since', c.since,
      'until', c.until, 'reason', c.reason, 'endedReason', c.ended_reason) order by c.until desc nulls first, c.since desc)
    from caseloads c join staff s on s.org_id = c.org_id and s.staff_id = c.staff_id
    where c.org_id = p.org_id and c.participant_id = any(${[...permit.participantIds]}::uuid[])), '[]')`;

const cover = (permit: Permit<string, PeopleTables>) => sql`
  coalesce((select jsonb_agg(jsonb_build_object('staffId', a.covered_by, 'name', s.name, 'forStaffId', a.staff_id,
      'untilOn', a.until_on))
    from caseloads c
    join staff_absences a on a.org_id = c.org_id and a.staff_id = c.staff_id and a.cancelled_at is null
      and org_today(${permit.now}) between a.from_on and a.until_on
    join staff s on s.org_id = a.org_id and s.staff_id = a.covered_by
    where c.org_id = p.org_id and c.participant_id = any(${[...permit.participantIds]}::uuid[])
      and c.until is null), '[]')`;

/** The participant of the permit with programs, caseload and cover, in one statement. */
export async function findRecord(
  permit: Permit<string, PeopleTables>,
  id: string,
): Promise<WholeRecord | undefined> {
  const { rows } = await sql<RecordRow>`
    select p.*, ${programIds(permit)} as program_ids, ${caseload(permit)} as caseload, ${cover(permit)} as cover
    from participants p where p.org_id = ${permit.orgId} and p.participant_id = ${id}`.execute(
    handle(permit),
  );
  const [row] = rows;
  if (!row) return undefined;
  return {
    participant: participantOf(row),
    programIds: row.program_ids,
    caseload: row.caseload,
    cover: row.cover,
  };
}
