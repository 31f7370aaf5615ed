import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The files of the build that this browser has kept. */
const keptFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map(({ url }) => new URL(url).pathname);
  });

/** How much this browser's disk holds that no server has: words in writing, and what waits. */
export const unsentOn = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open('throughline');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    const rows = await new Promise<{ unsent: boolean }[]>((done) => {
      const asking = db.transaction('rows').objectStore('rows').getAll();
      asking.onsuccess = () => done(asking.result);
    });
    db.close();
    return rows.filter(({ unsent }) => unsent).length;
  });

/** Waits until this browser can lose its network: the code of these pages is kept, and nothing is under way. */
export async function isReadyForTheWay(page: Page, parts: readonly string[]): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForFunction(() => document.documentElement.dataset.offline === 'ready', undefined, {
    timeout: 30_000,
  });
  const missing = async (): Promise<string[]> => {
    const files = await keptFiles(page);
    return parts.filter((part) => !files.some((file) => file.startsWith(`/assets/${part}-`)));
  };
  await expect.poll(missing, { timeout: 20_000 }).toEqual([]);
  await page.waitForLoadState('networkidle');
}
