import type { ColumnType } from 'kysely';

type Kept<T> = ColumnType<T, T, never>;

/** A version of an instrument. Nothing but its retirement ever changes. */
export interface InstrumentRow {
  org_id: string;
  id: string;
  key: Kept<string>;
  version: Kept<string>;
  languages: Kept<string[]>;
  title: Kept<string>;
  package: ColumnType<unknown, string, never>;
  content_hash: Kept<string>;
  added_by: Kept<string | null>;
  added_at: Kept<Date>;
  retired_by: string | null;
  retired_at: Date | null;
}

export interface FormTables {
  instruments: InstrumentRow;
}
