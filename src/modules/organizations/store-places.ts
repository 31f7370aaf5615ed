import { sql } from 'kysely';
import type { AnyPermit, Permit } from '../../kernel/access/index.ts';
import { asGuest, handle } from '../../kernel/access/index.ts';
import type { Day } from '../../lib/dates.ts';
import { newId } from '../../lib/ids.ts';
import type { Part2Status } from './domain.ts';
import type {
  NewProgram,
  NewSite,
  NewUnit,
  ProgramChange,
  ProgramView,
  SiteChange,
  SiteView,
  UnitChange,
  UnitView,
} from './schema.ts';
import { part2Of } from './store.ts';
import type { OrganizationTables, ProgramRow, SiteRow, UnitRow } from './tables.ts';

type Edit = Permit<'organization.edit', OrganizationTables>;
type Plain<Row> = Omit<Row, 'version' | 'org_id'> & { version: number };

const guest = (permit: AnyPermit) => asGuest<OrganizationTables>(permit);

const todayIf = (permit: AnyPermit, is: boolean) => (is ? sql<Day>`org_today(${permit.now})` : null);

const siteOf = (row: Plain<SiteRow>): SiteView => ({
  id: row.id,
  name: row.name,
  address: row.address,
  closedOn: row.closed_on,
  version: row.version,
});

const programOf = (row: Plain<ProgramRow>): ProgramView => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  siteId: row.site_id,
  success: row.success,
  closedOn: row.closed_on,
  version: row.version,
});

const unitOf = (row: Plain<UnitRow>): UnitView => ({
  id: row.id,
  name: row.name,
  siteId: row.site_id,
  part2: part2Of(row),
  closedOn: row.closed_on,
  version: row.version,
});

/** Every site by name, closed ones too. */
export async function listSites(permit: AnyPermit): Promise<SiteView[]> {
  const rows = await guest(permit)
    .selectFrom('sites')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .orderBy('name')
    .execute();
  return rows.map(siteOf);
}

/** Every program by name, closed ones too. */
export async function listPrograms(permit: AnyPermit): Promise<ProgramView[]> {
  const rows = await guest(permit)
    .selectFrom('programs')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .orderBy('name')
    .execute();
  return rows.map(programOf);
}

export async function listUnits(permit: AnyPermit): Promise<UnitView[]> {
  const rows = await guest(permit)
    .selectFrom('units')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .orderBy('name')
    .execute();
  return rows.map(unitOf);
}

/** Makes a site inside any act; sending the same id twice is harmless. Returns its id. */
export async function makeSite(permit: AnyPermit, site: NewSite): Promise<string> {
  const id = site.id ?? newId();
  await guest(permit)
    .insertInto('sites')
    .values({ org_id: permit.orgId, id, name: site.name, address: site.address ?? null, closed_on: null })
    .onConflict((oc) => oc.columns(['org_id', 'id']).doNothing())
    .execute();
  return id;
}

/** Makes a program inside any act; sending the same id twice is harmless. Returns its id. */
export async function makeProgram(permit: AnyPermit, program: NewProgram): Promise<string> {
  const id = program.id ?? newId();
  await guest(permit)
    .insertInto('programs')
    .values({
      org_id: permit.orgId,
      id,
      site_id: program.siteId ?? null,
      name: program.name,
      kind: program.kind,
      success: program.success,
      closed_on: null,
    })
    .onConflict((oc) => oc.columns(['org_id', 'id']).doNothing())
    .execute();
  return id;
}

/** Who reviewed a unit's Part 2 status, where it is known as the unit is made. */
interface Reviewed {
  status: Part2Status;
  reviewer: string;
  reason: string;
}

/** Makes a unit inside any act; its Part 2 status stays undetermined until someone reviews it. */
export async function makeUnit(permit: AnyPermit, unit: NewUnit, reviewed?: Reviewed): Promise<string> {
  const id = unit.id ?? newId();
  const part2 = {
    part2_status: reviewed?.status ?? 'undetermined',
    part2_reviewed_by: reviewed?.reviewer ?? null,
    part2_reviewed_on: todayIf(permit, reviewed !== undefined),
    part2_reason: reviewed?.reason ?? null,
  } as const;
  await guest(permit)
    .insertInto('units')
    .values({
      org_id: permit.orgId,
      id,
      site_id: unit.siteId ?? null,
      name: unit.name,
      closed_on: null,
      ...part2,
    })
    .onConflict((oc) => oc.columns(['org_id', 'id']).doNothing())
    .execute();
  return id;
}

/** Each update answers false when the version was not the one given, or nothing has that id. */
export async function updateSite(permit: Edit, id: string, change: SiteChange): Promise<boolean> {
  const result = await handle(permit)
    .updateTable('sites')
    .set((eb) => ({
      name: change.name,
      address: change.address ?? null,
      closed_on: change.closedOn ?? null,
      version: eb('version', '+', 1),
    }))
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .where('version', '=', change.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function updateProgram(permit: Edit, id: string, change: ProgramChange): Promise<boolean> {
  const result = await handle(permit)
    .updateTable('programs')
    .set((eb) => ({
      name: change.name,
      kind: change.kind,
      site_id: change.siteId ?? null,
      success: change.success,
      version: eb('version', '+', 1),
    }))
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .where('version', '=', change.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function updateUnit(permit: Edit, id: string, change: UnitChange): Promise<boolean> {
  const result = await handle(permit)
    .updateTable('units')
    .set((eb) => ({
      name: change.name,
      site_id: change.siteId ?? null,
      closed_on: change.closedOn ?? null,
      version: eb('version', '+', 1),
    }))
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .where('version', '=', change.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Closes a program today, by its organization's calendar, or reopens it; people keep their place in it until they leave. False when the version was another. */
export async function setProgramClosed(
  permit: Edit,
  id: string,
  closed: boolean,
  version: number,
): Promise<boolean> {
  const result = await handle(permit)
    .updateTable('programs')
    .set((eb) => ({ closed_on: todayIf(permit, closed), version: eb('version', '+', 1) }))
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** How far people in a program are counted: beyond it, closing is no smaller a matter. */
const mostCounted = 500;

/** How many people are in each program now, up to so many; whoever is only followed up is in it no longer. */
export async function countInPrograms(
  permit: Permit<'organization.count-people', OrganizationTables>,
): Promise<{ programId: string; people: number; more: boolean }[]> {
  const { rows } = await sql<{ id: string; people: number }>`
    select p.id, n.people from programs p cross join lateral (
      select count(*)::int as people from (
        select from access_ties t where t.org_id = ${permit.orgId} and t.target_id = p.id and t.kind = 'program'
          and t.since <= ${permit.now} and t.until is null limit ${mostCounted + 1}) inside) n
    where p.org_id = ${permit.orgId} and n.people > 0`.execute(guest(permit));
  return rows.map(({ id, people }) => ({
    programId: id,
    people: Math.min(people, mostCounted),
    more: people > mostCounted,
  }));
}

/** Closes sites and programs that an import made, today by the organization's calendar, or reopens them, inside any act. */
export async function setPlacesClosed(
  permit: AnyPermit,
  places: { siteIds: readonly string[]; programIds: readonly string[] },
  closed: boolean,
): Promise<void> {
  const { orgId } = permit;
  const day = todayIf(permit, closed);
  await sql`
    with sites as (
      update sites set closed_on = ${day}::date, version = version + 1
      where org_id = ${orgId} and id = any(${[...places.siteIds]}::uuid[])
    )
    update programs set closed_on = ${day}::date, version = version + 1
    where org_id = ${orgId} and id = any(${[...places.programIds]}::uuid[])`.execute(guest(permit));
}
