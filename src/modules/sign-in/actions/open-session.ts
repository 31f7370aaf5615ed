import type { Actor, AnyPermit } from '../../../kernel/access/index.ts';
import { noteDeed } from '../../../kernel/access/index.ts';
import { sessionCookie } from '../../../kernel/http/exchange.ts';
import type { Entry, Exchange } from '../../../kernel/http/route.ts';
import type { AccountKind, How } from '../domain/account.ts';
import { deviceLabel } from '../domain/device-label.ts';
import { lifetimes } from '../domain/session-life.ts';
import type { Bucket } from '../domain/throttle.ts';
import { notRecognized } from '../failures.ts';
import type { Next } from '../schema.ts';
import { holdStep, rememberDevice } from '../sealed-cookies.ts';
import { digest, newSecret } from '../secrets.ts';
import { insertSession } from '../store/sessions.ts';
import type { FoundAccount } from '../store/tries.ts';
import { settleTries } from '../store/tries.ts';

/** The person behind an account whose secret was shown; what they may do is read anew at each request. */
export function personOn(account: { orgId: string; accountId: string; kind: AccountKind }): Actor {
  const who = { id: account.accountId, orgId: account.orgId };
  return account.kind === 'staff'
    ? { kind: 'staff', ...who, roles: [], programIds: [] }
    : { kind: account.kind, ...who };
}

export interface Opening {
  accountId: string;
  kind: AccountKind;
  how: How;
}

/** Opens a session in this browser; the one it held before ends. Fails with `sign-in/not-recognized` where the account has ended. */
export async function openSession(permit: AnyPermit, exchange: Exchange, opening: Opening): Promise<void> {
  const token = newSecret();
  const opened = await insertSession(permit, {
    ...opening,
    tokenHash: digest(token),
    device: deviceLabel(exchange.userAgent),
    replaces: exchange.sessionToken ? digest(exchange.sessionToken) : undefined,
  });
  if (!opened) throw notRecognized();
  noteDeed(permit, {
    subjectId: opening.accountId,
    detail: { how: opening.how, sessionId: opened.sessionId, wrongTriesBefore: opened.failedTries },
  });
  exchange.setCookie(sessionCookie, token, { maxAge: lifetimes[opening.kind].most });
}

/** What the second step needs to know of the first. */
export interface Passed {
  account: FoundAccount;
  how: How;
  /** What this device may from now on try without waiting for strangers. */
  subjects: readonly string[];
  buckets: readonly Bucket[];
}

/** After the first secret was right: the session, or the question for the second step. */
export async function goOn(entry: Entry, passed: Passed, exchange: Exchange): Promise<Next> {
  const { access, asking } = entry;
  const { account, how, subjects, buckets } = passed;
  if (account.twoStep) {
    return access.permit('sign-in.try', asking, async (permit) => {
      await settleTries(permit, buckets);
      holdStep(permit, exchange, 'two-step', { account, how, subjects });
      return { next: 'totp' };
    });
  }
  return access.permit('sign-in.open', { ...asking, actor: personOn(account) }, async (permit) => {
    await settleTries(permit, buckets);
    await openSession(permit, exchange, { ...account, how });
    rememberDevice(permit, exchange, subjects);
    return { next: 'done' };
  });
}
