import type { Configuration } from 'openid-client';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import { Failure, notFound } from '../../../kernel/failure.ts';
import type { Entry, Exchange, Redirect } from '../../../kernel/http/route.ts';
import { isOpen } from '../domain/account.ts';
import { notRecognized, startAgain } from '../failures.ts';
import { dropStep, holdStep, readStep } from '../sealed-cookies.ts';
import type { OidcSettings } from '../settings.ts';
import { oidcSettings, siteOf } from '../settings.ts';
import { linkOidcSubject } from '../store/accounts.ts';
import { findOidcAccount } from '../store/oidc.ts';
import { openSession, personOn } from './open-session.ts';

const callbackPath = '/api/sign-in/oidc/callback';
const heldShape = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
type Held = z.output<typeof heldShape>;

let found: { issuer: string; configuration: Promise<Configuration> } | undefined;

const isLoopback = (url: URL): boolean => ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);

/** Reads the provider's own description once; a failed reading is made again at the next sign-in. */
async function providerOf(settings: OidcSettings): Promise<Configuration> {
  const issuer = new URL(settings.issuer);
  if (found?.issuer !== settings.issuer) {
    const execute = isLoopback(issuer) ? [allowInsecureRequests] : [];
    const configuration = discovery(issuer, settings.clientId, settings.clientSecret, undefined, { execute });
    found = { issuer: settings.issuer, configuration };
  }
  return found.configuration.catch((cause: unknown) => {
    found = undefined;
    throw new Failure('unavailable', 'sign-in/provider-away', {
      detail: 'Your organization’s sign-in does not answer right now.',
      cause,
    });
  });
}

/** Sends the browser to the organization's own sign-in. */
export async function startOidc(entry: Entry, _input: unknown, exchange: Exchange): Promise<Redirect> {
  const settings = oidcSettings();
  if (!settings) throw notFound();
  const provider = await providerOf(settings);
  const held: Held = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  await entry.access.permit('sign-in.try', entry.asking, async (permit) =>
    holdStep(permit, exchange, 'oidc', held),
  );
  const to = buildAuthorizationUrl(provider, {
    redirect_uri: new URL(callbackPath, siteOf(exchange)).href,
    scope: 'openid email',
    state: held.state,
    nonce: held.nonce,
    code_challenge: await calculatePKCECodeChallenge(held.verifier),
    code_challenge_method: 'S256',
  });
  return { to: to.href };
}

/** Comes back from there: links by subject or verified e-mail to an account that exists, and never makes one. */
export async function finishOidc(
  entry: Entry,
  input: { query: Record<string, string | undefined> },
  exchange: Exchange,
): Promise<Redirect> {
  try {
    await enterBy(entry, input.query, exchange);
    return { to: '/' };
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'bug') throw error;
    return { to: `/sign-in?problem=${encodeURIComponent(error.code)}` };
  }
}

async function enterBy(
  entry: Entry,
  query: Record<string, string | undefined>,
  exchange: Exchange,
): Promise<void> {
  const { access, asking } = entry;
  const settings = oidcSettings();
  if (!settings) throw notFound();
  const held = await access.permit('sign-in.try', asking, async (permit) =>
    readStep(permit, exchange, 'oidc', heldShape),
  );
  dropStep(exchange, 'oidc');
  if (!held) throw startAgain();
  const who = await whoComes(await providerOf(settings), held.content, query, exchange);
  const subject = `${settings.issuer} ${who.subject}`;
  const account = await access.permit('sign-in.try', asking, (permit) =>
    findOidcAccount(permit, subject, who.verifiedEmail),
  );
  if (!(account && isOpen(account))) {
    throw new Failure('unauthenticated', 'sign-in/no-account-here', {
      detail: 'Nobody here has an account with this sign-in. Please ask your administrator.',
    });
  }
  await access.permit('sign-in.open', { ...asking, actor: personOn(account) }, async (permit) => {
    if (!account.linked) await linkOidcSubject(permit, account.accountId, subject);
    await openSession(permit, exchange, { ...account, how: 'oidc' });
  });
}

async function whoComes(
  provider: Configuration,
  held: Held,
  query: Record<string, string | undefined>,
  exchange: Exchange,
): Promise<{ subject: string; verifiedEmail: string | undefined }> {
  const url = new URL(callbackPath, siteOf(exchange));
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, value);
  const checks = { expectedState: held.state, expectedNonce: held.nonce, pkceCodeVerifier: held.verifier };
  const tokens = await authorizationCodeGrant(provider, url, checks).catch(refuse);
  const claims = tokens.claims();
  if (!claims) throw notRecognized();
  // A provider may keep the e-mail out of the ID token and tell it at its userinfo address (OpenID Connect Core, 5.4).
  const told =
    claims.email === undefined && provider.serverMetadata().userinfo_endpoint
      ? await fetchUserInfo(provider, tokens.access_token, claims.sub).catch(refuse)
      : claims;
  const { email } = told;
  const verified = told.email_verified === true && typeof email === 'string';
  return { subject: claims.sub, verifiedEmail: verified ? email : undefined };
}

function refuse(cause: unknown): never {
  throw new Failure('unauthenticated', 'sign-in/not-recognized', { detail: notRecognized().message, cause });
}
