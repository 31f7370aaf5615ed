import { sql } from 'kysely';
import type { AnyPermit } from '../../kernel/access/index.ts';
import { asGuest } from '../../kernel/access/index.ts';
import type { LocalLine } from '../../lib/help-line.ts';
import type { OrganizationTables } from './tables.ts';

const guest = (permit: AnyPermit) => asGuest<OrganizationTables>(permit);

/** A setting as it stands, or undefined while nobody has changed it. */
export async function findSetting(
  permit: AnyPermit,
  key: string,
): Promise<{ value: unknown; version: number } | undefined> {
  return guest(permit)
    .selectFrom('settings')
    .select(['value', 'version'])
    .where('org_id', '=', permit.orgId)
    .where('key', '=', key)
    .executeTakeFirst();
}

/** Writes a setting over the version given (0: nobody has changed it yet); false when it was another. */
export async function writeSetting(
  permit: AnyPermit,
  key: string,
  value: unknown,
  version: number,
): Promise<boolean> {
  const json = JSON.stringify(value);
  if (version === 0) {
    const made = await guest(permit)
      .insertInto('settings')
      .values({ org_id: permit.orgId, key, value: json })
      .onConflict((oc) => oc.columns(['org_id', 'key']).doNothing())
      .executeTakeFirst();
    return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const result = await guest(permit)
    .updateTable('settings')
    .set((eb) => ({ value: json, version: eb('version', '+', 1) }))
    .where('org_id', '=', permit.orgId)
    .where('key', '=', key)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export interface DoorFacts {
  orgId: string;
  name: string;
  language: 'en' | 'es';
  timeZone: string;
  invented: boolean;
  /** Its own help line, where it has one. */
  helpLine?: LocalLine;
}

interface DoorRow {
  org_id: string;
  name: string;
  language: 'en' | 'es';
  time_zone: string;
  invented: boolean;
  help_line_name: string | null;
  help_line_number: string | null;
  help_line_when: string | null;
}

function lineOf({ help_line_name: name, help_line_number: number, help_line_when: when }: DoorRow) {
  if (name === null || number === null) return {};
  return { helpLine: { name, number, ...(when === null ? {} : { when }) } };
}

/** The organization of the permit; before anyone is known at most two, the oldest first. */
export async function readDoorFacts(permit: AnyPermit): Promise<DoorFacts[]> {
  const { rows } = await sql<DoorRow>`select * from door_facts(${permit.orgId || null}::uuid)`.execute(
    guest(permit),
  );
  return rows.map((row) => ({
    orgId: row.org_id,
    name: row.name,
    language: row.language,
    timeZone: row.time_zone,
    invented: row.invented,
    ...lineOf(row),
  }));
}

// Any constant: two set-ups at once wait for each other here, and only here.
const setUpLock = 7_310_001;

/** Holds, until the end of the transaction, the one place in line for making the first organization. */
export async function standInLineForSetUp(permit: AnyPermit): Promise<void> {
  await sql`select pg_advisory_xact_lock(${setUpLock}::bigint)`.execute(guest(permit));
}
