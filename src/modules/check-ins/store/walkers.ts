import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { CheckInTables } from '../tables.ts';

export interface Walker {
  staffId: string;
  /** Stands in for a colleague, and is on no caseload of this person's own. */
  covers: boolean;
}

export interface Around {
  /** Those on whose caseload they are now, and who covers for them; those of the caseload first. */
  walkers: Walker[];
  programIds: string[];
}

/** Who walks with the permit's participant, and in which programs they are, in one statement. */
export async function listAround(permit: AnyPermit): Promise<Around> {
  const { rows } = await sql<{ target_id: string; covers: boolean; program: boolean }>`
    select t.target_id, bool_and(t.kind = 'cover') as covers, t.kind = 'program' as program from access_ties t
    where t.org_id = ${permit.orgId} and t.participant_id = any(${[...permit.participantIds]}::uuid[])
      and t.kind in ('caseload', 'cover', 'program')
      and t.since <= ${permit.now} and (t.until is null or t.until > ${permit.now})
    group by t.target_id, program order by covers, min(t.since), t.target_id`.execute(
    asGuest<CheckInTables>(permit),
  );
  return {
    walkers: rows.flatMap(({ program, target_id: staffId, covers }) =>
      program ? [] : [{ staffId, covers }],
    ),
    programIds: rows.flatMap(({ program, target_id: id }) => (program ? [id] : [])),
  };
}

/** Those who walk with the permit's participant. */
export const listWalkers = async (permit: AnyPermit): Promise<Walker[]> => (await listAround(permit)).walkers;
