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
  version: Generated<number>;
  made_at: Generated<Date>;
}

export interface GroupSessionRow {
  org_id: string;
  id: string;
  group_id: string | null;
  held_on: string;
  /** People who came and gave no name. */
  unnamed: number;
  /** People ticked as there, by name, when attendance was taken. */
  named: Generated<number>;
  kept_by: string | null;
  /** Attendance was taken back as a whole. */
  withdrawn_at: Date | null;
  /** The batch of facts that taking attendance added. */
  batch_id: string | null;
  made_at: Generated<Date>;
}

export interface CoachingTables {
  groups: GroupRow;
  group_sessions: GroupSessionRow;
}
