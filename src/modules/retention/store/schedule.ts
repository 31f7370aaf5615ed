import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Permit } from '../../../kernel/access/index.ts';
import { handle, personOf } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { newId } from '../../../lib/ids.ts';
import type { Schedule } from '../domain.ts';
import { provisionalSchedule } from '../domain.ts';
import type { RetentionTables, ScheduleRow } from '../tables.ts';

type P = Permit<string, RetentionTables>;

export interface ScheduleInForce extends Schedule {
  since: Date;
  /** Nobody has looked at it yet. */
  provisional: boolean;
  /** How many there have been, this one included. */
  version: number;
}

const scheduleOf = (row: Selectable<ScheduleRow> & { version: number }): ScheduleInForce => ({
  years: row.years,
  automatic: row.automatic,
  onRequest: row.on_request,
  answerDays: row.answer_days,
  source: row.source,
  since: row.made_at,
  provisional: row.made_by === null,
  version: row.version,
  ...(row.not_before_age === null ? {} : { notBeforeAge: row.not_before_age }),
});

async function findLatest(permit: P): Promise<ScheduleInForce | undefined> {
  const row = await handle(permit)
    .selectFrom('retention_schedules')
    .selectAll()
    // A window counts every row, whatever the limit.
    .select(sql<number>`(count(*) over ())::int`.as('version'))
    .where('org_id', '=', permit.orgId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && scheduleOf(row);
}

async function insert(permit: P, schedule: Schedule, madeBy: string | null): Promise<void> {
  await handle(permit)
    .insertInto('retention_schedules')
    .values({
      org_id: permit.orgId,
      id: newId(),
      years: schedule.years,
      not_before_age: schedule.notBeforeAge ?? null,
      automatic: schedule.automatic,
      on_request: schedule.onRequest,
      answer_days: schedule.answerDays,
      source: schedule.source,
      made_by: madeBy,
    })
    .execute();
}

/** The schedule in force. An organization that has none gets the provisional one, dated by the day it was needed. */
export async function scheduleInForce(permit: P): Promise<ScheduleInForce> {
  const known = await findLatest(permit);
  if (known) return known;
  await insert(permit, provisionalSchedule, null);
  const made = await findLatest(permit);
  if (!made) throw new Failure('bug', 'retention/no-schedule');
  return made;
}

// Any constant: two who set the schedule of one organization wait for each other here, and only here.
const scheduleLock = 7_310_002;

/**
 * Puts another schedule in force over the version given; the one before stays, so that what was done under it can be
 * explained. False when the version was another.
 */
export async function addSchedule(permit: P, schedule: Schedule, version: number): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${scheduleLock}::int, hashtext(${permit.orgId}))`.execute(
    handle(permit),
  );
  if ((await scheduleInForce(permit)).version !== version) return false;
  await insert(permit, schedule, personOf(permit.actor) ?? null);
  return true;
}
