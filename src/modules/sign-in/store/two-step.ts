import { sql } from 'kysely';
import type { Permit } from '../../../kernel/access/index.ts';
import { handle } from '../../../kernel/access/index.ts';
import type { SignInTables } from '../tables.ts';

type Ours = Permit<string, SignInTables>;

export async function setPendingTotp(permit: Ours, accountId: string, sealed: Buffer): Promise<void> {
  await handle(permit)
    .updateTable('accounts')
    .set({ totp_pending: sealed })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', accountId)
    .execute();
}

/** Turns the second step on: the proven secret, the step whose code proved it, and fresh recovery codes. */
export async function turnOnTwoStep(
  permit: Ours,
  accountId: string,
  to: { sealed: Buffer; step: number; codeHashes: readonly Buffer[] },
): Promise<void> {
  const db = handle(permit);
  await db
    .updateTable('accounts')
    .set({ totp_sealed: to.sealed, totp_pending: null, totp_step: to.step })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', accountId)
    .execute();
  await deleteCodes(permit, accountId);
  const codes = to.codeHashes.map((hash) => ({
    org_id: permit.orgId,
    account_id: accountId,
    code_hash: hash,
  }));
  await db.insertInto('recovery_codes').values(codes).execute();
}

export async function turnOffTwoStep(permit: Ours, accountId: string): Promise<void> {
  await handle(permit)
    .updateTable('accounts')
    .set({ totp_sealed: null, totp_pending: null, totp_step: null })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', accountId)
    .execute();
  await deleteCodes(permit, accountId);
}

async function deleteCodes(permit: Ours, accountId: string): Promise<void> {
  await handle(permit)
    .deleteFrom('recovery_codes')
    .where('org_id', '=', permit.orgId)
    .where('account_id', '=', accountId)
    .execute();
}

/** Uses up the code of this 30-second step; false when it, or a later one, was used before. */
export async function takeStep(permit: Ours, accountId: string, step: number): Promise<boolean> {
  const taken = await handle(permit)
    .updateTable('accounts')
    .set({ totp_step: step })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', accountId)
    .where(sql<boolean>`coalesce(totp_step, -1) < ${step}`)
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}

/** Uses up a recovery code; false when it is none of theirs or was used before. */
export async function takeRecoveryCode(permit: Ours, accountId: string, codeHash: Buffer): Promise<boolean> {
  const taken = await handle(permit)
    .updateTable('recovery_codes')
    .set({ used_at: permit.now })
    .where('org_id', '=', permit.orgId)
    .where('account_id', '=', accountId)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}

export async function countRecoveryCodes(permit: Ours, accountId: string): Promise<number> {
  const row = await handle(permit)
    .selectFrom('recovery_codes')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('org_id', '=', permit.orgId)
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return row?.left ?? 0;
}
