import type { AnyPermit } from '../../kernel/access/index.ts';
import { notFound } from '../../kernel/failure.ts';
import type { Exchange } from '../../kernel/http/route.ts';
import { addHandedCode, addInvitation } from './actions/invitations.ts';
import { openSession } from './actions/open-session.ts';
import { addToken, dropToken, tokensOf } from './actions/tokens.ts';
import type { AccessView, AccountKind } from './domain/account.ts';
import { passwordProblem } from './domain/password-rule.ts';
import { invitationSeconds } from './domain/session-life.ts';
import { loginTaken, weakPassword } from './failures.ts';
import { hashPassword } from './passwords.ts';
import type { MadeToken, NewToken, OneTimeCode, TokenView } from './schema.ts';
import { newSecret } from './secrets.ts';
import type { Access } from './store/accounts.ts';
import {
  endAccount,
  insertAccount,
  listAccounts,
  listNames,
  reopenAccount,
  updateAccess,
} from './store/accounts.ts';
import { hasSession } from './store/sessions.ts';

export { countCodeTry } from './actions/brought-code.ts';
export type { AccessView } from './domain/account.ts';
export { type MadeToken, NewToken, OneTimeCode, type TokenView } from './schema.ts';
export { configureSignIn, oidcName, type SignInSettings } from './settings.ts';

export interface AccountParts {
  /** The person's own id: a staff member's or a participant's. */
  id: string;
  kind: AccountKind;
  roles: readonly string[];
  programIds: readonly string[];
  /** One installation holds each login once, letter case aside. */
  login?: string | undefined;
  /** How the welcome page greets the person. */
  name?: string | undefined;
  /** Without one the account waits for an invitation, or a one-time code. */
  password?: string | undefined;
  /** They come in by a way that is none of the account's own, as visitors of the invented program do. */
  comesIn?: boolean | undefined;
}

/** Makes an account. Fails with `sign-in/login-taken`, or `sign-in/weak-password` about the field `password`. */
export async function makeAccount(permit: AnyPermit, parts: AccountParts): Promise<void> {
  const { password, ...account } = parts;
  const problem = password === undefined ? undefined : passwordProblem(password, account.login);
  if (problem) throw weakPassword('password', problem);
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  if (!(await insertAccount(permit, { ...account, passwordHash }))) throw loginTaken();
}

/**
 * Sets roles and programs; where that changes anything, the person is signed out everywhere at once. False when somebody
 * else changed them since the version given.
 */
export function changeAccess(permit: AnyPermit, id: string, access: Access): Promise<boolean> {
  return updateAccess(permit, id, access);
}

/** Ends the account with its sessions and open invitations, at once. Tokens the person made rest from then on. */
export function endAccess(permit: AnyPermit, id: string): Promise<void> {
  return endAccount(permit, id);
}

/** Opens an account that had ended, for an invitation that is made next; undefined where it had not ended. */
export async function reopenAccess(permit: AnyPermit, id: string): Promise<OneTimeCode | undefined> {
  return (await reopenAccount(permit, id)) ? makeInvitationFor(permit, id) : undefined;
}

/** How these people's accounts stand; whoever has none is left out. One statement. */
export function listAccess(permit: AnyPermit, ids: readonly string[]): Promise<AccessView[]> {
  return listAccounts(permit, ids);
}

export async function findAccount(permit: AnyPermit, id: string): Promise<AccessView | undefined> {
  const [account] = await listAccounts(permit, [id]);
  return account;
}

/** Whether the session the asker came with stands still, for what goes on after they were recognized. */
export async function isSignedIn(permit: AnyPermit): Promise<boolean> {
  const sessionId = 'sessionId' in permit.actor ? permit.actor.sessionId : undefined;
  return sessionId === undefined || hasSession(permit, sessionId);
}

/** Opens a session in this browser for somebody another act vouches for: setting up, or an invented person. */
export async function openSessionFor(
  permit: AnyPermit,
  exchange: Exchange,
  accountId: string,
): Promise<void> {
  const account = await findAccount(permit, accountId);
  if (!account) throw notFound();
  await openSession(permit, exchange, { accountId, kind: account.kind, how: 'opened' });
}

/**
 * A token made on the command line of the installation, under a permit for `token.make-by-command`; its secret is shown
 * once. `actions` is every action there is; a scope that names none of them is refused, as is an unknown program.
 */
export function makeTokenFor(
  permit: AnyPermit,
  token: NewToken,
  actions: Iterable<string>,
): Promise<MadeToken> {
  return addToken(permit, token, { madeBy: null, actions });
}

/** The tokens of the organization, under a permit for `token.list-by-command`. */
export function listTokensFor(permit: AnyPermit): Promise<TokenView[]> {
  return tokensOf(permit);
}

/** Ends a token at once, under a permit for `token.revoke-by-command`. */
export function revokeTokenFor(permit: AnyPermit, id: string): Promise<void> {
  return dropToken(permit, id);
}

/**
 * Eight characters for an account that waits for its first sign-in, inside an act whose rule has decided who may make
 * them. For an account somebody has come in with there is none: whoever made a code could use it.
 */
export async function makeFirstCodeFor(permit: AnyPermit, accountId: string): Promise<OneTimeCode> {
  const account = await findAccount(permit, accountId);
  if (account?.status !== 'invited') throw notFound();
  return addHandedCode(permit, accountId);
}

/** What accounts are greeted by, by the person's id; whoever has none is left out. One statement. */
export function accountNames(permit: AnyPermit, ids: readonly string[]): Promise<Record<string, string>> {
  return listNames(permit, ids);
}

/** An invitation for a staff member's account, inside an act whose rule has decided who may. */
export function makeInvitationFor(permit: AnyPermit, accountId: string): Promise<OneTimeCode> {
  const code = newSecret();
  return addInvitation(permit, { accountId, kind: 'link', code, seconds: invitationSeconds });
}
