import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../../lib/dates.ts';
import type { Basis, Paper } from './domain/guardianship.ts';
import type { Side, SpeaksAs } from './domain/link.ts';
import type { PlanPart } from './domain/own-plan.ts';

/** A moment written once. */
type Moment = ColumnType<Date, Date, never>;

export interface LinkRow {
  org_id: string;
  id: string;
  participant_id: string;
  family_id: string;
  called: string;
  participant_name: string;
  offered_at: Moment;
  accepted_at: Date | null;
  ended_at: Date | null;
  ended_by: Side | null;
  voice_asked_at: Date | null;
  suggest_asked_at: Generated<Date | null>;
  team_reads_at: Date | null;
  speaks_as: Generated<SpeaksAs>;
}

export interface GuardianshipRow {
  org_id: string;
  id: string;
  participant_id: string;
  family_id: string;
  called: string;
  participant_name: string;
  basis: Basis;
  state: string | null;
  paper: Paper;
  seen_on: Day;
  from_on: Day;
  until_on: Day;
  recorded_by: string;
  recorded_at: Moment;
  ended_at: Date | null;
  ended_by: string | null;
}

export interface KeyRow {
  org_id: string;
  family_id: string;
  wrapped: Buffer | null;
  made_at: Generated<Date>;
  destroyed_at: ColumnType<Date | null, never, never>;
}

export interface PlanLineRow {
  org_id: string;
  id: string;
  family_id: string;
  root_id: string;
  amends_id: string | null;
  part: PlanPart;
  due_on: Day | null;
  done: boolean;
  gone: boolean;
  words: Buffer | null;
  written_at: Moment;
}

export interface PlanShareRow {
  org_id: string;
  id: string;
  link_id: string;
  root_id: string;
  since: Moment;
  until: Date | null;
}

export interface VoiceRow {
  org_id: string;
  id: string;
  link_id: string;
  family_id: string;
  participant_id: string;
  domain: string | null;
  /** The check of ours that `words` answers, and its version; without, they are words. */
  form: Generated<string | null>;
  form_version: Generated<string | null>;
  words: Buffer;
  said_at: Moment;
  taken_back_at: Date | null;
}

export interface FamilyTables {
  family_links: LinkRow;
  guardianships: GuardianshipRow;
  family_keys: KeyRow;
  family_plan_lines: PlanLineRow;
  family_plan_shares: PlanShareRow;
  family_voices: VoiceRow;
}
