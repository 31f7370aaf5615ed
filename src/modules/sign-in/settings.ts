import { Failure } from '../../kernel/failure.ts';
import type { Exchange } from '../../kernel/http/route.ts';

export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret?: string | undefined;
  /** What the button calls it. */
  name: string;
}

export interface SignInSettings {
  /** The address people type. Without it only pages opened at localhost know their own. */
  publicUrl?: string | undefined;
  oidc?: OidcSettings | undefined;
}

let settings: SignInSettings = {};

/** Called once by the composition, before the server listens. A second call replaces the first. */
export function configureSignIn(given: SignInSettings): void {
  settings = given;
}

export const oidcSettings = (): OidcSettings | undefined => settings.oidc;

/** What the sign-in page calls the organization's own sign-in, when there is one. */
export const oidcName = (): string | undefined => settings.oidc?.name;

const isLocal = (url: URL): boolean => url.hostname === 'localhost';

/**
 * The origin that passkeys and other providers are told. It never comes from a header unless that header says localhost:
 * a forged Host must not decide where somebody is sent or for which site a passkey is good.
 */
export function siteOf(exchange: Exchange): URL {
  if (settings.publicUrl) return new URL(new URL(settings.publicUrl).origin);
  const told = exchange.header('origin') ?? `http://${exchange.header('host') ?? ''}`;
  if (URL.canParse(told) && isLocal(new URL(told))) return new URL(new URL(told).origin);
  throw new Failure('unavailable', 'sign-in/no-address', {
    detail: 'This works at the installation’s own address only (its public URL, or localhost).',
  });
}
