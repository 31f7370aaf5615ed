import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { asGuest, handle } from '../../../kernel/access/index.ts';
import type { PeopleTables, StaffRow } from '../tables.ts';

export interface StaffMember {
  id: string;
  name: string;
  pronouns?: string | undefined;
  languages: string[];
  phone?: string | undefined;
  endedOn?: string | undefined;
  version: number;
}

const guest = (permit: AnyPermit) => asGuest<PeopleTables>(permit);

const staffOf = (row: Omit<Selectable<StaffRow>, 'org_id' | 'created_at'>): StaffMember => ({
  id: row.staff_id,
  name: row.name,
  languages: row.languages,
  version: row.version,
  ...(row.pronouns ? { pronouns: row.pronouns } : {}),
  ...(row.phone ? { phone: row.phone } : {}),
  ...(row.ended_on ? { endedOn: row.ended_on } : {}),
});

const columns = ['staff_id', 'name', 'pronouns', 'languages', 'phone', 'ended_on', 'version'] as const;

/** Staff by name, former staff too; with ids, only those. */
export async function listStaff(permit: AnyPermit, ids?: readonly string[]): Promise<StaffMember[]> {
  if (ids?.length === 0) return [];
  const rows = await guest(permit)
    .selectFrom('staff')
    .select(columns)
    .where('org_id', '=', permit.orgId)
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`staff_id = any(${[...(ids ?? [])]}::uuid[])`))
    .orderBy('name')
    .execute();
  return rows.map(staffOf);
}

export type StaffProfile = Omit<StaffMember, 'version' | 'endedOn'>;

/** Adds a staff member; an id that is already known is left as it is. */
export async function insertStaff(permit: AnyPermit, member: StaffProfile): Promise<void> {
  await guest(permit)
    .insertInto('staff')
    .values({
      org_id: permit.orgId,
      staff_id: member.id,
      name: member.name,
      pronouns: member.pronouns || null,
      languages: member.languages,
      phone: member.phone || null,
      ended_on: null,
    })
    .onConflict((oc) => oc.columns(['org_id', 'staff_id']).doNothing())
    .execute();
}

/** False when the version was another. */
export async function updateStaff(
  permit: Permit<'staff.manage', PeopleTables>,
  member: StaffProfile & { version: number },
): Promise<boolean> {
  const result = await handle(permit)
    .updateTable('staff')
    .set((eb) => ({
      name: member.name,
      pronouns: member.pronouns || null,
      languages: member.languages,
      phone: member.phone || null,
      version: eb('version', '+', 1),
    }))
    .where('org_id', '=', permit.orgId)
    .where('staff_id', '=', member.id)
    .where('version', '=', member.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Somebody leaves, and with that every caseload of theirs ends, in one statement. Returns whose caseloads they were. */
export async function endStaff(permit: Permit<'staff.manage', PeopleTables>, id: string): Promise<string[]> {
  const { rows } = await sql<{ participant_id: string }>`
    with leaving as (
      update staff set ended_on = org_today(${permit.now}), version = version + 1
      where org_id = ${permit.orgId} and staff_id = ${id} and ended_on is null
    )
    update caseloads set until = ${permit.now}, ended_reason = 'left'
    where org_id = ${permit.orgId} and staff_id = ${id} and until is null
    returning participant_id`.execute(handle(permit));
  return rows.map((row) => row.participant_id);
}

/** Somebody who left is here again; false where they had not left. */
export async function reopenStaff(
  permit: Permit<'staff.manage', PeopleTables>,
  id: string,
): Promise<boolean> {
  const result = await handle(permit)
    .updateTable('staff')
    .set((eb) => ({ ended_on: null, version: eb('version', '+', 1) }))
    .where('org_id', '=', permit.orgId)
    .where('staff_id', '=', id)
    .where('ended_on', 'is not', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
