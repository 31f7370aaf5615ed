import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { AccessView, AccountKind } from '../domain/account.ts';
import { foldLogin } from '../domain/login.ts';
import { loginTaken } from '../failures.ts';
import type { SignInTables } from '../tables.ts';

const dbOf = (permit: AnyPermit) => asGuest<SignInTables>(permit);

export interface NewAccount {
  id: string;
  kind: AccountKind;
  roles: readonly string[];
  programIds: readonly string[];
  login?: string | undefined;
  name?: string | undefined;
  passwordHash?: string | undefined;
  comesIn?: boolean | undefined;
}

/** False when the person has an account already, or the login is somebody's. */
export async function insertAccount(permit: AnyPermit, account: NewAccount): Promise<boolean> {
  const added = await dbOf(permit)
    .insertInto('accounts')
    .values({
      org_id: permit.orgId,
      id: account.id,
      kind: account.kind,
      login: account.login?.trim() ?? null,
      login_key: account.login === undefined ? null : foldLogin(account.login),
      name: account.name ?? null,
      password_hash: account.passwordHash ?? null,
      roles: [...account.roles],
      program_ids: [...account.programIds],
      status: account.passwordHash || account.comesIn ? 'active' : 'invited',
      made_at: permit.now,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export interface Access {
  roles: readonly string[];
  programIds: readonly string[];
  /** The version this is written over; absent where nobody was shown one. */
  version?: number | undefined;
}

/**
 * Sets what the account may do; where that changes anything, its sessions end in the same statement. False when the version
 * was another, or nobody has that account.
 */
export async function updateAccess(permit: AnyPermit, id: string, access: Access): Promise<boolean> {
  const { orgId, now } = permit;
  const { version = null } = access;
  const [roles, programs] = [[...access.roles], [...access.programIds]];
  // The account as it was before this statement is what `before` reads: a statement does not see its own writing.
  const { rows } = await sql<{ id: string }>`
    with written as (
      update accounts set roles = ${roles}::text[], program_ids = ${programs}::uuid[],
        access_version = access_version + 1
      where org_id = ${orgId} and id = ${id} and access_version = coalesce(${version}::int, access_version)
      returning id
    ), closed as (
      update sessions set ended_at = ${now}
      where org_id = ${orgId} and ended_at is null and account_id in (
        select before.id from accounts before join written on written.id = before.id
        where before.org_id = ${orgId}
          and not (before.roles @> ${roles}::text[] and before.roles <@ ${roles}::text[]
            and before.program_ids @> ${programs}::uuid[] and before.program_ids <@ ${programs}::uuid[]))
    )
    select id from written`.execute(dbOf(permit));
  return rows.length > 0;
}

/** Ends the account, its sessions and its waiting invitations, in one statement. */
export async function endAccount(permit: AnyPermit, id: string): Promise<void> {
  const { orgId, now } = permit;
  await sql`
    with ended as (
      update accounts set status = 'ended' where org_id = ${orgId} and id = ${id} returning id
    ), closed as (
      update sessions set ended_at = ${now}
      where org_id = ${orgId} and account_id in (select id from ended) and ended_at is null
    )
    update invitations set expires_at = least(expires_at, ${now}::timestamptz)
    where org_id = ${orgId} and account_id in (select id from ended) and used_at is null`.execute(
    dbOf(permit),
  );
}

/**
 * Opens an account that had ended, to be entered anew by an invitation alone: its password and passkeys open nothing any
 * more, its sessions stay ended, and the tokens its owner made are revoked. False where it had not ended. One statement.
 */
export async function reopenAccount(permit: AnyPermit, id: string): Promise<boolean> {
  const { orgId, now } = permit;
  const { rows } = await sql<{ id: string }>`
    with reopened as (
      update accounts set status = 'invited', password_hash = null
      where org_id = ${orgId} and id = ${id} and status = 'ended' returning id
    ), passkeys_gone as (
      delete from passkeys where org_id = ${orgId} and account_id in (select id from reopened)
    ), revoked as (
      update tokens set revoked_at = ${now}
      where org_id = ${orgId} and made_by in (select id from reopened) and revoked_at is null
    )
    select id from reopened`.execute(dbOf(permit));
  return rows.length > 0;
}

/** How these accounts stand; people without an account are left out. */
export async function listAccounts(permit: AnyPermit, ids: readonly string[]): Promise<AccessView[]> {
  if (ids.length === 0) return [];
  const rows = await dbOf(permit)
    .selectFrom('accounts')
    .select([
      'id',
      'kind',
      'login',
      'roles',
      'program_ids',
      'status',
      'last_sign_in_at',
      'failed_tries',
      'access_version',
    ])
    .select(sql<boolean>`totp_sealed is not null`.as('two_step'))
    .where('org_id', '=', permit.orgId)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    roles: row.roles,
    programIds: row.program_ids,
    version: row.access_version,
    status: row.status,
    failedTries: row.failed_tries,
    twoStep: row.two_step,
    ...(row.login === null ? {} : { login: row.login }),
    ...(row.last_sign_in_at === null ? {} : { lastSignInAt: row.last_sign_in_at }),
  }));
}

/** What these accounts are greeted by. */
export async function listNames(permit: AnyPermit, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await dbOf(permit)
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('org_id', '=', permit.orgId)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
  return Object.fromEntries(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])));
}

export interface Credentials {
  login: string | null;
  name: string | null;
  passwordHash: string | null;
  totpSealed: Buffer | null;
  totpPending: Buffer | null;
  kind: AccountKind;
}

export async function findCredentials(permit: AnyPermit, id: string): Promise<Credentials | undefined> {
  const row = await dbOf(permit)
    .selectFrom('accounts')
    .select(['login', 'name', 'password_hash', 'totp_sealed', 'totp_pending', 'kind'])
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      login: row.login,
      name: row.name,
      passwordHash: row.password_hash,
      totpSealed: row.totp_sealed,
      totpPending: row.totp_pending,
      kind: row.kind,
    }
  );
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';

/** Sets the password and, where one is given, the login. Fails with `sign-in/login-taken`. */
export async function setPassword(
  permit: AnyPermit,
  id: string,
  to: { passwordHash: string; login?: string | undefined },
): Promise<void> {
  const login = to.login === undefined ? {} : { login: to.login.trim(), login_key: foldLogin(to.login) };
  try {
    await dbOf(permit)
      .updateTable('accounts')
      .set({ password_hash: to.passwordHash, ...login })
      .where('org_id', '=', permit.orgId)
      .where('id', '=', id)
      .execute();
  } catch (error) {
    throw isTaken(error) ? loginTaken() : error;
  }
}

export async function linkOidcSubject(permit: AnyPermit, id: string, subject: string): Promise<void> {
  await dbOf(permit)
    .updateTable('accounts')
    .set({ oidc_subject: subject })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .where('oidc_subject', 'is', null)
    .execute();
}
