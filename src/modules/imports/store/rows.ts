import type { RawBuilder, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { Page } from '../../../lib/pages.ts';
import { pageOf } from '../../../lib/pages.ts';
import type { RowOutcomeName, Tally } from '../domain.ts';
import type { ImportRowRow, ImportTables } from '../tables.ts';
import type { Group } from '../writing/seeing.ts';
import { openDetail } from './planned-rows.ts';

const guest = (permit: AnyPermit) => asGuest<ImportTables>(permit);

export interface StoredRow {
  source: string;
  row: number;
  state: ImportRowRow['state'];
  outcome: RowOutcomeName;
  reason?: string;
  about?: Record<string, string>;
  recordId?: string;
  participantId?: string;
  matchId?: string;
  matchRow?: number;
  decision?: 'same' | 'new' | 'out';
  detail?: unknown;
}

function rowOf(permit: AnyPermit, importId: string, row: Selectable<ImportRowRow>): StoredRow {
  const detail = openDetail(permit, importId, row);
  return {
    source: row.source,
    row: row.row_number,
    state: row.state,
    outcome: row.outcome,
    ...(row.reason ? { reason: row.reason } : {}),
    ...(row.about ? { about: row.about } : {}),
    ...(row.record_id ? { recordId: row.record_id } : {}),
    ...(row.participant_id ? { participantId: row.participant_id } : {}),
    ...matchOf(row),
    ...(detail === undefined ? {} : { detail }),
  };
}

const matchOf = (row: Selectable<ImportRowRow>) => ({
  ...(row.match_id ? { matchId: row.match_id } : {}),
  ...(row.match_row === null ? {} : { matchRow: row.match_row }),
  ...(row.decision ? { decision: row.decision } : {}),
});

/** Each row with what becomes of it: a likely row that was decided as decided, one left out as set aside. */
const becoming = (permit: AnyPermit, importId: string) => sql`
  select case when decision = 'out' then null else outcome end as outcome, decision,
    case when decision = 'out' then 'set-aside'
      when outcome = 'likely' and decision = 'same' then 'match' else outcome end as becomes,
    case when decision = 'out' then 'left-out' when outcome = 'set-aside' then reason end as reason
  from import_rows where org_id = ${permit.orgId} and import_id = ${importId}::uuid`;

/** Rows counted by what becomes of them. */
export async function countRows(permit: AnyPermit, importId: string): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    select becomes as outcome, reason, count(*) as count from (${becoming(permit, importId)}) r
    group by becomes, reason`.execute(guest(permit));
  return rows;
}

/** How many rows nothing is left to do for. */
export async function countDone(permit: AnyPermit, importId: string): Promise<number> {
  const row = await guest(permit)
    .selectFrom('import_rows')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('org_id', '=', permit.orgId)
    .where('import_id', '=', importId)
    .where('state', '=', 'done')
    .executeTakeFirstOrThrow();
  return row.count;
}

/** People who would be added, by where they would be and with whom. Rows somebody knows already are left out. */
export async function countGroups(permit: AnyPermit, importId: string): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select coalesce(about->>'place', 'none') as place, about->>'coachId' as "coachId", count(*) as count
    from import_rows
    where org_id = ${permit.orgId} and import_id = ${importId}::uuid
      and decision is distinct from 'out'
      and (outcome = 'create' or (outcome = 'likely' and decision is distinct from 'same'))
    group by 1, 2`.execute(guest(permit));
  return rows;
}

/** The ids of those an import added and who stand, for another room's query. */
export const addedBy = (permit: AnyPermit, importId: string): RawBuilder<string> => sql<string>`
  select participant_id from import_rows where org_id = ${permit.orgId}::uuid and import_id = ${importId}::uuid
    and outcome = 'created' and state = 'done'`;

export interface LookedRows {
  tallies: Tally[];
  /** How many rows are likely somebody known, and about how many of them a person decided. */
  likely: number;
  decided: number;
}

/** What a look says of all rows by now, in one statement: as `countRows`, and the likely ones. */
export async function countLooked(permit: AnyPermit, importId: string): Promise<LookedRows> {
  const { rows } = await sql<Tally & { likely: number; decided: number }>`
    select becomes as outcome, reason, count(*) as count, count(*) filter (where outcome = 'likely') as likely,
      count(decision) filter (where outcome = 'likely') as decided
    from (${becoming(permit, importId)}) r group by becomes, reason`.execute(guest(permit));
  const sum = (of: 'likely' | 'decided'): number => rows.reduce((all, row) => all + row[of], 0);
  return { tallies: rows, likely: sum('likely'), decided: sum('decided') };
}

export interface RowsAsked {
  outcomes?: readonly RowOutcomeName[] | undefined;
  /** Besides these outcomes: likely rows by what was decided, a new person until somebody says otherwise. */
  likely?: 'same' | 'new' | undefined;
  /** Those a person leaves out besides; otherwise they are not among the others. */
  leftOut?: boolean | undefined;
  /** `cursorOfRow` of the last row seen. */
  after?: string | undefined;
  limit: number;
}

