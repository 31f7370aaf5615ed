import { languages } from '../lib/languages.ts';
import { fetchPage } from './page-room.ts';
import { helpDoor } from './pages/help/index.ts';
import { loadWords } from './words.ts';

/** Help in both languages, fetched once so that it is there when the network is not. */
async function fetchHelp(): Promise<void> {
  const page = helpDoor.pages[0];
  if (page) await fetchPage({ page, door: helpDoor });
  await Promise.all(
    languages.flatMap((language) => [loadWords('shell', language), loadWords(helpDoor.name, language)]),
  );
}

/** Asks once more for what this page was made of, now that the worker stands in between and keeps it. */
async function handOver(): Promise<void> {
  const files = performance
    .getEntriesByType('resource')
    .map((entry) => new URL(entry.name))
    .filter((url) => url.origin === window.location.origin && url.pathname.startsWith('/assets/'));
  await Promise.all(files.map((url) => fetch(url)));
}

/** A page that was loaded past the worker, as by a forced reload, is never served by it. */
const mostWaitMs = 10_000;

const isOf = (worker: ServiceWorker | null, build: string): boolean =>
  worker !== null && new URL(worker.scriptURL).searchParams.get('build') === build;

/** A new worker is ready a moment before this page's requests pass through it. */
function workerInBetween(build: string): Promise<unknown> {
  const { serviceWorker } = navigator;
  if (isOf(serviceWorker.controller, build)) return serviceWorker.ready;
  return new Promise((resolve) => {
    serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    setTimeout(resolve, mostWaitMs);
  });
}

let prepared: Promise<void> | undefined;

/** Lets the shell and the help page open without a network, once. A browser that cannot simply goes without. */
export function prepareOffline(build: string): Promise<void> {
  prepared ??= prepare(build);
  return prepared;
}

async function prepare(build: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await fetchHelp();
  await navigator.serviceWorker.register(`/offline-worker.js?build=${build}`);
  await workerInBetween(build);
  await handOver();
}
