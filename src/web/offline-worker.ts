/*
 * The service worker: without a network the shell and the help page still open. It keeps what the build made and
 * nothing else; no answer of the API is ever kept, so that nothing of a person stays on the device.
 */

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerScope extends EventTarget {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

declare const self: WorkerScope & typeof globalThis;

/** The page names its build in this worker's address, so that every build has a cache of its own. */
const cacheName = `throughline-${new URL(self.location.href).searchParams.get('build') ?? ''}`;
const shell = '/shell';

async function forgetOlderBuilds(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** A file of the build never changes: once kept it needs no network. */
async function keptFirst(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** Kept before this worker serves anybody, so that whoever is served by it may lose the network. */
async function settleIn(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.add(shell);
  await self.skipWaiting();
}

/** Without a network every page is the kept shell, which is bare of anybody and anything. */
async function freshOrShell(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const cache = await caches.open(cacheName);
    const kept = await cache.match(shell);
    if (kept) return kept;
    throw error;
  }
}

const isPage = (request: Request, { pathname }: URL): boolean =>
  request.mode === 'navigate' && !pathname.startsWith('/api/');

function onFetch(event: FetchEvent): void {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(keptFirst(request));
  else if (isPage(request, url)) event.respondWith(freshOrShell(request));
}

self.addEventListener('install', (event) => (event as LastingEvent).waitUntil(settleIn()));
self.addEventListener('activate', (event) => (event as LastingEvent).waitUntil(forgetOlderBuilds()));
self.addEventListener('fetch', (event) => onFetch(event as FetchEvent));
