import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, personOf } from '../../../kernel/access/index.ts';
import type { Day } from '../../../lib/dates.ts';
import type { CoverNeed, CoverTie } from '../domain/cover.ts';
import type { PeopleTables } from '../tables.ts';

const guest = (permit: AnyPermit) => asGuest<PeopleTables>(permit);

/** A staff member is away from `fromOn` to `untilOn`, both days included, and `coveredBy` reads for them. */
export interface Absence {
  id: string;
  staffId: string;
  fromOn: Day;
  untilOn: Day;
  coveredBy?: string | undefined;
  coveredByName?: string | undefined;
  /** Away today, by the organization's calendar. */
  now: boolean;
}

interface AbsenceView {
  id: string;
  staff_id: string;
  from_on: Day;
  until_on: Day;
  covered_by: string | null;
  covered_by_name: string | null;
  now: boolean;
}

/** Leave under way or ahead, soonest first; of all staff, or of those named. */
export async function listAbsences(permit: AnyPermit, staffIds?: readonly string[]): Promise<Absence[]> {
  if (staffIds?.length === 0) return [];
  const { rows } = await sql<AbsenceView>`
    select a.id, a.staff_id, a.from_on, a.until_on, a.covered_by, s.name as covered_by_name,
      a.from_on <= org_today(${permit.now}) as now
    from staff_absences a left join staff s on s.org_id = a.org_id and s.staff_id = a.covered_by
    where a.org_id = ${permit.orgId} and a.cancelled_at is null and a.until_on >= org_today(${permit.now})
      and (${staffIds === undefined} or a.staff_id = any(${[...(staffIds ?? [])]}::uuid[]))
    order by a.from_on, a.id`.execute(guest(permit));
  return rows.map((row) => ({
    id: row.id,
    staffId: row.staff_id,
    fromOn: row.from_on,
    untilOn: row.until_on,
    now: row.now,
    ...(row.covered_by ? { coveredBy: row.covered_by } : {}),
    ...(row.covered_by_name ? { coveredByName: row.covered_by_name } : {}),
  }));
}

/** A stretch of days on which somebody is away, and who reads for them. */
export type Away = Pick<Absence, 'staffId' | 'fromOn' | 'untilOn' | 'coveredByName'>;

/** Days on which these staff are away, soonest first; what was over before a day is left out. */
export async function listAway(permit: AnyPermit, staffIds: readonly string[], since: Day): Promise<Away[]> {
  if (staffIds.length === 0) return [];
  const { rows } = await sql<Pick<AbsenceView, 'staff_id' | 'from_on' | 'until_on' | 'covered_by_name'>>`
    select a.staff_id, a.from_on, a.until_on, s.name as covered_by_name
    from staff_absences a left join staff s on s.org_id = a.org_id and s.staff_id = a.covered_by
    where a.org_id = ${permit.orgId} and a.cancelled_at is null and a.until_on >= ${since}::date
      and a.staff_id = any(${[...staffIds]}::uuid[])
    order by a.from_on, a.id`.execute(guest(permit));
  return rows.map((row) => ({
    staffId: row.staff_id,
    fromOn: row.from_on,
    untilOn: row.until_on,
    ...(row.covered_by_name ? { coveredByName: row.covered_by_name } : {}),
  }));
}

export async function insertAbsence(
  permit: AnyPermit,
  absence: Pick<Absence, 'id' | 'staffId' | 'fromOn' | 'untilOn' | 'coveredBy'>,
): Promise<void> {
  await guest(permit)
    .insertInto('staff_absences')
    .values({
      org_id: permit.orgId,
      id: absence.id,
      staff_id: absence.staffId,
      from_on: absence.fromOn,
      until_on: absence.untilOn,
      covered_by: absence.coveredBy ?? null,
      cancelled_at: null,
      made_by: personOf(permit.actor) ?? null,
    })
    .execute();
}

/** Takes back a leave of this staff member; false when there is none. */
export async function cancelAbsence(permit: AnyPermit, staffId: string, id: string): Promise<boolean> {
  const result = await guest(permit)
    .updateTable('staff_absences')
    .set({ cancelled_at: permit.now })
    .where('org_id', '=', permit.orgId)
    .where('staff_id', '=', staffId)
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

interface CoverRow {
  participant_id: string;
  cover_id: string;
  since: Date | null;
  until: Date | null;
}

/** The participants of the permit, or everyone's where it is about none. */
const ofPermit = (permit: AnyPermit) => sql`(${permit.participantIds.length === 0}
  or t.participant_id = any(${[...permit.participantIds]}::uuid[]))`;

/** What leave and caseloads ask for, and the ties of cover that stand, in one statement. */
export async function readCover(permit: AnyPermit): Promise<{ needs: CoverNeed[]; ties: CoverTie[] }> {
  const { rows } = await sql<CoverRow>`
    select t.participant_id, a.covered_by as cover_id, org_day_start(a.from_on) as since,
      org_day_start(a.until_on + 1) as until
    from staff_absences a
    join access_ties t on t.org_id = a.org_id and t.kind = 'caseload' and t.target_id = a.staff_id
      and t.since <= ${permit.now} and (t.until is null or t.until > ${permit.now})
    where a.org_id = ${permit.orgId} and a.cancelled_at is null and a.covered_by is not null
      and a.until_on >= org_today(${permit.now}) and ${ofPermit(permit)}
    union all
    select t.participant_id, t.target_id, null, null from access_ties t
    where t.org_id = ${permit.orgId} and t.kind = 'cover' and t.until > ${permit.now} and t.until > t.since
      and ${ofPermit(permit)}`.execute(guest(permit));
  const needs: CoverNeed[] = [];
  const ties: CoverTie[] = [];
  for (const { participant_id: participantId, cover_id: coverId, since, until } of rows) {
    if (since && until) needs.push({ participantId, coverId, since, until });
    else ties.push({ participantId, coverId });
  }
  return { needs, ties };
}
