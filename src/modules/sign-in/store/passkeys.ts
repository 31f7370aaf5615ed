import { sql } from 'kysely';
import type { Permit } from '../../../kernel/access/index.ts';
import { handle } from '../../../kernel/access/index.ts';
import { newId } from '../../../lib/ids.ts';
import type { AccountKind, AccountStatus } from '../domain/account.ts';
import type { SignInTables } from '../tables.ts';
import type { FoundAccount, Try } from './tries.ts';

type Ours = Permit<string, SignInTables>;

export interface FoundPasskey extends FoundAccount {
  passkeyId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  /** When the last challenge it answered was issued. */
  challengedAt: Date | null;
}

interface FoundRow {
  org_id: string;
  account_id: string;
  kind: AccountKind;
  status: AccountStatus;
  passkey_id: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  challenged_at: Date | null;
}

/** Whose passkey this is, before sign-in. A passkey shows possession and a face, finger or PIN: no second step is asked. */
export async function findPasskey(permit: Try, credentialId: string): Promise<FoundPasskey | undefined> {
  const { rows } = await sql<FoundRow>`select * from find_passkey(${credentialId})`.execute(handle(permit));
  const [row] = rows;
  return (
    row && {
      orgId: row.org_id,
      accountId: row.account_id,
      kind: row.kind,
      status: row.status,
      twoStep: false,
      passkeyId: row.passkey_id,
      publicKey: row.public_key,
      counter: row.counter,
      transports: row.transports,
      challengedAt: row.challenged_at,
    }
  );
}

/** Marks an answered challenge; false when it, or a later one, was answered before. */
export async function answerChallenge(
  permit: Ours,
  passkeyId: string,
  answer: { counter: number; challengedAt: Date },
): Promise<boolean> {
  const answered = await handle(permit)
    .updateTable('passkeys')
    .set({ counter: answer.counter, challenged_at: answer.challengedAt, last_used_at: permit.now })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', passkeyId)
    .where((eb) => eb.or([eb('challenged_at', 'is', null), eb('challenged_at', '<', answer.challengedAt)]))
    .executeTakeFirst();
  return answered.numUpdatedRows > 0n;
}

export interface NewPasskey {
  accountId: string;
  credentialId: string;
  publicKey: Uint8Array;
  counter: number;
  transports: readonly string[];
  device: string;
}

export async function insertPasskey(permit: Ours, passkey: NewPasskey): Promise<string> {
  const id = newId<'passkey'>();
  await handle(permit)
    .insertInto('passkeys')
    .values({
      org_id: permit.orgId,
      id,
      account_id: passkey.accountId,
      credential_id: passkey.credentialId,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports],
      device: passkey.device,
      created_at: permit.now,
    })
    .execute();
  return id;
}

export interface Passkey {
  id: string;
  credentialId: string;
  device: string;
  transports: string[];
  createdAt: Date;
  lastUsedAt: Date | null;
}

export async function listPasskeys(permit: Ours, accountId: string): Promise<Passkey[]> {
  const rows = await handle(permit)
    .selectFrom('passkeys')
    .select(['id', 'credential_id', 'device', 'transports', 'created_at', 'last_used_at'])
    .where('org_id', '=', permit.orgId)
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    credentialId: row.credential_id,
    device: row.device,
    transports: row.transports,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }));
}

export async function deletePasskey(permit: Ours, accountId: string, id: string): Promise<boolean> {
  const deleted = await handle(permit)
    .deleteFrom('passkeys')
    .where('org_id', '=', permit.orgId)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}
