import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { createServer as createPlainServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Fastify from 'fastify';
import type { Config } from '../config.ts';
import { Failure } from '../failure.ts';
import type { Log } from '../log.ts';
import { nameInBrowser } from './cookies.ts';
import { sessionCookie } from './exchange.ts';
import { openApiOf } from './openapi.ts';
import { refuseForeign, refuseStrangeName } from './origin.ts';
import { failureOf, problemOf } from './problem.ts';
import type { AnyRoute } from './route.ts';
import type { Serving } from './serve-route.ts';
import { serveRoute } from './serve-route.ts';

export interface ServerParts extends Serving {
  config: Pick<Config, 'BEHIND_PROXY' | 'PUBLIC_URL' | 'TLS_CERT' | 'TLS_KEY'>;
  log: Log;
  routes: readonly AnyRoute[];
  version: string;
  /** Answers whether the database and what else is needed are there. */
  ready: () => Promise<boolean>;
  /** Serves the pages; absent where only the API is wanted. */
  pages?: (app: FastifyInstance) => Promise<void>;
}

const jsonLimit = 256 * 1024;

/** One kind of server or the other: TLS where a certificate is given. */
function makeServer(config: ServerParts['config'], handler: RequestListener): Server {
  if (!(config.TLS_CERT && config.TLS_KEY)) return createPlainServer(handler);
  return createTlsServer({ cert: readFileSync(config.TLS_CERT), key: readFileSync(config.TLS_KEY) }, handler);
}

function create(parts: ServerParts): FastifyInstance {
  return Fastify({
    serverFactory: (handler) => makeServer(parts.config, handler),
    logger: false,
    bodyLimit: jsonLimit,
    trustProxy: parts.config.BEHIND_PROXY ? '127.0.0.1' : false,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
  });
}

/** A year in which a browser asks this address by TLS alone. A name of this machine is shared by whatever runs here. */
function stayingOnTls({ PUBLIC_URL }: ServerParts['config']) {
  const { protocol, hostname } = new URL(PUBLIC_URL ?? 'http://localhost');
  const lasting = protocol === 'https:' && hostname !== 'localhost';
  return lasting ? { maxAge: 31_536_000, includeSubDomains: false } : false;
}

async function protect(app: FastifyInstance, config: ServerParts['config']): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: stayingOnTls(config),
  });
}

/** Of documents only; to an answer of the API they say nothing, and a phone pays for each of them. */
const ofDocuments = {
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  strictTransportSecurity: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
} as const;

const isApi = (url: string | undefined): boolean => url?.startsWith('/api/') ?? false;

/**
 * Answers of the API travel small. None repeats what was asked beside something that is secret, so that its length tells
 * nothing a stranger could try out; the one that is all secret, a device's key, is too short to be compressed.
 */
async function travelLight(app: FastifyInstance): Promise<void> {
  app.addHook('onRoute', (route) => {
    if (isApi(route.url)) route.config = { helmet: ofDocuments, ...route.config };
  });
  await app.register(compress, {
    encodings: ['gzip'],
    threshold: 600,
    customTypes: /^application\/(problem\+)?json/,
  });
}

function fail(
  parts: ServerParts,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const failure = failureOf(error);
  const facts = {
    requestId: request.id,
    failure: failure.code,
    method: request.method,
    path: request.routeOptions.url,
  };
  if (failure.kind === 'bug')
    parts.log.error({ ...facts, err: failure.facts.cause ?? failure }, 'a request met a bug');
  else parts.log.info(facts, 'a request was refused');
  if (failure.facts.retryAfter) reply.header('retry-after', failure.facts.retryAfter);
  const problem = problemOf(failure, request.id);
  return reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

function logEach(app: FastifyInstance, log: Log): void {
  app.addHook('onResponse', async (request, reply) => {
    // The route's pattern, never the address itself: an id in a log line is personal data.
    const facts = {
      requestId: request.id,
      method: request.method,
      path: request.routeOptions.url,
      status: reply.statusCode,
    };
    log.debug({ ...facts, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
}

function serveHealth(app: FastifyInstance, parts: ServerParts): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await parts.ready().catch(() => false);
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'waiting' });
  });
  // Made when somebody first asks: it takes longer than all the rest of a start.
  let document: ReturnType<typeof openApiOf> | undefined;
  app.get('/api/openapi.json', async () => {
    const session = nameInBrowser(sessionCookie, parts.cookieMark);
    document ??= openApiOf(parts.routes, parts.access.rules(), parts.version, session);
    return document;
  });
}

/** The HTTP server over the table of routes. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = create(parts);
  app.setErrorHandler((error, request, reply) => fail(parts, error, request, reply));
  // The framework reads plain text unless told not to; a browser sends it across origins without asking first.
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // The route's own address: what was asked may spell it in other ways.
    if (isApi(request.routeOptions.url)) {
      reply.header('cache-control', 'no-store');
      refuseStrangeName(request, parts.config);
    }
    refuseForeign(request, parts.config);
  });
  logEach(app, parts.log);
  await protect(app, parts.config);
  await travelLight(app);
  serveHealth(app, parts);
  for (const row of parts.routes) serveRoute(app, row, parts);
  app.all('/api/*', () => {
    throw new Failure('not-found', 'kernel/not-found');
  });
  await parts.pages?.(app);
  return app;
}
