import type { ColumnType, Generated } from 'kysely';
import type { AccountKind, AccountStatus, How } from './domain/account.ts';

/** A moment written once. */
type Moment = ColumnType<Date, Date, never>;

export interface AccountRow {
  org_id: string;
  id: string;
  kind: AccountKind;
  login: string | null;
  login_key: string | null;
  name: string | null;
  password_hash: string | null;
  totp_sealed: Buffer | null;
  totp_pending: Buffer | null;
  totp_step: number | null;
  oidc_subject: string | null;
  roles: Generated<string[]>;
  program_ids: Generated<string[]>;
  /** Of roles and programs: which change of them this is. */
  access_version: Generated<number>;
  status: AccountStatus;
  made_at: ColumnType<Date, Date | undefined, never>;
  last_sign_in_at: Date | null;
  failed_tries: Generated<number>;
  last_failed_at: Date | null;
}

export interface SessionRow {
  org_id: string;
  id: string;
  account_id: string;
  token_hash: Buffer;
  how: How;
  device: string;
  created_at: Moment;
  last_seen_at: Date;
  expires_at: Date;
  idle_seconds: number;
  ends_by: Moment;
  ended_at: Date | null;
}

export interface PasskeyRow {
  org_id: string;
  id: string;
  account_id: string;
  credential_id: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  device: string;
  created_at: Moment;
  last_used_at: Date | null;
  challenged_at: Date | null;
}

export interface RecoveryCodeRow {
  org_id: string;
  account_id: string;
  code_hash: Buffer;
  used_at: Date | null;
}

export interface InvitationRow {
  org_id: string;
  id: string;
  account_id: string;
  kind: 'link' | 'handed';
  code_hash: Buffer;
  made_at: Moment;
  made_by: string | null;
  expires_at: Date;
  used_at: Date | null;
}

export interface TokenRow {
  org_id: string;
  id: string;
  name: string;
  secret_hash: Buffer;
  roles: string[];
  program_ids: string[];
  scopes: string[];
  made_at: Moment;
  made_by: string | null;
  expires_at: Moment;
  revoked_at: Date | null;
  last_used_at: Date | null;
}

/** `sign_in_tries` is not here: functions of the owner role are its only door. */
export interface SignInTables {
  accounts: AccountRow;
  sessions: SessionRow;
  passkeys: PasskeyRow;
  recovery_codes: RecoveryCodeRow;
  invitations: InvitationRow;
  tokens: TokenRow;
}
