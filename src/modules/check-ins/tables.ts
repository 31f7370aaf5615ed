import type { Generated } from 'kysely';
import type { Day } from '../../lib/dates.ts';

/** Who is there when the day's team is not, and may be called when an answer on a form needs someone. */
export interface TurnRow {
  org_id: string;
  id: string;
  staff_id: string;
  phone: string | null;
  weekdays: number[];
  starts_at: string | null;
  ends_at: string | null;
  from_on: Day;
  until_on: Day | null;
  calls: boolean;
  reads: boolean;
  program_ids: string[];
  version: Generated<number>;
  made_by: string | null;
  made_at: Date;
  ended_by: string | null;
  ended_at: Date | null;
}

export interface NightArrivalRow {
  org_id: string;
  id: string;
  participant_id: string;
  said_at: Date;
  arrived_at: Date;
}

export interface CheckInTables {
  on_call: TurnRow;
  night_arrivals: NightArrivalRow;
}
