import type { AnyPermit } from '../../../kernel/access/index.ts';
import type { Entry, Exchange } from '../../../kernel/http/route.ts';
import { isOpen } from '../domain/account.ts';
import { foldLogin } from '../domain/login.ts';
import type { Bucket } from '../domain/throttle.ts';
import { bucketsOf } from '../domain/throttle.ts';
import { notRecognized } from '../failures.ts';
import { isPassword } from '../passwords.ts';
import type { Next, SignIn } from '../schema.ts';
import { knownDevice } from '../sealed-cookies.ts';
import { tryLogin } from '../store/tries.ts';
import { goOn } from './open-session.ts';

export const loginSubject = (login: string): string => `login ${foldLogin(login)}`;

export function bucketsFor(
  permit: AnyPermit,
  exchange: Exchange,
  subject: string,
  sharedSubject = false,
): Bucket[] {
  const deviceId = knownDevice(permit, exchange, subject);
  return bucketsOf({ subject, deviceId, address: exchange.ip, sharedSubject });
}

/**
 * Sign-in with a password. The try is counted and committed before anything is hashed; the hash is checked outside of any
 * transaction, so that it holds no connection.
 */
export async function signIn(entry: Entry, input: { body: SignIn }, exchange: Exchange): Promise<Next> {
  const { login, password } = input.body;
  const subject = loginSubject(login);
  const { found, buckets } = await entry.access.permit('sign-in.try', entry.asking, async (permit) => {
    const counted = bucketsFor(permit, exchange, subject);
    return { found: await tryLogin(permit, counted, login), buckets: counted };
  });
  const right = await isPassword(found.passwordHash, password);
  const { account } = found;
  if (!(right && account && isOpen(account))) throw notRecognized();
  return goOn(entry, { account, how: 'password', subjects: [subject], buckets }, exchange);
}
