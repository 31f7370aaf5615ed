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

export interface OnCallRow {
  org_id: string;
  id: string;
  staff_id: Kept<string>;
  phone: Kept<string>;
  weekdays: Kept<number[]>;
  starts_at: Kept<string | null>;
  ends_at: Kept<string | null>;
  from_on: Kept<string>;
  until_on: Kept<string | null>;
  made_by: Kept<string | null>;
  made_at: Kept<Date>;
  ended_by: string | null;
  ended_at: Date | null;
}

export interface FormTables {
  instruments: InstrumentRow;
  on_call: OnCallRow;
}
