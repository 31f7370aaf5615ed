import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Failure } from '../failure.ts';
import type { Strangers } from './first-view.ts';
import { greetStrangers } from './first-view.ts';

const aYear = 31_536_000_000;

/** What is said of documents only. Some forty files make a page: of each one these headers would be the larger half. */
const ofDocuments = {
  contentSecurityPolicy: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
} as const;

async function serveAssets(app: FastifyInstance, root: string): Promise<void> {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, helmet: ofDocuments };
  });
  await app.register(serveStatic, {
    root,
    prefix: '/assets/',
    immutable: true,
    maxAge: aYear,
    preCompressed: true,
    index: false,
  });
}

/** Icons and the like may be a day old; the worker that decides what is kept may not. */
const cacheOf = (path: string): string => (path.endsWith('.js') ? 'no-cache' : 'public, max-age=86400');

/** The single page bare of anybody and anything, for the service worker to keep. */
const shell = '/shell';

/** Serves the built pages; every address that is no file is the application's single page. */
export function pagesFrom(folder: string, strangers: Strangers): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    const index = join(folder, 'index.html');
    if (!existsSync(index))
      throw new Failure('bug', 'kernel/no-pages', {
        detail: 'The pages are not built: run npm start, which builds them.',
      });
    const html = readFileSync(index, 'utf8');
    await app.register((assets) => serveAssets(assets, join(folder, 'assets')));
    await app.register(serveStatic, {
      root: folder,
      prefix: '/',
      decorateReply: false,
      wildcard: false,
      index: false,
      globIgnore: ['assets/**', 'first-view/**', 'index.html'],
      cacheControl: false,
      setHeaders: (reply, path) => void reply.header('cache-control', cacheOf(path)),
    });
    const answer = greetStrangers(folder, html, strangers);
    app.setNotFoundHandler((request, reply) => {
      if (!['GET', 'HEAD'].includes(request.method) || request.url.startsWith('/assets/'))
        throw new Failure('not-found', 'kernel/not-found');
      reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-cache');
      return request.url === shell ? reply.send(html) : answer(request, reply);
    });
  };
}
