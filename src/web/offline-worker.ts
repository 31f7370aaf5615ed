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
/** As in whole-build.ts, which a worker cannot import: here once all that this build needs without a network is here. */
const whole = '/whole';

/** A file of the build never changes: once kept, by whichever build, it needs no network. */
async function keptFirst(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(cacheName)).put(request, answer.clone());
  return answer;
}

/** Kept before this worker serves anybody, so that whoever is served by it may lose the network. */
async function settleIn(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.add(shell);
  await self.skipWaiting();
}

async function shellOf(name: string, needs = shell): Promise<Response | undefined> {
  const cache = await caches.open(name);
  return (await cache.match(needs)) && cache.match(shell);
}

/** The network may go while a new build is on its way: then the one before it, which is here as a whole, stands in. */
async function keptShell(): Promise<Response | undefined> {
  for (const name of [cacheName, ...(await caches.keys())]) {
    const kept = await shellOf(name, whole);
    if (kept) return kept;
  }
  return shellOf(cacheName);
}

/** Without a network every page is the kept shell, which is bare of anybody and anything. */
async function freshOrShell(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await keptShell();
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
self.addEventListener('activate', (event) => (event as LastingEvent).waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => onFetch(event as FetchEvent));
