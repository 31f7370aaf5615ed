import type { ColumnType, Generated } from 'kysely';
import type { KernelTables } from '../../kernel/db/tables.ts';
import type { Day } from '../../lib/dates.ts';
import type { Address, Supporter } from './domain/person.ts';
import type { ReachWay, ReachWindow } from './domain/reach.ts';
import type { Band, Reason } from './duplicates/index.ts';

type Json<T> = ColumnType<T, string, string>;

export interface StaffRow {
  org_id: string;
  staff_id: string;
  name: string;
  pronouns: string | null;
  languages: string[];
  phone: string | null;
  ended_on: Day | null;
  version: Generated<number>;
  created_at: Generated<Date>;
}

export interface StaffAbsenceRow {
  org_id: string;
  id: string;
  staff_id: string;
  from_on: Day;
  until_on: Day;
  covered_by: string | null;
  cancelled_at: Date | null;
  made_by: string | null;
}

export interface ParticipantRow {
  org_id: string;
  participant_id: string;
  chosen_name: string;
  given_name: string | null;
  family_name: string | null;
  pronouns: string | null;
  birth_on: Day | null;
  languages: string[];
  phone: string | null;
  email: string | null;
  address: ColumnType<Address | null, string | null, string | null>;
  external_ids: string[];
  reach_ways: ReachWay[];
  reach_times: Json<ReachWindow[]>;
  reach_shifts: Json<ReachWindow[]>;
  /** Null: not asked. */
  no_messages: boolean | null;
  reach_note: string | null;
  supporters: Json<Supporter[]>;
  sort_name: string;
  merged_into: string | null;
  /** Since when an undone import has taken the record out of every list. */
  withdrawn_at: Date | null;
  withdrawn_batch: string | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  made_by: string | null;
}

export interface ExternalIdRow {
  org_id: string;
  external_id: string;
  participant_id: string;
}

export interface SearchKeyRow {
  org_id: string;
  key: string;
  found_as: string;
  participant_id: string;
}

export interface MatchingKeyRow {
  org_id: string;
  key: string;
  participant_id: string;
}

export interface CaseloadRow {
  org_id: string;
  id: string;
  participant_id: string;
  staff_id: string;
  since: Date;
  until: Date | null;
  reason: string | null;
  ended_reason: string | null;
  made_by: string | null;
}

export interface DuplicateProposalRow {
  org_id: string;
  a_id: string;
  b_id: string;
  score: number;
  band: Band;
  reasons: Json<Reason[]>;
  decision: 'same' | 'different' | null;
  decided_by: string | null;
  decided_at: Date | null;
}

/** A tie that the kept record got from the merged one. */
export interface CopiedTie {
  kind: 'program' | 'caseload';
  targetId: string;
}

export interface MergeRow {
  org_id: string;
  id: string;
  kept_id: string;
  merged_id: string;
  copied: Json<CopiedTie[]>;
  records: string[];
  filled: string[];
  made_by: string | null;
  made_at: Date;
  undone_by: string | null;
  undone_at: Date | null;
}

export interface PeopleTables {
  staff: StaffRow;
  staff_absences: StaffAbsenceRow;
  participants: ParticipantRow;
  participant_external_ids: ExternalIdRow;
  participant_search_keys: SearchKeyRow;
  matching_keys: MatchingKeyRow;
  caseloads: CaseloadRow;
  duplicate_proposals: DuplicateProposalRow;
  merges: MergeRow;
  /** The kernel's, read here to list and page in one statement; written through its door alone. */
  access_ties: KernelTables['access_ties'];
}
