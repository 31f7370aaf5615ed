import type { ColumnType, Generated } from 'kysely';

export interface EpisodeRow {
  org_id: string;
  id: string;
  participant_id: string;
  program_id: string;
  referred_on: string | null;
  referred_from: string | null;
  started_on: string;
  ended_on: string | null;
  end_reason: string | null;
  follow_up_on: string[] | null;
  follow_up_none: string | null;
  started_by: string | null;
  ended_by: string | null;
  version: Generated<number>;
  /** Since when an undone import has taken it out of every count. */
  withdrawn_at: ColumnType<Date | null, never, Date | null>;
}

export interface EpisodeTables {
  episodes: EpisodeRow;
}
