import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { RowOutcomeName } from '../domain.ts';
import type { ImportTables } from '../tables.ts';
import { importRing } from './files.ts';

const guest = (permit: AnyPermit) => asGuest<ImportTables>(permit);

/** What a look through the files says will become of one row. */
export interface PlannedRow {
  source: string;
  row: number;
  outcome: RowOutcomeName;
  reason?: string | undefined;
  /** What the reason is about, without any cell's content. */
  about?: Record<string, string> | undefined;
  key?: string | undefined;
  /** For `match` and `likely`: who is here already. */
  matchId?: string | undefined;
  matchRow?: number | undefined;
  /** What the row says; sealed. */
  detail?: unknown;
}

const placeOf = (importId: string, source: string, row: number): string => `${importId} ${source} ${row}`;

/** Rows whose fate no agreement changes are done as soon as they are looked at. */
const isFinal = ({ outcome }: PlannedRow): boolean => outcome === 'set-aside' || outcome === 'joined';

/** Writes what is planned; the rows travel as one JSON document. A row looked at twice stays as it was. */
export async function insertPlanned(
  permit: AnyPermit,
  importId: string,
  rows: readonly PlannedRow[],
): Promise<void> {
  const ring = importRing(permit);
  const sealed = ({ source, row, detail }: PlannedRow): string | null =>
    detail === undefined
      ? null
      : ring.seal(Buffer.from(JSON.stringify(detail)), placeOf(importId, source, row)).toString('base64');
  const given = rows.map((one) => ({
    source: one.source,
    row_number: one.row,
    state: isFinal(one) ? 'done' : 'planned',
    outcome: one.outcome,
    reason: one.reason ?? null,
    about: one.about ?? null,
    row_key: one.key ?? null,
    match_id: one.matchId ?? null,
    match_row: one.matchRow ?? null,
    sealed: sealed(one),
  }));
  await sql`
    insert into import_rows (org_id, import_id, source, row_number, state, outcome, reason, about, row_key, match_id,
      match_row, sealed)
    select ${permit.orgId}::uuid, ${importId}::uuid, source, row_number, state, outcome, reason, about, row_key,
      match_id, match_row, decode(sealed, 'base64')
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as r(source text, row_number int, state text, outcome text,
      reason text, about jsonb, row_key text, match_id uuid, match_row int, sealed text)
    on conflict do nothing`.execute(guest(permit));
}

/** Forgets what was planned, before another look. */
export async function clearPlanned(permit: AnyPermit, importId: string): Promise<void> {
  await guest(permit)
    .deleteFrom('import_rows')
    .where('org_id', '=', permit.orgId)
    .where('import_id', '=', importId)
    .execute();
}

/** A row that is to be created, and what is known of whom it is like. */
export interface LikelyRow {
  source: string;
  row: number;
  matchRow: number;
  detail: unknown;
}

/** Rows that turned out to be like an earlier row of the same file. */
export async function markLikely(
  permit: AnyPermit,
  importId: string,
  rows: readonly LikelyRow[],
): Promise<void> {
  const ring = importRing(permit);
  const given = rows.map(({ source, row, matchRow, detail }) => ({
    source,
    row_number: row,
    match_row: matchRow,
    sealed: ring.seal(Buffer.from(JSON.stringify(detail)), placeOf(importId, source, row)).toString('base64'),
  }));
  await sql`
    update import_rows i set outcome = 'likely', match_row = r.match_row, sealed = decode(r.sealed, 'base64')
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as r(source text, row_number int, match_row int, sealed text)
    where i.org_id = ${permit.orgId} and i.import_id = ${importId}::uuid and i.source = r.source
      and i.row_number = r.row_number and i.outcome = 'create'`.execute(guest(permit));
}

export interface DecidedRows {
  rows?: readonly { source: string; row: number }[] | undefined;
  decision: 'same' | 'new';
}

/** Notes what a person decided about likely rows: those named, or all nobody decided about yet. Returns how many. */
export async function decideRows(
  permit: AnyPermit,
  importId: string,
  { rows, decision }: DecidedRows,
): Promise<number> {
  const given = JSON.stringify(rows ?? []);
  const { numAffectedRows } = await sql`
    update import_rows i set decision = ${decision}
    where i.org_id = ${permit.orgId} and i.import_id = ${importId}::uuid and i.state = 'planned'
      and i.outcome = 'likely' and i.decision is distinct from 'out' and (
        (${rows === undefined} and i.decision is null)
        or (i.source, i.row_number) in (
          select r.source, r.row from jsonb_to_recordset(${given}::jsonb) as r(source text, row int)))`.execute(
    guest(permit),
  );
  return Number(numAffectedRows ?? 0n);
}

/**
 * Leaves rows out, or takes them in again, with whichever rows of the file say exactly the same. Returns how many.
 * Taken in again, whatever was decided about one before is open.
 */
export async function leaveOutRows(
  permit: AnyPermit,
  importId: string,
  { rows, leftOut }: { rows: readonly { source: string; row: number }[]; leftOut: boolean },
): Promise<number> {
  const { numAffectedRows } = await sql`
    with given as (
      select i.source, i.row_number, i.row_key from import_rows i
      join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(source text, row int)
        on i.source = r.source and i.row_number = r.row
      where i.org_id = ${permit.orgId} and i.import_id = ${importId}::uuid
    )
    update import_rows i set decision = ${leftOut ? 'out' : null}
    where i.org_id = ${permit.orgId} and i.import_id = ${importId}::uuid and i.state = 'planned'
      and (i.decision is not distinct from 'out') <> ${leftOut}
      and exists (select from given g where (g.source, g.row_number) = (i.source, i.row_number) or g.row_key = i.row_key)`.execute(
    guest(permit),
  );
  return Number(numAffectedRows ?? 0n);
}

/** The sealed part of a row, opened; undefined once it is destroyed. */
export function openDetail(
  permit: AnyPermit,
  importId: string,
  row: { source: string; row_number: number; sealed: Buffer | null },
): unknown {
  if (!row.sealed) return undefined;
  const place = placeOf(importId, row.source, row.row_number);
  return JSON.parse(importRing(permit).unseal(row.sealed, place).toString());
}
