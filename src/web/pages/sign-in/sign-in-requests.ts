import { request } from '../../request.ts';

export type NextStep = 'done' | 'totp';

async function nextOf(path: string, body: unknown): Promise<NextStep> {
  const answer = await request('post', path, { body });
  const next = typeof answer === 'object' && answer !== null && 'next' in answer ? answer.next : 'done';
  return next === 'totp' ? 'totp' : 'done';
}

export const signInWithPassword = (login: string, password: string): Promise<NextStep> =>
  nextOf('/sign-in', { login, password });

/** Six digits of the code app, or a recovery code. */
export const signInWithTotp = (code: string): Promise<NextStep> => nextOf('/sign-in/totp', { code });

/** A code a coach handed over; it works once. */
export const signInWithCode = (code: string): Promise<NextStep> => nextOf('/sign-in/code', { code });

/** The browser asks for the passkey; the library comes only when somebody uses one. */
export async function signInWithPasskey(): Promise<NextStep> {
  const [{ startAuthentication }, options] = await Promise.all([
    import('@simplewebauthn/browser'),
    request('post', '/sign-in/passkey/options', { body: {} }),
  ]);
  const response = await startAuthentication({
    optionsJSON: options as Parameters<typeof startAuthentication>[0]['optionsJSON'],
  });
  return nextOf('/sign-in/passkey', { response });
}

export interface Invited {
  name: string;
  /** Where one is set already. */
  login?: string;
}

/** Who is invited by a link. */
export async function readInvitation(code: string): Promise<Invited> {
  return (await request('get', '/sign-in/invitation/:code', { params: { code } })) as Invited;
}

export const acceptInvitation = (body: {
  code: string;
  login?: string;
  password: string;
}): Promise<NextStep> => nextOf('/sign-in/invitation', body);
