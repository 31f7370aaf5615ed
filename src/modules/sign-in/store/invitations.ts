import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest, personOf } from '../../../kernel/access/index.ts';
import { newId } from '../../../lib/ids.ts';
import type { SignInTables } from '../tables.ts';

export interface NewInvitation {
  accountId: string;
  kind: 'link' | 'handed';
  codeHash: Buffer;
  expiresAt: Date;
}

/** Adds an invitation; those that still waited for the same account open nothing from now on. */
export async function insertInvitation(permit: AnyPermit, invitation: NewInvitation): Promise<void> {
  const { now, orgId } = permit;
  await sql`
    with replaced as (
      update invitations set expires_at = least(expires_at, ${now}::timestamptz)
      where org_id = ${orgId} and account_id = ${invitation.accountId} and used_at is null
    )
    insert into invitations (org_id, id, account_id, kind, code_hash, made_at, made_by, expires_at)
    values (${orgId}, ${newId()}, ${invitation.accountId}, ${invitation.kind}, ${invitation.codeHash}, ${now},
      ${personOf(permit.actor) ?? null}, ${invitation.expiresAt})`.execute(asGuest<SignInTables>(permit));
}

/** Uses an invitation up; false when somebody was faster, or it is over. */
export async function useInvitation(permit: AnyPermit, id: string): Promise<boolean> {
  const used = await asGuest<SignInTables>(permit)
    .updateTable('invitations')
    .set({ used_at: permit.now })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', permit.now)
    .executeTakeFirst();
  return used.numUpdatedRows > 0n;
}
