import { nobody } from '../../kernel/access/index.ts';
import type { Authenticate } from '../../kernel/module.ts';
import { digest } from './secrets.ts';
import { resumeSession, resumeToken } from './store/sessions.ts';

const bearer = /^Bearer (tl_[\w-]{20,200})$/i;

/** A script's token wins over a cookie. Costs one statement, or none where the request carries neither. */
export const authenticate: Authenticate = async (db, exchange, now) => {
  const authorization = exchange.header('authorization');
  if (authorization !== undefined) {
    const secret = bearer.exec(authorization)?.[1];
    return secret ? resumeToken(db, digest(secret), now) : nobody;
  }
  return exchange.sessionToken ? resumeSession(db, digest(exchange.sessionToken), now) : nobody;
};
