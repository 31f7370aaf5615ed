import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { noteDeed, personOf } from '../../../kernel/access/index.ts';
import { notFound } from '../../../kernel/failure.ts';
import { newId } from '../../../lib/ids.ts';
import { after } from '../domain/session-life.ts';
import type { MadeToken, NewToken, TokenView } from '../schema.ts';
import { digest, newSecret } from '../secrets.ts';
import type { Token } from '../store/tokens.ts';
import { insertToken, listTokens, revokeToken } from '../store/tokens.ts';
import type { SignInTables } from '../tables.ts';

const day = 86_400;

/** A named, scoped, expiring token; its secret is shown this once. */
export async function addToken(
  permit: AnyPermit,
  token: NewToken,
  madeBy: string | null,
): Promise<MadeToken> {
  const id = newId<'token'>();
  const secret = `tl_${newSecret()}`;
  const expiresAt = after(permit.now, token.expiresInDays * day);
  await insertToken(permit, { ...token, id, secretHash: digest(secret), expiresAt, madeBy });
  noteDeed(permit, {
    subjectId: id,
    detail: { scopes: token.scopes.join(' '), roles: token.roles.join(' ') },
  });
  return { id, secret, expiresAt: expiresAt.toISOString() };
}

export function makeToken(
  permit: Permit<'token.make', SignInTables>,
  input: { body: NewToken },
): Promise<MadeToken> {
  return addToken(permit, input.body, personOf(permit.actor) ?? null);
}

/** Tokens that still open something, and those of the last 90 days. */
export async function tokensOf(permit: AnyPermit): Promise<TokenView[]> {
  return (await listTokens(permit)).map(viewOf);
}

export async function readTokens(
  permit: Permit<'token.list', SignInTables>,
): Promise<{ items: TokenView[] }> {
  return { items: await tokensOf(permit) };
}

const viewOf = (token: Token): TokenView => ({
  id: token.id,
  name: token.name,
  roles: token.roles,
  programIds: token.programIds,
  scopes: token.scopes,
  madeAt: token.madeAt.toISOString(),
  expiresAt: token.expiresAt.toISOString(),
  ...(token.madeBy ? { madeBy: token.madeBy } : {}),
  ...(token.revokedAt ? { revokedAt: token.revokedAt.toISOString() } : {}),
  ...(token.lastUsedAt ? { lastUsedAt: token.lastUsedAt.toISOString() } : {}),
});

/** Ends a token at once. Fails as not found where there is none that is not revoked already. */
export async function dropToken(permit: AnyPermit, id: string): Promise<void> {
  if (!(await revokeToken(permit, id))) throw notFound();
  noteDeed(permit, { subjectId: id });
}

export async function endToken(
  permit: Permit<'token.revoke', SignInTables>,
  input: { params: { id: string } },
): Promise<{ revoked: true }> {
  await dropToken(permit, input.params.id);
  return { revoked: true };
}
