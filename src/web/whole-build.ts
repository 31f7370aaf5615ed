/** What offline-worker.ts looks for: it stands in the cache of a build of which all that is needed is kept. */
const mark = '/whole';
const prefix = 'throughline-';

const cacheOf = (build: string): string => `${prefix}${build}`;

/** Another page of an older build may still be open, and has no say over what this device keeps. */
function isOlder(build: string): boolean {
  const address = navigator.serviceWorker?.controller?.scriptURL;
  return address !== undefined && new URL(address).searchParams.get('build') !== build;
}

const others = async (build: string): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheOf(build));

/**
 * All that this build needs without a network is here: from now on it stands alone, and earlier ones are let go of. False
 * where a newer one has taken over already.
 */
export async function standsAlone(build: string): Promise<boolean> {
  if (!('caches' in window)) return true;
  if (isOlder(build)) return false;
  await (await caches.open(cacheOf(build))).put(mark, new Response(''));
  await Promise.all((await others(build)).map((name) => caches.delete(name)));
  return true;
}

/** Whether an earlier build is here as a whole, while this one is not yet. */
async function hasElder(build: string): Promise<boolean> {
  if (!('caches' in window)) return false;
  const held = (await others(build)).map(async (name) => (await caches.open(name)).match(mark));
  return (await Promise.all(held)).some((one) => one !== undefined);
}

const tried = 'throughline.anew';

/** A page's code came: the next one that does not may be tried anew. */
export function cameWhole(): void {
  try {
    sessionStorage.removeItem(tried);
  } catch {
    // Without storage nothing was tried either.
  }
}

/**
 * A page's code did not come. With a network there is a newer build by now, and without one an earlier build may be here
 * as a whole: the page starts anew with it, once. False where neither helps.
 * Fails where the browser keeps nothing.
 */
export async function startAnew(build: string): Promise<boolean> {
  if (sessionStorage.getItem(tried) === window.location.pathname) return false;
  if (!(navigator.onLine || (await hasElder(build)))) return false;
  sessionStorage.setItem(tried, window.location.pathname);
  window.location.reload();
  return true;
}
