import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { noteDeed, personOf } from '../../../kernel/access/index.ts';
import { inScope } from '../../../kernel/access/policy.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import type { Entry } from '../../../kernel/http/route.ts';
import { newId } from '../../../lib/ids.ts';
import { listPrograms } from '../../organizations/index.ts';
import { after } from '../domain/session-life.ts';
import type { MadeToken, NewToken, TokenView } from '../schema.ts';
import { digest, newSecret } from '../secrets.ts';
import type { Token } from '../store/tokens.ts';
import { insertToken, listTokens, revokeToken } from '../store/tokens.ts';
import type { SignInTables } from '../tables.ts';

const day = 86_400;

const wrong = (field: string, code: string, detail: string): Failure =>
  new Failure('invalid', code, { detail, fields: { [field]: code } });

/** A scope that names nothing would be believed to open something; 'people.*' names whatever begins so. */
function checkScopes(scopes: readonly string[], actions: readonly string[]): void {
  if (scopes.every((scope) => actions.some((action) => inScope([scope], action)))) return;
  throw wrong('scopes', 'sign-in/unknown-scope', 'Nothing that can be done here goes by one of these names.');
}

async function checkPrograms(permit: AnyPermit, programIds: readonly string[]): Promise<void> {
  if (programIds.length === 0) return;
  const known = new Set((await listPrograms(permit)).map((program) => program.id));
  if (programIds.every((id) => known.has(id))) return;
  throw wrong('programIds', 'sign-in/no-such-program', 'One of these programs is not there.');
}

/**
 * A named, scoped, expiring token; its secret is shown this once. `actions` is every action there is to name. Fails with
 * `sign-in/unknown-scope` and `sign-in/no-such-program`.
 */
export async function addToken(
  permit: AnyPermit,
  token: NewToken,
  { madeBy, actions }: { madeBy: string | null; actions: Iterable<string> },
): Promise<MadeToken> {
  checkScopes(token.scopes, [...actions]);
  await checkPrograms(permit, token.programIds);
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

/** In steps, since only the entry knows every action there is. */
export function makeToken({ access, asking }: Entry, input: { body: NewToken }): Promise<MadeToken> {
  const actions = access.rules().keys();
  return access.permit('token.make', asking, (permit) =>
    addToken(permit, input.body, { madeBy: personOf(permit.actor) ?? null, actions }),
  );
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
