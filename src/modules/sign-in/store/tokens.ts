import { sql } from 'kysely';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asGuest } from '../../../kernel/access/index.ts';
import type { SignInTables } from '../tables.ts';

export interface NewToken {
  id: string;
  name: string;
  secretHash: Buffer;
  roles: readonly string[];
  programIds: readonly string[];
  scopes: readonly string[];
  expiresAt: Date;
  /** Null on the command line of the installation. */
  madeBy: string | null;
}

export async function insertToken(permit: AnyPermit, token: NewToken): Promise<void> {
  await asGuest<SignInTables>(permit)
    .insertInto('tokens')
    .values({
      org_id: permit.orgId,
      id: token.id,
      name: token.name,
      secret_hash: token.secretHash,
      roles: [...token.roles],
      program_ids: [...token.programIds],
      scopes: [...token.scopes],
      made_at: permit.now,
      made_by: token.madeBy,
      expires_at: token.expiresAt,
    })
    .execute();
}

export interface Token {
  id: string;
  name: string;
  roles: string[];
  programIds: string[];
  scopes: string[];
  madeAt: Date;
  madeBy: string | null;
  expiresAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
}

/** Every token that still opens something, and those of the last 90 days; newest first, at most 200. */
export async function listTokens(permit: AnyPermit): Promise<Token[]> {
  const rows = await asGuest<SignInTables>(permit)
    .selectFrom('tokens')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .where(sql<boolean>`coalesce(revoked_at, expires_at) > ${permit.now}::timestamptz - interval '90 days'`)
    .orderBy('made_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    roles: row.roles,
    programIds: row.program_ids,
    scopes: row.scopes,
    madeAt: row.made_at,
    madeBy: row.made_by,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  }));
}

/** False when there is no such token that is not revoked already. */
export async function revokeToken(permit: AnyPermit, id: string): Promise<boolean> {
  const revoked = await asGuest<SignInTables>(permit)
    .updateTable('tokens')
    .set({ revoked_at: permit.now })
    .where('org_id', '=', permit.orgId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return revoked.numUpdatedRows > 0n;
}
