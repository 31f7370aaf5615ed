import { sql } from 'kysely';
import type { Permit } from '../../../kernel/access/index.ts';
import { handle } from '../../../kernel/access/index.ts';
import type { Day } from '../../../lib/dates.ts';
import type { RetentionTables } from '../tables.ts';

type P = Permit<string, RetentionTables>;

/** Where one person's record stands. */
export interface Standing {
  participantId: string;
  lastOn: Day;
  inUse: boolean;
  /** Absent while in use. */
  dueOn?: Day;
  onHold: boolean;
}

interface StandingRow {
  participant_id: string;
  last_on: Day;
  in_use: boolean;
  due_on: Day | null;
  on_hold: boolean;
}

const standingOf = (row: StandingRow): Standing => ({
  participantId: row.participant_id,
  lastOn: row.last_on,
  inUse: row.in_use,
  onHold: row.on_hold,
  ...(row.due_on ? { dueOn: row.due_on } : {}),
});

/** The record the permit is about; undefined when it was destroyed. */
export async function findStanding(permit: P): Promise<Standing | undefined> {
  const { rows } = await sql<StandingRow>`select * from list_standing()`.execute(handle(permit));
  return rows[0] && standingOf(rows[0]);
}

/** Writes the list of due records anew, keeping since when each is on it. Returns everybody on it, the longest due first. */
export async function refreshDue(permit: P): Promise<Standing[]> {
  const db = handle(permit);
  const { rows } = await sql<StandingRow>`
    with due as (
      select * from list_standing() where due_on <= org_today(${permit.now})
    ), over as (
      delete from due_records d where d.org_id = ${permit.orgId}
        and not exists (select from due where due.participant_id = d.participant_id)
    ), listed as (
      insert into due_records (org_id, participant_id, last_on, due_on, on_hold, found_at)
      select ${permit.orgId}, participant_id, last_on, due_on, on_hold, ${permit.now} from due
      on conflict (org_id, participant_id)
        do update set last_on = excluded.last_on, due_on = excluded.due_on, on_hold = excluded.on_hold
    )
    select participant_id, last_on, in_use, due_on, on_hold from due order by due_on, participant_id`.execute(
    db,
  );
  return rows.map(standingOf);
}

export interface DueRecord extends Required<Omit<Standing, 'inUse'>> {
  foundAt: Date;
}

/** The list as the last look left it, the longest due first. */
export async function listDue(permit: P, limit: number): Promise<DueRecord[]> {
  const rows = await handle(permit)
    .selectFrom('due_records')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .orderBy('due_on')
    .orderBy('participant_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    participantId: row.participant_id,
    lastOn: row.last_on,
    dueOn: row.due_on,
    onHold: row.on_hold,
    foundAt: row.found_at,
  }));
}

/** Today on the organization's calendar. */
export async function today(permit: P): Promise<Day> {
  const { rows } = await sql<{ today: Day }>`select org_today(${permit.now}) as today`.execute(
    handle(permit),
  );
  return rows[0]?.today ?? permit.now.toISOString().slice(0, 10);
}
