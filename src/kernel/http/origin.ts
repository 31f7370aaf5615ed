import type { FastifyRequest } from 'fastify';
import { Failure } from '../failure.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

function foreignOrigin(request: FastifyRequest): boolean {
  const { origin, host } = request.headers;
  if (!origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== (request.headers['x-forwarded-host'] ?? host);
}

/** A page elsewhere may not act with this browser's session: SameSite cookies are the first lock, this is the second. */
export function refuseForeign(request: FastifyRequest): void {
  if (safe.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (foreignOrigin(request) || site === 'cross-site' || site === 'same-site') {
    throw new Failure('forbidden', 'kernel/foreign-origin', {
      detail: 'This request came from another website.',
    });
  }
}
