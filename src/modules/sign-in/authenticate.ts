import { nobody } from '../../kernel/access/index.ts';
import type { Exchange } from '../../kernel/http/route.ts';
import type { Authenticate, Introduce } from '../../kernel/module.ts';
import { digest } from './secrets.ts';
import { bySession, byToken, resumeSession, resumeToken } from './store/sessions.ts';

const bearer = /^Bearer (tl_[\w-]{20,200})$/i;

type Shown = { token: Buffer } | { session: Buffer };

/** A script's token wins over a cookie, a spoiled one too. */
function shown(exchange: Exchange): Shown | undefined {
  const authorization = exchange.header('authorization');
  if (authorization !== undefined) {
    const secret = bearer.exec(authorization)?.[1];
    return secret ? { token: digest(secret) } : undefined;
  }
  return exchange.sessionToken ? { session: digest(exchange.sessionToken) } : undefined;
}

/** Costs one statement, or none where the request shows nothing. */
export const authenticate: Authenticate = async (db, exchange, now) => {
  const secret = shown(exchange);
  if (!secret) return nobody;
  return 'token' in secret ? resumeToken(db, secret.token, now) : resumeSession(db, secret.session, now);
};

export const introduce: Introduce = (exchange) => {
  const secret = shown(exchange);
  if (!secret) return undefined;
  return 'token' in secret ? byToken(secret.token) : bySession(secret.session);
};