const cursorOfRow = ({ source, row }: Pick<StoredRow, 'source' | 'row'>): string => `${row}_${source}`;

function readRowCursor(cursor: string): { source: string; row: number } | undefined {
  const [, row, source] = /^(\d+)_(.*)$/s.exec(cursor) ?? [];
  return row && source !== undefined ? { row: Number(row), source } : undefined;
}

/** Rows in the order of their files. */
export async function listRows(
  permit: AnyPermit,
  importId: string,
  { outcomes, likely, leftOut = false, after, limit }: RowsAsked,
): Promise<Page<StoredRow>> {
  const cursor = after === undefined ? undefined : readRowCursor(after);
  const rows = await guest(permit)
    .selectFrom('import_rows')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('import_id', '=', importId)
    .$if(outcomes !== undefined, (query) =>
      query.where(sql<boolean>`(outcome = any(${[...(outcomes ?? [])]}::text[])
        or (outcome = 'likely' and coalesce(decision, 'new') = ${likely ?? null}::text))
        and (decision is distinct from 'out' or ${leftOut}) or (${leftOut} and decision = 'out')`),
    )
    .$if(cursor !== undefined, (query) =>
      query.where(sql<boolean>`(source, row_number) > (${cursor?.source}, ${cursor?.row}::int)`),
    )
    .orderBy('source')
    .orderBy('row_number')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows.map((row) => rowOf(permit, importId, row)),
    limit,
    cursorOfRow,
  );
}

/** Some rows of one source by their numbers. */
export async function rowsAt(
  permit: AnyPermit,
  importId: string,
  source: string,
  numbers: readonly number[],
): Promise<Map<number, StoredRow>> {
  const rows = await guest(permit)
    .selectFrom('import_rows')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where('import_id', '=', importId)
    .where('source', '=', source)
    .where(sql<boolean>`row_number = any(${[...numbers]}::int[])`)
    .execute();
  // What the row says is not asked for here: opening it for every row would cost more than writing it.
  return new Map(rows.map((row) => [row.row_number, rowOf(permit, importId, { ...row, sealed: null })]));
}

export interface Known {
  recordId: string;
  participantId: string;
}

/**
 * Rows that stand already, by their keys: those that were written, and those a person said are somebody known. Each of
 * the two has an index of its own.
 */
export async function findKnown(permit: AnyPermit, keys: readonly string[]): Promise<Map<string, Known>> {
  const { rows } = await sql<{ row_key: string; record_id: string; participant_id: string }>`
    select row_key, record_id, participant_id from import_rows
    where org_id = ${permit.orgId} and row_key = any(${[...keys]}::text[]) and state = 'done' and outcome = 'created'
    union all
    select row_key, participant_id, participant_id from import_rows
    where org_id = ${permit.orgId} and row_key = any(${[...keys]}::text[]) and state = 'done' and outcome = 'matched'
      and reason = 'decided-same' and participant_id is not null`.execute(guest(permit));
  return new Map(
    rows.map((row) => [row.row_key, { recordId: row.record_id, participantId: row.participant_id }]),
  );
}

/** What became of a row. */
export interface SettledRow {
  source: string;
  row: number;
  outcome: 'created' | 'matched' | 'set-aside';
  reason?: string | undefined;
  about?: Record<string, string> | undefined;
  recordId?: string | undefined;
  participantId?: string | undefined;
  numberAdded?: string | undefined;
}

/** Notes what became of rows, once; a row that is done already stays as it is. */
export async function settleRows(
  permit: AnyPermit,
  importId: string,
  rows: readonly SettledRow[],
): Promise<void> {
  const given = rows.map((one) => ({
    source: one.source,
    row_number: one.row,
    outcome: one.outcome,
    reason: one.reason ?? null,
    about: one.about ?? null,
    record_id: one.recordId ?? null,
    participant_id: one.participantId ?? null,
    number_added: one.numberAdded ?? null,
  }));
  // An upsert of rows that are always there: it finds each by its key, where a join without statistics walks them all.
  await sql`
    insert into import_rows (org_id, import_id, source, row_number, state, outcome, reason, about, record_id,
      participant_id, number_added)
    select ${permit.orgId}::uuid, ${importId}::uuid, source, row_number, 'done', outcome, reason, about, record_id,
      participant_id, number_added
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as r(source text, row_number int, outcome text, reason text,
      about jsonb, record_id uuid, participant_id uuid, number_added text)
    on conflict (org_id, import_id, source, row_number) do update set state = excluded.state, outcome = excluded.outcome,
      reason = excluded.reason, about = excluded.about, record_id = excluded.record_id,
      participant_id = excluded.participant_id, number_added = excluded.number_added, sealed = null
      where import_rows.state = 'planned'`.execute(guest(permit));
}

/** Destroys what rows said, once the import is done or thrown away. */
export async function destroyDetails(permit: AnyPermit, importId: string): Promise<void> {
  await guest(permit)
    .updateTable('import_rows')
    .set({ sealed: null })
    .where('org_id', '=', permit.orgId)
    .where('import_id', '=', importId)
    .where('sealed', 'is not', null)
    .execute();
}
