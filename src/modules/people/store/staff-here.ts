import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { PeopleTables } from '../tables.ts';

/** Somebody who works here, and whether they are away today by the organization's calendar. */
export interface StaffHere {
  id: string;
  name: string;
  away: boolean;
  coveredByName?: string;
}

/** Everyone who works here now, by name, with today's leave; one statement. */
export async function listStaffHere(permit: AnyPermit): Promise<StaffHere[]> {
  const { rows } = await sql<{ id: string; name: string; away: boolean; covered_by_name: string | null }>`
    select s.staff_id as id, s.name, leave.id is not null as away, cover.name as covered_by_name
    from staff s
    left join lateral (
      select a.id, a.covered_by from staff_absences a
      where a.org_id = s.org_id and a.staff_id = s.staff_id and a.cancelled_at is null
        and org_today(${permit.now}) between a.from_on and a.until_on
      order by a.from_on, a.id limit 1
    ) leave on true
    left join staff cover on cover.org_id = s.org_id and cover.staff_id = leave.covered_by
    where s.org_id = ${permit.orgId} and s.ended_on is null
    order by s.name`.execute(asGuest<PeopleTables>(permit));
  return rows.map(({ covered_by_name: coveredByName, ...member }) => ({
    ...member,
    ...(coveredByName ? { coveredByName } : {}),
  }));
}
