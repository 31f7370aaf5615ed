import type { Generated } from 'kysely';

export interface GroupRow {
  org_id: string;
  id: string;
  program_id: string | null;
  name: string;
  /** Days of the week it meets, 1 = Monday. */
  weekdays: number[];
  starts_at: string | null;
  place: string | null;
  ended_on: string | null;
  made_at: Generated<Date>;
}

export interface GroupSessionRow {
  org_id: string;
  id: string;
  group_id: string | null;
  held_on: string;
  /** People who came and gave no name. */
  unnamed: number;
  kept_by: string | null;
  made_at: Generated<Date>;
}

export interface CoachingTables {
  groups: GroupRow;
  group_sessions: GroupSessionRow;
}
