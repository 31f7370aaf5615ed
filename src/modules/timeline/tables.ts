import type { ColumnType, Generated } from 'kysely';
import type { Audience, Category } from './domain.ts';

export interface FactRow {
  org_id: string;
  id: string;
  participant_id: string;
  kind: string;
  happened_at: ColumnType<Date, Date | string, never>;
  recorded_at: ColumnType<Date, Date | string | undefined, never>;
  author_id: string | null;
  author_kind: 'staff' | 'participant' | 'family' | 'token' | 'system';
  category: Category;
  audience: Audience;
  between_ids: ColumnType<string[], string[] | undefined, never>;
  data: ColumnType<Record<string, unknown>, string, never>;
  words: Buffer | null;
  about_id: string | null;
  corrects_id: string | null;
  correction: 'amend' | 'withdraw' | null;
  batch_id: string | null;
  in_force: Generated<boolean>;
  struck_at: ColumnType<Date | null, never, never>;
}

export interface PersonKeyRow {
  org_id: string;
  participant_id: string;
  wrapped: Buffer | null;
  made_at: Generated<Date>;
  destroyed_at: ColumnType<Date | null, never, never>;
}

/** What a participant shows a family member by name. */
export interface FactShareRow {
  org_id: string;
  id: string;
  participant_id: string;
  fact_id: string;
  reader_id: string;
  since: ColumnType<Date, Date, never>;
  until: Date | null;
}

export interface TimelineTables {
  fact_shares: FactShareRow;
  facts: FactRow;
  person_keys: PersonKeyRow;
}
