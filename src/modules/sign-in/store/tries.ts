import { sql } from 'kysely';
import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { asGuest, handle } from '../../../kernel/access/index.ts';
import type { AccountKind, AccountStatus } from '../domain/account.ts';
import { foldLogin } from '../domain/login.ts';
import type { Bucket } from '../domain/throttle.ts';
import { forgetAfterSeconds, waitsOf } from '../domain/throttle.ts';
import { tooSoon } from '../failures.ts';
import { bucketDigest, codeDigest } from '../secrets.ts';
import type { SignInTables } from '../tables.ts';

export type Try = Permit<'sign-in.try', SignInTables>;

/** An account found before sign-in. Everything on it is worth nothing until its secret has been shown. */
export interface FoundAccount {
  orgId: string;
  accountId: string;
  kind: AccountKind;
  status: AccountStatus;
  twoStep: boolean;
}

interface FoundRow {
  org_id: string | null;
  account_id: string;
  kind: AccountKind;
  status: AccountStatus;
  two_step: boolean;
}

const foundFrom = (row: FoundRow): FoundAccount | undefined =>
  row.org_id === null
    ? undefined
    : {
        orgId: row.org_id,
        accountId: row.account_id,
        kind: row.kind,
        status: row.status,
        twoStep: row.two_step,
      };

const taking = (permit: AnyPermit, buckets: readonly Bucket[]) => {
  const keys = buckets.map((bucket) => bucketDigest(permit, bucket.key));
  const waits = JSON.stringify(buckets.map((bucket) => waitsOf(bucket.ladder)));
  return sql<number>`take_try(${keys}::bytea[], ${waits}::jsonb, ${forgetAfterSeconds}::int, ${permit.now}::timestamptz)`;
};

function refuseToo<Row extends { wait: number }>(row: Row | undefined): Row {
  if (!row || row.wait > 0) throw tooSoon(row?.wait ?? 1);
  return row;
}

/** Counts one try; fails with `sign-in/wait` when one has to wait first. */
export async function takeTry(permit: AnyPermit, buckets: readonly Bucket[]): Promise<void> {
  const { rows } = await sql<{ wait: number }>`select ${taking(permit, buckets)} as wait`.execute(
    asGuest<SignInTables>(permit),
  );
  refuseToo(rows[0]);
}

/** Counts one try and looks the login up, in one statement that is the same whether anybody is there or not. */
export async function tryLogin(
  permit: Try,
  buckets: readonly Bucket[],
  login: string,
): Promise<{ account: FoundAccount | undefined; passwordHash: string | null }> {
  const { rows } = await sql<FoundRow & { wait: number; password_hash: string | null }>`
    select taken.wait, found.* from (select ${taking(permit, buckets)} as wait) taken
    left join lateral find_login(
      case when taken.wait = 0 then ${foldLogin(login)}::text end, ${permit.now}::timestamptz) found on true`.execute(
    handle(permit),
  );
  const row = refuseToo(rows[0]);
  return { account: foundFrom(row), passwordHash: row.password_hash };
}

export interface FoundInvitation extends FoundAccount {
  invitationId: string;
  how: 'link' | 'handed';
  name: string | null;
  login: string | null;
  expiresAt: Date;
  usedAt: Date | null;
}

interface InvitationFound extends FoundRow {
  invitation_id: string;
  how: 'link' | 'handed';
  name: string | null;
  login: string | null;
  expires_at: Date;
  used_at: Date | null;
}

function invitationFrom(row: InvitationFound | undefined): FoundInvitation | undefined {
  const account = row && foundFrom(row);
  return account && row
    ? {
        ...account,
        invitationId: row.invitation_id,
        how: row.how,
        name: row.name,
        login: row.login,
        expiresAt: row.expires_at,
        usedAt: row.used_at,
      }
    : undefined;
}

/** Counts one try and looks up the eight characters a coach handed over. */
export async function tryHandedCode(
  permit: Try,
  buckets: readonly Bucket[],
  code: string,
): Promise<FoundInvitation | undefined> {
  const { rows } = await sql<InvitationFound & { wait: number }>`
    select taken.wait, found.* from (select ${taking(permit, buckets)} as wait) taken
    left join lateral find_invitation(case when taken.wait = 0 then ${codeDigest(permit, code)}::bytea end) found
      on found.how = 'handed'`.execute(handle(permit));
  return invitationFrom(refuseToo(rows[0]));
}

/** An invitation link's code has 256 bits: nobody tries them out, so none is counted. */
export async function findLink(permit: Try, code: string): Promise<FoundInvitation | undefined> {
  const { rows } = await sql<InvitationFound>`
    select * from find_invitation(${codeDigest(permit, code)}::bytea) where how = 'link'`.execute(
    handle(permit),
  );
  return invitationFrom(rows[0]);
}

/** After a good try: the person's own buckets are forgotten, shared ones get the try back. */
export async function settleTries(permit: AnyPermit, buckets: readonly Bucket[]): Promise<void> {
  const digests = (shared: boolean) =>
    buckets.filter((bucket) => bucket.shared === shared).map((bucket) => bucketDigest(permit, bucket.key));
  await sql`select settle_tries(${digests(false)}::bytea[], ${digests(true)}::bytea[])`.execute(
    asGuest<SignInTables>(permit),
  );
}
