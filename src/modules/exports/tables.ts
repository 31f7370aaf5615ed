import type { ColumnType } from 'kysely';
import type { ExportState } from './domain.ts';

export interface ExportRow {
  org_id: string;
  id: string;
  state: ExportState;
  trouble: string | null;
  made_by: string | null;
  made_at: ColumnType<Date, Date, never>;
  finished_at: Date | null;
  expires_at: Date | null;
  bytes: number | null;
  sha256: string | null;
  rows: ColumnType<Record<string, number>, string | undefined, string>;
  taken_at: Date | null;
}

export interface ExportPartRow {
  org_id: string;
  export_id: string;
  part: number;
  sealed: Buffer;
}

export interface ExportTables {
  exports: ExportRow;
  export_parts: ExportPartRow;
}
