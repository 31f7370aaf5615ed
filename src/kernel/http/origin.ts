import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../config.ts';
import { Failure } from '../failure.ts';

/** By which names this installation is reached. */
export type Reach = Pick<Config, 'BEHIND_PROXY' | 'PUBLIC_URL'>;

interface Asked {
  method: string;
  headers: IncomingHttpHeaders;
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The host the browser believes to speak with; only a proxy of ours may say that it is another than the one asked. */
function hostOf({ headers }: Asked, { BEHIND_PROXY }: Reach): string {
  const forwarded = BEHIND_PROXY ? headers['x-forwarded-host'] : undefined;
  return String(forwarded ?? headers.host ?? '');
}

const hostnameOf = (host: string): string =>
  URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';

/**
 * A name on the internet that points to this machine makes a page of its owner's one of ours in the eyes of the browser:
 * the API answers under its own names only. Behind a proxy without a public URL the proxy is the one to look.
 */
export function refuseStrangeName(asked: Asked, reach: Reach): void {
  if (reach.BEHIND_PROXY && !reach.PUBLIC_URL) return;
  const name = hostnameOf(hostOf(asked, reach));
  if (loopback.has(name) || (reach.PUBLIC_URL && name === new URL(reach.PUBLIC_URL).hostname)) return;
  throw new Failure('forbidden', 'kernel/strange-name', {
    detail: 'This installation answers at its own address only: its public URL, or localhost.',
  });
}

function foreignOrigin(asked: Asked, reach: Reach): boolean {
  const { origin } = asked.headers;
  if (!origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== bareHost(origin, hostOf(asked, reach));
}

/** A host as the origin writes it: without the port that its scheme implies. */
function bareHost(origin: string, host: string): string {
  const { protocol } = new URL(origin);
  return URL.canParse(`${protocol}//${host}`) ? new URL(`${protocol}//${host}`).host : '';
}

/** A page elsewhere may not act with this browser's session: SameSite cookies are the first lock, this is the second. */
export function refuseForeign(asked: Asked, reach: Reach): void {
  if (safe.has(asked.method)) return;
  const site = asked.headers['sec-fetch-site'];
  if (foreignOrigin(asked, reach) || site === 'cross-site' || site === 'same-site') {
    throw new Failure('forbidden', 'kernel/foreign-origin', {
      detail: 'This request came from another website.',
    });
  }
}
