import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { noteDeed } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import type { Entry, Exchange } from '../../../kernel/http/route.ts';
import { isOpen, mayInvite } from '../domain/account.ts';
import { handedCodeLength, printCode, readCode } from '../domain/codes.ts';
import { passwordProblem } from '../domain/password-rule.ts';
import { after, handedCodeSeconds, invitationSeconds } from '../domain/session-life.ts';
import { codeNotRecognized, weakPassword } from '../failures.ts';
import { hashPassword } from '../passwords.ts';
import type { Acceptance, Invited, Next, OneTimeCode } from '../schema.ts';
import { codeDigest, newCode, newSecret } from '../secrets.ts';
import { insertAccount, listAccounts, setPassword } from '../store/accounts.ts';
import { insertInvitation, useInvitation } from '../store/invitations.ts';
import { endSessions } from '../store/sessions.ts';
import type { FoundInvitation } from '../store/tries.ts';
import { findLink, tryHandedCode } from '../store/tries.ts';
import type { SignInTables } from '../tables.ts';
import { goOn, personOn } from './open-session.ts';
import { bucketsFor, loginSubject } from './sign-in.ts';

const ended = (): Failure =>
  new Failure('conflict', 'sign-in/account-ended', { detail: 'This person’s access has ended.' });

/** A link for a staff member to choose a password with, for the first time or because it was forgotten. */
export async function invite(
  permit: Permit<'access.invite', SignInTables>,
  input: { params: { id: string } },
): Promise<OneTimeCode> {
  const [account] = await listAccounts(permit, [input.params.id]);
  if (account?.kind !== 'staff') throw notFound();
  if (!isOpen(account)) throw ended();
  const { actor } = permit;
  if (!('roles' in actor && mayInvite(actor.roles, account.roles))) {
    throw new Failure('forbidden', 'sign-in/above-your-role', {
      detail: 'Only an administrator can invite somebody with this role.',
    });
  }
  const code = newSecret();
  return addInvitation(permit, { accountId: account.id, kind: 'link', code, seconds: invitationSeconds });
}

/** Eight characters that a coach hands over; with them the participant signs in once, without an e-mail address. */
export async function handOverCode(
  permit: Permit<'access.hand-over-code', SignInTables>,
  input: { params: { id: string } },
): Promise<OneTimeCode> {
  const accountId = input.params.id;
  await insertAccount(permit, { id: accountId, kind: 'participant', roles: [], programIds: [] });
  const [account] = await listAccounts(permit, [accountId]);
  if (account?.kind !== 'participant') throw notFound();
  if (!isOpen(account)) throw ended();
  return addHandedCode(permit, accountId);
}

/** Eight characters for this account inside any act: its rule has decided who may. Shown this once. */
export async function addHandedCode(permit: AnyPermit, accountId: string): Promise<OneTimeCode> {
  const code = newCode(handedCodeLength);
  const made = await addInvitation(permit, { accountId, kind: 'handed', code, seconds: handedCodeSeconds });
  return { ...made, code: printCode(code) };
}

/** Makes an invitation inside any act: its rule has decided who may. The code is shown this once. */
export async function addInvitation(
  permit: AnyPermit,
  made: { accountId: string; kind: 'link' | 'handed'; code: string; seconds: number },
): Promise<OneTimeCode> {
  const { accountId, kind, code } = made;
  const expiresAt = after(permit.now, made.seconds);
  await insertInvitation(permit, { accountId, kind, codeHash: codeDigest(permit, code), expiresAt });
  noteDeed(permit, { subjectId: accountId, detail: { invitation: kind } });
  return { code, expiresAt: expiresAt.toISOString() };
}

/** The invitation behind a link; says so when it was used or is over, since nobody guesses 256 bits. */
async function openLink(entry: Entry, code: string): Promise<FoundInvitation> {
  return entry.access.permit('sign-in.try', entry.asking, async (permit) => {
    const found = await findLink(permit, code);
    if (!(found && isOpen(found))) throw notFound();
    if (found.usedAt) {
      throw new Failure('gone', 'sign-in/invitation-used', {
        detail: 'This invitation was used already. Please sign in, or ask for a new one.',
      });
    }
    if (found.expiresAt <= permit.now) {
      throw new Failure('gone', 'sign-in/invitation-over', {
        detail: 'This invitation is no longer good. Please ask for a new one.',
      });
    }
    return found;
  });
}

export async function readInvitation(entry: Entry, input: { params: { code: string } }): Promise<Invited> {
  const { name, login } = await openLink(entry, input.params.code);
  return { name: name ?? '', ...(login === null ? {} : { login }) };
}

/** Chooses the password and opens the first session, or asks for the second step where the account has one. */
export async function acceptInvitation(
  entry: Entry,
  input: { body: Acceptance },
  exchange: Exchange,
): Promise<Next> {
  const { access, asking } = entry;
  const { code, password } = input.body;
  const found = await openLink(entry, code);
  const login = found.login ?? input.body.login;
  if (login === undefined) {
    throw new Failure('invalid', 'sign-in/login-missing', { fields: { login: 'sign-in/login-missing' } });
  }
  const problem = passwordProblem(password, login);
  if (problem) throw weakPassword('password', problem);
  const passwordHash = await hashPassword(password);
  await access.permit('sign-in.accept', { ...asking, actor: personOn(found) }, async (permit) => {
    await useOnce(permit, found);
    await setPassword(permit, found.accountId, { passwordHash, ...(found.login === null ? { login } : {}) });
    await endSessions(permit, found.accountId);
  });
  const passed = { account: found, how: 'invitation', subjects: [loginSubject(login)], buckets: [] } as const;
  return goOn(entry, passed, exchange);
}

async function useOnce(permit: Permit<string, SignInTables>, found: FoundInvitation): Promise<void> {
  noteDeed(permit, { subjectId: found.accountId, detail: { invitation: found.how } });
  if (!(await useInvitation(permit, found.invitationId))) throw codeNotRecognized();
}

/** A participant's sign-in with the code a coach handed over. */
export async function signInWithCode(
  entry: Entry,
  input: { body: { code: string } },
  exchange: Exchange,
): Promise<Next> {
  const { access, asking } = entry;
  const subject = 'code';
  const { found, buckets } = await access.permit('sign-in.try', asking, async (permit) => {
    const counted = bucketsFor(permit, exchange, subject, true);
    return { found: await tryHandedCode(permit, counted, readCode(input.body.code)), buckets: counted };
  });
  if (!(found && isOpen(found))) throw codeNotRecognized();
  await access.permit('sign-in.accept', { ...asking, actor: personOn(found) }, (permit) =>
    useOnce(permit, found),
  );
  return goOn(entry, { account: found, how: 'code', subjects: [subject], buckets }, exchange);
}
