import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { ImportPlaceRow, ImportTables } from '../tables.ts';

const guest = (permit: AnyPermit) => asGuest<ImportTables>(permit);

const nobodysId = '00000000-0000-0000-0000-000000000000';

/** People whom this import created, as its rows stand in this state, in the order of their ids. */
export async function listCreated(
  permit: AnyPermit,
  importId: string,
  { state, after = nobodysId, limit }: { state: 'done' | 'withdrawn'; after?: string; limit: number },
): Promise<string[]> {
  const rows = await guest(permit)
    .selectFrom('import_rows')
    .select('participant_id')
    .where('org_id', '=', permit.orgId)
    .where('import_id', '=', importId)
    .where('outcome', '=', 'created')
    .where('state', '=', state)
    .where('participant_id', '>', after)
    .orderBy('participant_id')
    .limit(limit)
    .execute();
  return rows.flatMap((row) => (row.participant_id ? [row.participant_id] : []));
}

/** Rows whose record was withdrawn, or put back: from then on they are unknown, or known again. */
export async function setRowsState(
  permit: AnyPermit,
  importId: string,
  recordIds: readonly string[],
  state: 'done' | 'withdrawn',
): Promise<void> {
  await sql`
    update import_rows set state = ${state}
    where org_id = ${permit.orgId} and import_id = ${importId}::uuid and outcome = 'created'
      and record_id = any(${[...recordIds]}::uuid[])`.execute(guest(permit));
}

/** What a person decided about rows of an undone import is not remembered: what they brought is gone. */
export async function forgetDecided(permit: AnyPermit, importId: string): Promise<void> {
  await guest(permit)
    .updateTable('import_rows')
    .set({ state: 'withdrawn' })
    .where('org_id', '=', permit.orgId)
    .where('import_id', '=', importId)
    .where('state', '=', 'done')
    .where('outcome', '=', 'matched')
    .where('reason', '=', 'decided-same')
    .execute();
}

/** Puts every withdrawn row of an import back at once; how many. */
export async function restoreRows(permit: AnyPermit, importId: string): Promise<number> {
  const result = await guest(permit)
    .updateTable('import_rows')
    .set({ state: 'done' })
    .where('org_id', '=', permit.orgId)
    .where('import_id', '=', importId)
    .where('state', '=', 'withdrawn')
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Whether rows that this undone import had created have come in anew with another one. */
export async function cameInAnew(permit: AnyPermit, importId: string): Promise<boolean> {
  const { rows } = await sql`
    select from import_rows mine join import_rows other
      on other.org_id = mine.org_id and other.row_key = mine.row_key and other.state = 'done' and other.outcome = 'created'
    where mine.org_id = ${permit.orgId} and mine.import_id = ${importId}::uuid and mine.state = 'withdrawn' limit 1`.execute(
    guest(permit),
  );
  return rows.length > 0;
}

/** Numbers this import added to people who were known. */
export async function listNumbersAdded(
  permit: AnyPermit,
  importId: string,
): Promise<{ participantId: string; number: string }[]> {
  const rows = await guest(permit)
    .selectFrom('import_rows')
    .select(['participant_id', 'number_added'])
    .where('org_id', '=', permit.orgId)
    .where('import_id', '=', importId)
    .where('number_added', 'is not', null)
    .execute();
  return rows.flatMap(({ participant_id: participantId, number_added: number }) =>
    participantId && number ? [{ participantId, number }] : [],
  );
}

export interface MadePlaces {
  siteIds: string[];
  programIds: string[];
}

export async function insertPlaces(
  permit: AnyPermit,
  importId: string,
  { siteIds, programIds }: MadePlaces,
): Promise<void> {
  const place = (kind: ImportPlaceRow['kind']) => (place_id: string) => ({
    org_id: permit.orgId,
    import_id: importId,
    kind,
    place_id,
  });
  const rows = [...siteIds.map(place('site')), ...programIds.map(place('program'))];
  if (rows.length === 0) return;
  await guest(permit)
    .insertInto('import_places')
    .values(rows)
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** Notes of those whom an import added and who stay why they do. */
export async function noteStays(
  permit: AnyPermit,
  importId: string,
  stays: readonly { id: string; why: string }[],
): Promise<void> {
  await sql`
    update import_rows r set about = coalesce(r.about, '{}') || jsonb_build_object('stays', s.why)
    from jsonb_to_recordset(${JSON.stringify(stays)}::jsonb) as s(id uuid, why text)
    where r.org_id = ${permit.orgId} and r.import_id = ${importId}::uuid and r.outcome = 'created'
      and r.state = 'done' and r.participant_id = s.id`.execute(guest(permit));
}

/** The first of those who stay, in the order of their rows, and why. */
export async function listStaying(
  permit: AnyPermit,
  importId: string,
  limit: number,
): Promise<{ id: string; why: string }[]> {
  const { rows } = await sql<{ id: string; why: string }>`
    select participant_id as id, about->>'stays' as why from import_rows
    where org_id = ${permit.orgId} and import_id = ${importId}::uuid and outcome = 'created' and state = 'done'
      and participant_id is not null and about->>'stays' is not null
    order by source, row_number limit ${limit}`.execute(guest(permit));
  return rows;
}

/** Notes the versions of what this import made and its undo has closed; null once it is open again. */
export async function noteClosed(
  permit: AnyPermit,
  importId: string,
  closed: readonly { id: string; version: number | null }[],
): Promise<void> {
  await sql`
    update import_places p set closed_version = c.version
    from jsonb_to_recordset(${JSON.stringify(closed)}::jsonb) as c(id uuid, version int)
    where p.org_id = ${permit.orgId} and p.import_id = ${importId}::uuid and p.place_id = c.id`.execute(
    guest(permit),
  );
}

/** What undos have closed, by id, with the version each had then. */
export async function listClosedByUndo(permit: AnyPermit): Promise<Map<string, number>> {
  const rows = await guest(permit)
    .selectFrom('import_places')
    .select(['place_id', 'closed_version'])
    .where('org_id', '=', permit.orgId)
    .where('closed_version', 'is not', null)
    .execute();
  const latest = new Map<string, number>();
  for (const { place_id: id, closed_version: version } of rows)
    latest.set(id, Math.max(version ?? 0, latest.get(id) ?? 0));
  return latest;
}

/** Sites and programs this import made. */
export async function listPlaces(permit: AnyPermit, importId: string): Promise<MadePlaces> {
  const rows = await guest(permit)
    .selectFrom('import_places')
    .select(['kind', 'place_id'])
    .where('org_id', '=', permit.orgId)
    .where('import_id', '=', importId)
    .execute();
  const of = (kind: ImportPlaceRow['kind']) =>
    rows.filter((row) => row.kind === kind).map((row) => row.place_id);
  return { siteIds: of('site'), programIds: of('program') };
}
