import type { Permit } from '../../../kernel/access/index.ts';
import { keyRing, noteDeed, personOf } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { sessionCookie } from '../../../kernel/http/exchange.ts';
import type { Entry, Exchange } from '../../../kernel/http/route.ts';
import { passwordProblem } from '../domain/password-rule.ts';
import { bucketsOf } from '../domain/throttle.ts';
import { weakPassword } from '../failures.ts';
import { hashPassword, isPassword } from '../passwords.ts';
import type { DeviceKey, OwnAccount, OwnSession, PasswordChange } from '../schema.ts';
import { findCredentials, setPassword } from '../store/accounts.ts';
import { listPasskeys } from '../store/passkeys.ts';
import { endSession, endSessions, listSessions } from '../store/sessions.ts';
import { settleTries, takeTry } from '../store/tries.ts';
import { countRecoveryCodes } from '../store/two-step.ts';
import type { SignInTables } from '../tables.ts';

const ownId = (permit: { actor: Parameters<typeof personOf>[0] }): string => personOf(permit.actor) ?? '';
const ownSession = (permit: { actor: { sessionId?: string } | object }): string | undefined =>
  'sessionId' in permit.actor ? permit.actor.sessionId : undefined;

/** How the person signs in. */
export async function readAccount(permit: Permit<'account.read', SignInTables>): Promise<OwnAccount> {
  const id = ownId(permit);
  const account = await findCredentials(permit, id);
  if (!account) throw notFound();
  const passkeys = await listPasskeys(permit, id);
  return {
    ...(account.login === null ? {} : { login: account.login }),
    hasPassword: account.passwordHash !== null,
    twoStep: account.totpSealed !== null,
    recoveryCodesLeft: account.totpSealed === null ? 0 : await countRecoveryCodes(permit, id),
    passkeys: passkeys.map((passkey) => ({
      id: passkey.id,
      device: passkey.device,
      createdAt: passkey.createdAt.toISOString(),
      ...(passkey.lastUsedAt ? { lastUsedAt: passkey.lastUsedAt.toISOString() } : {}),
    })),
  };
}

/**
 * The key (32 bytes, base64url) under which this person's browsers seal what they keep: the same on each of them and
 * given to nobody else, so that what was left sealed on a device opens again when they come back.
 */
export async function readDeviceKey(permit: Permit<'account.read', SignInTables>): Promise<DeviceKey> {
  return { key: keyRing(permit).derive('devices').mac(ownId(permit)).toString('base64url') };
}

/**
 * Sets a new password against the current one (none is asked where there was none) and ends every other session: whoever
 * knew the old one is out.
 */
export async function changePassword(
  entry: Entry,
  input: { body: PasswordChange },
): Promise<{ changed: true; sessionsEnded: number }> {
  const { access, asking } = entry;
  const { current, next, login: wanted } = input.body;
  const { known, buckets } = await access.permit('account.try', asking, async (permit) => {
    const counted = bucketsOf({ subject: 'password', address: '', deviceId: ownId(permit) });
    await takeTry(permit, counted);
    return { known: await findCredentials(permit, ownId(permit)), buckets: counted };
  });
  if (!known) throw notFound();
  if (known.passwordHash !== null && !(await isPassword(known.passwordHash, current ?? ''))) {
    throw new Failure('invalid', 'sign-in/wrong-password', { fields: { current: 'sign-in/wrong-password' } });
  }
  const login = known.login ?? wanted;
  if (login === undefined) {
    throw new Failure('invalid', 'sign-in/login-missing', { fields: { login: 'sign-in/login-missing' } });
  }
  const problem = passwordProblem(next, login);
  if (problem) throw weakPassword('next', problem);
  const passwordHash = await hashPassword(next);
  return access.permit('account.change-password', asking, async (permit) => {
    await settleTries(permit, buckets);
    await setPassword(permit, ownId(permit), { passwordHash, ...(known.login === null ? { login } : {}) });
    const sessionsEnded = await endSessions(permit, ownId(permit), ownSession(permit));
    noteDeed(permit, { subjectId: ownId(permit), detail: { sessionsEnded } });
    return { changed: true, sessionsEnded };
  });
}

export async function readSessions(
  permit: Permit<'account.read', SignInTables>,
): Promise<{ items: OwnSession[] }> {
  const sessions = await listSessions(permit, ownId(permit));
  return {
    items: sessions.map((session) => ({
      id: session.id,
      device: session.device,
      how: session.how,
      createdAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      current: session.id === ownSession(permit),
    })),
  };
}

export async function endOwnSession(
  permit: Permit<'account.end-session', SignInTables>,
  input: { params: { id: string } },
  exchange: Exchange,
): Promise<{ ended: number }> {
  const { id } = input.params;
  if (!(await endSession(permit, ownId(permit), id))) throw notFound();
  if (id === ownSession(permit)) forget(exchange);
  noteDeed(permit, { subjectId: id });
  return { ended: 1 };
}

/** Ends every session of one's own; with `keepThis` the one that asks stays open. */
export async function endOwnSessions(
  permit: Permit<'account.end-session', SignInTables>,
  input: { body: { keepThis: boolean } },
  exchange: Exchange,
): Promise<{ ended: number }> {
  const { keepThis } = input.body;
  const ended = await endSessions(permit, ownId(permit), keepThis ? ownSession(permit) : undefined);
  if (!keepThis) forget(exchange);
  noteDeed(permit, { detail: { sessionsEnded: ended } });
  return { ended };
}

const forget = (exchange: Exchange): void => exchange.setCookie(sessionCookie, '', { maxAge: 0 });

/** Ends this session; for somebody who has none, the cookie is removed all the same. */
export async function signOut(
  permit: Permit<'sign-in.leave', SignInTables>,
  _input: unknown,
  exchange: Exchange,
): Promise<{ signedOut: true }> {
  const sessionId = ownSession(permit);
  if (sessionId) await endSession(permit, ownId(permit), sessionId);
  forget(exchange);
  return { signedOut: true };
}
