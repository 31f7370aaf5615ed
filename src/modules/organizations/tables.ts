import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../../lib/dates.ts';
import type { Language, Part2Status, ProgramKind, Success } from './domain.ts';

interface Part2Columns {
  part2_status: Part2Status;
  part2_reviewed_by: string | null;
  part2_reviewed_on: Day | null;
  part2_reason: string | null;
}

export interface OrganizationRow extends Part2Columns {
  org_id: string;
  name: string;
  language: Language;
  time_zone: string;
  invented: boolean;
  helpline_confirmed_on: Day | null;
  help_line_name: string | null;
  help_line_number: string | null;
  help_line_when: string | null;
  success: Success[];
  version: Generated<number>;
  created_at: Generated<Date>;
}

export interface SiteRow {
  org_id: string;
  id: string;
  name: string;
  address: string | null;
  closed_on: Day | null;
  version: Generated<number>;
}

export interface ProgramRow {
  org_id: string;
  id: string;
  site_id: string | null;
  name: string;
  kind: ProgramKind;
  success: Success[];
  closed_on: Day | null;
  version: Generated<number>;
}

export interface UnitRow extends Part2Columns {
  org_id: string;
  id: string;
  site_id: string | null;
  name: string;
  closed_on: Day | null;
  version: Generated<number>;
}

export interface SettingRow {
  org_id: string;
  key: string;
  value: ColumnType<unknown, string, string>;
  version: Generated<number>;
}

export interface OrganizationTables {
  organizations: OrganizationRow;
  sites: SiteRow;
  programs: ProgramRow;
  units: UnitRow;
  settings: SettingRow;
}
