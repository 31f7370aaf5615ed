import type { FastifyReply, FastifyRequest } from 'fastify';
import { nameInBrowser, readCookies, writeCookie } from './cookies.ts';
import type { Exchange } from './route.ts';

export const sessionCookie = '__Host-session';

/** The narrow view of a request and its reply that an action may touch. */
export function exchangeOf(request: FastifyRequest, reply: FastifyReply, mark: string): Exchange {
  const cookies = readCookies(request.headers.cookie);
  const cookie = (name: string): string | undefined => cookies.get(nameInBrowser(name, mark));
  return {
    ip: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    sessionToken: cookie(sessionCookie),
    header: (name) => {
      const value = request.headers[name];
      return Array.isArray(value) ? value[0] : value;
    },
    cookie,
    setCookie: (name, value, options) => {
      reply.header('set-cookie', writeCookie(nameInBrowser(name, mark), value, options));
    },
  };
}
