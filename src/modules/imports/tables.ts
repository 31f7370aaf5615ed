import type { ColumnType, Generated } from 'kysely';
import type { ImportState, RecordType, RowOutcomeName, Totals } from './domain.ts';

type Json<T> = ColumnType<T, string, string>;
type Moment = ColumnType<Date, Date, never>;

export interface ImportRow {
  org_id: string;
  id: string;
  state: ImportState;
  record: RecordType;
  mapping: Json<unknown>;
  plan: Json<unknown>;
  totals: ColumnType<Totals | null, string | null, string | null>;
  rows_of: Generated<number>;
  rows_done: Generated<number>;
  trouble: string | null;
  moved_at: ColumnType<Date, Date, Date>;
  made_by: string | null;
  made_at: Moment;
  agreed_by: string | null;
  agreed_at: Date | null;
  finished_at: Date | null;
  undo_id: string | null;
  undone_by: string | null;
  undone_at: Date | null;
  version: Generated<number>;
}

export interface ImportFileRow {
  org_id: string;
  id: string;
  import_id: string;
  source: string;
  file_name: string;
  bytes: number;
  sha256: string;
  sealed: Buffer | null;
  sealed_view: Buffer | null;
  destroyed_at: Date | null;
}

export interface ImportRowRow {
  org_id: string;
  import_id: string;
  source: string;
  row_number: number;
  state: 'planned' | 'done' | 'withdrawn';
  outcome: RowOutcomeName;
  reason: string | null;
  about: Json<Record<string, string>> | null;
  row_key: string | null;
  record_id: string | null;
  participant_id: string | null;
  match_id: string | null;
  match_row: number | null;
  decision: 'same' | 'new' | 'out' | null;
  number_added: string | null;
  sealed: Buffer | null;
}

export interface ImportPlaceRow {
  org_id: string;
  import_id: string;
  kind: 'site' | 'program';
  place_id: string;
  closed_version: Generated<number | null>;
}

export interface ImportDecisionRow {
  org_id: string;
  import_id: string;
  source: string;
  sheet: string;
  row_number: number;
  decision: 'same' | 'new' | 'out';
  match_id: string | null;
  match_row: number | null;
}

export interface ImportTables {
  imports: ImportRow;
  import_files: ImportFileRow;
  import_rows: ImportRowRow;
  import_places: ImportPlaceRow;
  import_decisions: ImportDecisionRow;
}
