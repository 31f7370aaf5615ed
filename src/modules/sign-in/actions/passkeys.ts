import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed, personOf } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import type { Entry, Exchange } from '../../../kernel/http/route.ts';
import { isOpen } from '../domain/account.ts';
import { deviceLabel } from '../domain/device-label.ts';
import { notRecognized, startAgain } from '../failures.ts';
import type { Next, PasskeyAnswer, PasskeyOptions, PasskeyProof } from '../schema.ts';
import { dropStep, holdStep, readStep, rememberDevice } from '../sealed-cookies.ts';
import { siteOf } from '../settings.ts';
import { findCredentials } from '../store/accounts.ts';
import type { FoundPasskey } from '../store/passkeys.ts';
import {
  answerChallenge,
  deletePasskey,
  findPasskey,
  insertPasskey,
  listPasskeys,
} from '../store/passkeys.ts';
import type { SignInTables } from '../tables.ts';
import { openSession, personOn } from './open-session.ts';
import { loginSubject } from './sign-in.ts';

type Passkeys = Permit<'account.passkey', SignInTables>;

// EdDSA, ES256 and RS256 (their numbers in COSE): what every browser and device speaks.
const supportedAlgorithmIDs = [-8, -7, -257];

const heldShape = z.object({ challenge: z.string() });

/** A challenge for whichever passkey of this site the browser offers; no name is asked, none is told. */
export async function passkeyOptions(
  permit: Permit<'sign-in.try', SignInTables>,
  _input: unknown,
  exchange: Exchange,
): Promise<PasskeyOptions> {
  const options = await generateAuthenticationOptions({
    rpID: siteOf(exchange).hostname,
    userVerification: 'required',
  });
  holdStep(permit, exchange, 'passkey', { challenge: options.challenge });
  return { ...options };
}

/** Sign-in with a passkey. Guessing a signature is hopeless and checking one is cheap: these tries are not counted. */
export async function signInWithPasskey(
  entry: Entry,
  input: { body: { response: PasskeyAnswer } },
  exchange: Exchange,
): Promise<Next> {
  const { access, asking } = entry;
  const { response } = input.body;
  const { step, passkey } = await access.permit('sign-in.try', asking, async (permit) => {
    const held = readStep(permit, exchange, 'passkey', heldShape);
    if (!held) throw startAgain();
    return { step: held, passkey: await findPasskey(permit, response.id) };
  });
  if (!(passkey && isOpen(passkey))) throw notRecognized();
  const counter = await counterOf(passkey, response, step.content.challenge, exchange);
  return access.permit('sign-in.open', { ...asking, actor: personOn(passkey) }, async (permit) => {
    const fresh = await answerChallenge(permit, passkey.passkeyId, { counter, challengedAt: step.at });
    if (!fresh) throw notRecognized();
    await openSession(permit, exchange, { ...passkey, how: 'passkey' });
    const { login } = (await findCredentials(permit, passkey.accountId)) ?? {};
    if (login) rememberDevice(permit, exchange, [loginSubject(login)]);
    dropStep(exchange, 'passkey');
    return { next: 'done' };
  });
}

/** The signature's counter, when it is the passkey's own signature under this challenge. */
async function counterOf(
  passkey: FoundPasskey,
  answer: PasskeyAnswer,
  challenge: string,
  exchange: Exchange,
): Promise<number> {
  const site = siteOf(exchange);
  const holder = answer.response.userHandle;
  if (holder !== undefined && Buffer.from(holder, 'base64url').toString() !== passkey.accountId)
    throw notRecognized();
  const verdict = await verifyAuthenticationResponse({
    response: answer satisfies AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.hostname,
    requireUserVerification: true,
    credential: {
      id: answer.id,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
    },
  }).catch((cause: unknown) => {
    throw new Failure('unauthenticated', 'sign-in/not-recognized', {
      detail: notRecognized().message,
      cause,
    });
  });
  if (!verdict.verified) throw notRecognized();
  return verdict.authenticationInfo.newCounter;
}

/** What the browser needs to make a passkey for the person signed in. */
export async function newPasskeyOptions(
  permit: Passkeys,
  _input: unknown,
  exchange: Exchange,
): Promise<PasskeyOptions> {
  const accountId = personOf(permit.actor) ?? '';
  const [account, known] = [await findCredentials(permit, accountId), await listPasskeys(permit, accountId)];
  const name = account?.login ?? account?.name ?? 'Throughline';
  const options = await generateRegistrationOptions({
    rpName: 'Throughline',
    rpID: siteOf(exchange).hostname,
    userID: new TextEncoder().encode(accountId),
    userName: name,
    userDisplayName: account?.name ?? name,
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    supportedAlgorithmIDs,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  holdStep(permit, exchange, 'add-passkey', { challenge: options.challenge });
  return { ...options };
}

export async function addPasskey(
  permit: Passkeys,
  input: { body: { response: PasskeyProof } },
  exchange: Exchange,
): Promise<{ id: string }> {
  const held = readStep(permit, exchange, 'add-passkey', heldShape);
  if (!held) throw startAgain();
  const { credential } = await provenBy(input.body.response, held.content.challenge, exchange);
  const id = await insertPasskey(permit, {
    accountId: personOf(permit.actor) ?? '',
    credentialId: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: credential.transports ?? [],
    device: deviceLabel(exchange.userAgent),
  });
  dropStep(exchange, 'add-passkey');
  noteDeed(permit, { subjectId: id, detail: { passkey: 'added' } });
  return { id };
}

async function provenBy(response: PasskeyProof, challenge: string, exchange: Exchange) {
  const site = siteOf(exchange);
  const refused = (cause?: unknown): Failure =>
    new Failure('invalid', 'sign-in/passkey-refused', {
      detail: 'This device did not make a passkey that can be used here.',
      cause,
    });
  const verdict = await verifyRegistrationResponse({
    response: response satisfies RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.hostname,
    requireUserVerification: true,
    supportedAlgorithmIDs,
  }).catch((cause: unknown) => {
    throw refused(cause);
  });
  if (!verdict.verified) throw refused();
  return verdict.registrationInfo;
}

export async function removePasskey(
  permit: Passkeys,
  input: { params: { id: string } },
): Promise<{ removed: true }> {
  if (!(await deletePasskey(permit, personOf(permit.actor) ?? '', input.params.id))) throw notFound();
  noteDeed(permit, { subjectId: input.params.id, detail: { passkey: 'removed' } });
  return { removed: true };
}
