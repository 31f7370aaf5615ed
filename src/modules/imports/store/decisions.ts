import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { ImportTables } from '../tables.ts';
import type { DecidedBefore, RowNow } from '../writing/kept-decision.ts';

const guest = (permit: AnyPermit) => asGuest<ImportTables>(permit);

/** Which tab each source is read from: a row's number means another row on another one. */
export type Sheets = readonly { source: string; sheet: string }[];

/** Keeps what was decided about an import's rows before they are looked at anew. */
export async function keepDecisions(permit: AnyPermit, importId: string, sheets: Sheets): Promise<void> {
  await sql`
    insert into import_decisions (org_id, import_id, source, sheet, row_number, decision, match_id, match_row)
    select r.org_id, r.import_id, r.source, s.sheet, r.row_number, r.decision, r.match_id, r.match_row
    from import_rows r join jsonb_to_recordset(${JSON.stringify(sheets)}::jsonb) as s(source text, sheet text)
      on s.source = r.source
    where r.org_id = ${permit.orgId} and r.import_id = ${importId}::uuid and r.decision is not null
    on conflict (org_id, import_id, source, sheet, row_number) do update set decision = excluded.decision,
      match_id = excluded.match_id, match_row = excluded.match_row`.execute(guest(permit));
}

export interface KeptDecision extends DecidedBefore {
  source: string;
  row: number;
  /** The row as it is read now; absent where it is not read. */
  now?: RowNow;
}

interface KeptRow {
  source: string;
  row: number;
  decision: DecidedBefore['decision'];
  match_id: string | null;
  match_row: number | null;
  state: string | null;
  outcome: RowNow['outcome'] | null;
  reason: string | null;
  id_now: string | null;
  row_now: number | null;
}

const likeOf = (id: string | null, row: number | null) => ({
  ...(id === null ? {} : { matchId: id }),
  ...(row === null ? {} : { matchRow: row }),
});

function keptOf(row: KeptRow): KeptDecision {
  const { source, decision, state, outcome, reason } = row;
  const before = { source, row: row.row, decision, ...likeOf(row.match_id, row.match_row) };
  if (outcome === null) return before;
  const like = likeOf(row.id_now, row.row_now);
  return {
    ...before,
    now: { isOpen: state === 'planned', outcome, ...(reason === null ? {} : { reason }), ...like },
  };
}

/** What was decided before, each with its row as it is read now, in the order of the rows. */
export async function listKept(permit: AnyPermit, importId: string, sheets: Sheets): Promise<KeptDecision[]> {
  const { rows } = await sql<KeptRow>`
    select d.source, d.row_number as row, d.decision, d.match_id, d.match_row, r.state, r.outcome, r.reason,
      r.match_id as id_now, r.match_row as row_now
    from import_decisions d
    left join jsonb_to_recordset(${JSON.stringify(sheets)}::jsonb) as s(source text, sheet text)
      on s.source = d.source and s.sheet = d.sheet
    left join import_rows r on r.org_id = d.org_id and r.import_id = d.import_id and r.source = s.source
      and r.row_number = d.row_number
    where d.org_id = ${permit.orgId} and d.import_id = ${importId}::uuid
    order by d.source, d.row_number`.execute(guest(permit));
  return rows.map(keptOf);
}

type Numbered = Pick<KeptDecision, 'source' | 'row' | 'decision'>;

/** Takes decisions up again; from then on they stand with their rows, and are changed there. */
export async function takeUp(
  permit: AnyPermit,
  importId: string,
  sheets: Sheets,
  decided: readonly Numbered[],
): Promise<void> {
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(decided)}::jsonb) as g(source text, row int, decision text)
    ), taken as (
      delete from import_decisions d
      using given g join jsonb_to_recordset(${JSON.stringify(sheets)}::jsonb) as s(source text, sheet text)
        on s.source = g.source
      where d.org_id = ${permit.orgId} and d.import_id = ${importId}::uuid and d.source = g.source
        and d.sheet = s.sheet and d.row_number = g.row
    )
    update import_rows r set decision = g.decision from given g
    where r.org_id = ${permit.orgId} and r.import_id = ${importId}::uuid and r.source = g.source
      and r.row_number = g.row and r.state = 'planned'`.execute(guest(permit));
}

/** Forgets what was decided before: the import is done, or thrown away. */
export async function forgetDecisions(permit: AnyPermit, importId: string): Promise<void> {
  await guest(permit)
    .deleteFrom('import_decisions')
    .where('org_id', '=', permit.orgId)
    .where('import_id', '=', importId)
    .execute();
}
