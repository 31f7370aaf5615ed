import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The files of the build that this browser has kept. */
const keptFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map(({ url }) => new URL(url).pathname);
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
