import { sql } from 'kysely';
import type { Actor, AnyPermit, Introduction, Role } from '../../../kernel/access/index.ts';
import { asGuest, nobody, roles } from '../../../kernel/access/index.ts';
import { literal } from '../../../kernel/db/literal.ts';
import { idsLiteral } from '../../../kernel/db/transaction.ts';
import type { Authenticate } from '../../../kernel/module.ts';
import { newId } from '../../../lib/ids.ts';
import type { AccountKind, How } from '../domain/account.ts';
import { after, lifetimes } from '../domain/session-life.ts';
import type { SignInTables } from '../tables.ts';

type Db = Parameters<Authenticate>[0];

const known = new Set<string>(roles);
/** A role this version does not know gives nothing. */
const knownRoles = (names: readonly string[]): Role[] =>
  names.filter((name): name is Role => known.has(name));

interface HeldSession {
  org_id: string;
  account_id: string;
  kind: AccountKind;
  session_id: string;
  roles: string[];
  program_ids: string[];
}

interface HeldToken extends Pick<HeldSession, 'org_id' | 'roles' | 'program_ids'> {
  token_id: string;
  scopes: string[];
}

function holderOf(held: HeldSession): Actor {
  const who = { id: held.account_id, orgId: held.org_id, sessionId: held.session_id };
  return held.kind === 'staff'
    ? { kind: 'staff', ...who, roles: knownRoles(held.roles), programIds: held.program_ids }
    : { kind: held.kind, ...who };
}

const scriptOf = (held: HeldToken): Actor => ({
  kind: 'token',
  id: held.token_id,
  orgId: held.org_id,
  roles: knownRoles(held.roles),
  programIds: held.program_ids,
  scopes: held.scopes,
});

/** Who holds this session; `nobody` when it is unknown, over, ended, or its account is not active. One statement. */
export async function resumeSession(db: Db, tokenHash: Buffer, now: Date): Promise<Actor> {
  const { rows } = await sql<HeldSession>`
    select * from resume_session(${tokenHash}::bytea, ${now}::timestamptz)`.execute(db);
  const [held] = rows;
  return held ? holderOf(held) : nobody;
}

/** The script that holds this token; `nobody` when it is unknown, over, revoked, or its maker no longer an administrator. */
export async function resumeToken(db: Db, secretHash: Buffer, now: Date): Promise<Actor> {
  const { rows } = await sql<HeldToken>`
    select * from resume_token(${secretHash}::bytea, ${now}::timestamptz)`.execute(db);
  const [held] = rows;
  return held ? scriptOf(held) : nobody;
}

const entering = (by: 'session' | 'token', hash: Buffer) => (participantIds: readonly string[], at: Date) => {
  const secret = literal(`\\x${hash.toString('hex')}`);
  return `select * from enter_by_${by}(${secret},${idsLiteral(participantIds)},${literal(at.toISOString())})`;
};

/** The same for the opening of an act. */
export const bySession = (tokenHash: Buffer): Introduction => ({
  opening: entering('session', tokenHash),
  actorOf: (row) => holderOf(row as HeldSession),
});

export const byToken = (secretHash: Buffer): Introduction => ({
  opening: entering('token', secretHash),
  actorOf: (row) => scriptOf(row as HeldToken),
});

export interface NewSession {
  accountId: string;
  kind: AccountKind;
  tokenHash: Buffer;
  how: How;
  device: string;
  /** The session this browser held until now; it ends. */
  replaces: Buffer | undefined;
}

/**
 * Opens a session, marks the account as active and forgets its wrong tries: how many there were is the answer (a try
 * with a password is counted before it is known to be right: that one is left out).
 * Undefined when the account has ended.
 */
export async function insertSession(
  permit: AnyPermit,
  session: NewSession,
): Promise<{ sessionId: string; failedTries: number } | undefined> {
  const { idle, most } = lifetimes[session.kind];
  const { now, orgId } = permit;
  const { rows } = await sql<{ id: string; failed_tries: number }>`
    with before as (
      select failed_tries from accounts where org_id = ${orgId} and id = ${session.accountId}
    ), entering as (
      update accounts set status = 'active', last_sign_in_at = ${now}, failed_tries = 0
      where org_id = ${orgId} and id = ${session.accountId} and kind = ${session.kind} and status <> 'ended'
      returning id
    ), replaced as (
      update sessions set ended_at = ${now}
      where org_id = ${orgId} and token_hash = ${session.replaces ?? null} and ended_at is null
    )
    insert into sessions (org_id, id, account_id, token_hash, how, device, created_at, last_seen_at, expires_at,
      idle_seconds, ends_by)
    select ${orgId}::uuid, ${newId()}::uuid, entering.id, ${session.tokenHash}, ${session.how}, ${session.device},
      ${now}, ${now}, ${after(now, idle)}, ${idle}::int, ${after(now, most)} from entering
    returning id, (select failed_tries from before)`.execute(asGuest<SignInTables>(permit));
  const [row] = rows;
  return row && { sessionId: row.id, failedTries: row.failed_tries - (session.how === 'password' ? 1 : 0) };
}

/** Ends one session of an account; false when it has none such open. */
export async function endSession(permit: AnyPermit, accountId: string, sessionId: string): Promise<boolean> {
  const ended = await asGuest<SignInTables>(permit)
    .updateTable('sessions')
    .set({ ended_at: permit.now })
    .where('org_id', '=', permit.orgId)
    .where('account_id', '=', accountId)
    .where('id', '=', sessionId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Ends every session of an account, or every other one than `except`. Answers how many were open. */
export async function endSessions(permit: AnyPermit, accountId: string, except?: string): Promise<number> {
  let ending = asGuest<SignInTables>(permit)
    .updateTable('sessions')
    .set({ ended_at: permit.now })
    .where('org_id', '=', permit.orgId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null);
  if (except) ending = ending.where('id', '<>', except);
  const ended = await ending.executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

/** Whether this session of the asker is open; asking does not count as using it. */
export async function hasSession(permit: AnyPermit, sessionId: string): Promise<boolean> {
  const row = await asGuest<SignInTables>(permit)
    .selectFrom('sessions')
    .select('id')
    .where('org_id', '=', permit.orgId)
    .where('id', '=', sessionId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', permit.now)
    .executeTakeFirst();
  return row !== undefined;
}

export interface OpenSession {
  id: string;
  device: string;
  how: How;
  createdAt: Date;
  lastSeenAt: Date;
}

/** The sessions of an account that are open now, last used first. */
export async function listSessions(permit: AnyPermit, accountId: string): Promise<OpenSession[]> {
  const rows = await asGuest<SignInTables>(permit)
    .selectFrom('sessions')
    .select(['id', 'device', 'how', 'created_at', 'last_seen_at'])
    .where('org_id', '=', permit.orgId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', permit.now)
    .orderBy('last_seen_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    how: row.how,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
  }));
}
