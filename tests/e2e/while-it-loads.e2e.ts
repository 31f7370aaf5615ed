import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { becomes, openBrowser, settled } from './browser.ts';
import { axe } from './checks.ts';
import { Keys } from './keyboard.ts';
import type { Visitable } from './places.ts';
import { roundOf } from './places.ts';

const visitor = openBrowser();

declare global {
  interface Window {
    /** Every sentence the page has said since it was opened. */
    saidSoFar?: Set<string>;
  }
}

/** Keeps every sentence that ever stood on the page. */
const listenToThePage = (): void => {
  const said = new Set<string>();
  window.saidSoFar = said;
  const look = (): void => {
    for (const one of document.querySelectorAll<HTMLElement>('main p, main li, main td')) {
      if (!one.checkVisibility() || one.closest('.skeleton') || one.querySelector('p, li, td, .skeleton'))
        continue;
      const text = (one.textContent ?? '').trim();
      if (text !== '') said.add(text);
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
};

/** Answers come one after another, as over a slow line: what stands on the page meanwhile is seen. */
async function slowly(page: Page): Promise<void> {
  let asked = 0;
  await page.route('**/api/**', async (route) => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 60 + (asked % 4) * 60));
    await route.continue().catch(() => undefined);
  });
}

/** Sentences that stood on the page and are gone now that everything is here. */
async function takenBack(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const now = document.querySelector('main')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
    return [...(window.saidSoFar ?? [])]
      .map((text) => text.replaceAll(/\s+/g, ' '))
      .filter((text) => !now.includes(text));
  });
}

/**
 * A page for writing does not wait for a name, which without a network may never come; and whoever opens messages has
 * read them.
 */
const mayChange = /\bthis person\b|^Read by /i;

/** Maya has something of everything: whatever says that there is nothing of it is untrue. */
function withMaya(address: string): string {
  const maya = inject('invented').links.find(({ role }) => role === 'participant');
  return address.replace(/^\/people\/[0-9a-f-]{36}/, `/people/${maya?.url.split('/').at(-1)}`);
}

/** One page of each pattern, looked at by the first role that may open it. */
const looked = new Set<string>();

function notLookedAt(pages: readonly Visitable[]): string[] {
  const fresh = pages.filter(({ path, addresses }) => addresses.length > 0 && !looked.has(path));
  for (const { path } of fresh) looked.add(path);
  return fresh.flatMap(({ addresses }) => addresses.slice(0, 1)).map(withMaya);
}

describe('while its answers are on their way', () => {
  it.each(['coach', 'manager', 'participant'] as const)(
    'no page of the %s says anything that it takes back a moment later',
    async (role) => {
      const visit = await visitor();
      await becomes(visit, role);
      const { page } = visit;
      await page.addInitScript(listenToThePage);
      await slowly(page);
      const { pages } = await roundOf(role);
      const untrue: string[] = [];
      for (const address of notLookedAt(pages)) {
        await page.goto(address);
        await settled(page);
        untrue.push(
          ...(await takenBack(page))
            .filter((text) => !mayChange.test(text))
            .map((text) => `${address}: ${text}`),
        );
      }
      expect(untrue).toEqual([]);
    },
    240_000,
  );

  it('a page is sound, and whoever has begun to walk it by keyboard stays where they are', async () => {
    const visit = await visitor();
    const { page } = visit;
    await becomes(visit, 'coach');
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/api/participants*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/people');
    await page.locator('[aria-busy="true"], .skeleton').first().waitFor();
    await axe(page, '/people, while it loads');
    const before = page.locator('main').getByRole('link').first();
    await new Keys(page).tabTo(before);
    letGo();
    await settled(page);
    expect(await before.evaluate((one) => one === document.activeElement)).toBe(true);
    await axe(page, '/people, loaded');
  });
});
