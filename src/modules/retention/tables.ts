import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../../lib/dates.ts';
import type { Outcome, Wish } from './domain.ts';

type Made = ColumnType<Date, never, never>;

export interface ScheduleRow {
  org_id: string;
  id: string;
  years: number;
  not_before_age: number | null;
  automatic: boolean;
  on_request: boolean;
  answer_days: number;
  source: string;
  made_by: string | null;
  made_at: Made;
}

export interface LegalHoldRow {
  org_id: string;
  id: string;
  participant_id: string;
  reason: string | null;
  placed_by: string | null;
  placed_at: Made;
  lifted_by: string | null;
  lifted_at: Date | null;
  lift_reason: string | null;
}

export interface ClosureRequestRow {
  org_id: string;
  id: string;
  participant_id: string;
  wish: Wish;
  asked_at: Made;
  answer_by: Day;
  withdrawn_at: Date | null;
  outcome: Outcome | null;
  reason: string | null;
  keep_until: Day | null;
  decided_by: string | null;
  decided_at: Date | null;
}

export interface DueRecordRow {
  org_id: string;
  participant_id: string;
  last_on: Day;
  due_on: Day;
  on_hold: boolean;
  found_at: Date;
}

/** Under which schedule a record was destroyed, and when it had last been used. */
export interface ErasureRule {
  scheduleId: string;
  years: number;
  notBeforeAge: number | null;
  source: string;
  lastOn: Day;
  dueOn: Day | null;
}

export interface ErasureRow {
  org_id: string;
  id: string;
  what: 'strike' | 'person' | 'family';
  participant_ids: string[];
  fact_ids: Generated<string[]>;
  at: Date;
  by_id: string | null;
  by_kind: string;
  basis: 'own-words' | 'due' | 'asked';
  rule: ErasureRule | null;
  counts: Record<string, number>;
  replayed_at: Date | null;
  replay_counts: Record<string, number> | null;
}

export interface RetentionTables {
  retention_schedules: ScheduleRow;
  legal_holds: LegalHoldRow;
  closure_requests: ClosureRequestRow;
  due_records: DueRecordRow;
  erasures: ErasureRow;
}
