import type { ColumnType, Generated } from 'kysely';

type Made = ColumnType<Date, Date | undefined, never>;

export interface AuditEventRow {
  org_id: string;
  id: string;
  at: Made;
  actor_id: string | null;
  actor_kind: string;
  action: string;
  /** The one participant the act was about. */
  participant_id: string | null;
  /** Everyone a list showed. */
  seen_ids: string[] | null;
  subject_id: string | null;
  purpose: string;
  outcome: 'done' | 'refused';
  request_id: string;
  detail: ColumnType<Record<string, unknown> | null, string | null, never>;
}

export interface AccessTieRow {
  org_id: string;
  participant_id: string;
  kind:
    | 'self'
    | 'program'
    | 'caseload'
    | 'cover'
    | 'on-call'
    | 'night'
    | 'merged'
    | 'family'
    | 'suggests'
    | 'guardian';
  target_id: string;
  since: Generated<Date>;
  until: Date | null;
  /** Of a `night` alone: nothing said before it is opened. */
  seen_from: Generated<Date | null>;
}

/** What a consent lets one account have; see the migration that makes the table. */
export interface ConsentGrantRow {
  org_id: string;
  consent_id: string;
  participant_id: string;
  recipient_id: string;
  information: string;
  purpose: string;
  since: Date;
  until: Date | null;
}

export interface KernelTables {
  audit_events: AuditEventRow;
  consent_grants: ConsentGrantRow;
  access_ties: AccessTieRow;
}
