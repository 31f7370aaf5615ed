import type { FastifyReply, FastifyRequest } from 'fastify';
import { readCookies, writeCookie } from './cookies.ts';
import type { Exchange } from './route.ts';

export const sessionCookie = '__Host-session';

/** The narrow view of a request and its reply that an action may touch. */
export function exchangeOf(request: FastifyRequest, reply: FastifyReply): Exchange {
  const cookies = readCookies(request.headers.cookie);
  return {
    ip: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    sessionToken: cookies.get(sessionCookie),
    header: (name) => {
      const value = request.headers[name];
      return Array.isArray(value) ? value[0] : value;
    },
    cookie: (name) => cookies.get(name),
    setCookie: (name, value, options) => {
      reply.header('set-cookie', writeCookie(name, value, options));
    },
  };
}
