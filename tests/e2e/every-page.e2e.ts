import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { gatherings } from '../../src/web/gather-menu.ts';
import type { Visit } from './browser.ts';
import { becomes, desk, openBrowser, phone, settled } from './browser.ts';
import { axe, isSoundPage, noSidewaysScroll } from './checks.ts';
import { Keys } from './keyboard.ts';
import type { Role, Round } from './places.ts';
import { everyPath, roles, roundOf } from './places.ts';
import { picture, shoot, speak } from './screenshots.ts';

const visitor = openBrowser();
const everyRole: readonly Role[] = [...roles, 'visitor'];
const narrow = { width: 320, height: 640 };

const rounds = new Map<Role, Round>();
/** Each address pattern is looked at closely once, by the first role that may open it. */
const looksClosely = new Map<string, Role>();

beforeAll(async () => {
  for (const role of everyRole) {
    const round = await roundOf(role);
    rounds.set(role, round);
    for (const { path, addresses } of round.pages) {
      if (addresses.length > 0 && !looksClosely.has(path)) looksClosely.set(path, role);
    }
  }
});

/**
 * Nobody's record was destroyed in the invented world, nothing was brought in, and nothing got to the wrong hands: an
 * import's and a breach's pages are walked in stories of their own.
 */
const withoutRecord = ['/settings/retention/certificates/:id', '/imports/:id', '/settings/breaches/:id'];

const nameOf = (address: string): string =>
  address
    .slice(1)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'one')
    .replaceAll('/', '.') || 'start';

async function comesIn(role: Role): Promise<Visit> {
  const visit = await visitor();
  if (role !== 'visitor') await becomes(visit, role);
  return visit;
}

async function lookClosely(visit: Visit, address: string, role: Role): Promise<void> {
  const { page } = visit;
  await shoot(page, `page.${role}.${nameOf(address)}`, async (where, language, width) => {
    await isSoundPage(visit, where);
    // Contrast and names do not change with the width, layout does: one look each way and each language.
    if ((language === 'en') === (width === desk.width)) await axe(page, where);
  });
  await page.setViewportSize(narrow);
  await noSidewaysScroll(page, `${address}, 320 px`);
  await page.setViewportSize(desk);
}

const said = (error: unknown): string =>
  error instanceof Error ? error.message.split('\n').filter(Boolean).slice(0, 12).join(' ') : String(error);

async function troubleAt(visit: Visit, address: string, role: Role, closely: boolean): Promise<string[]> {
  const { page } = visit;
  visit.forgive();
  try {
    await page.goto(address);
    await settled(page);
    await isSoundPage(visit, address);
    if (closely) await lookClosely(visit, address, role);
    return [];
  } catch (error) {
    await page.setViewportSize(desk);
    await picture(page, `failures/${role}.${nameOf(address)}`);
    return [`${role}, ${address}: ${said(error)}`];
  }
}

interface Stop {
  address: string;
  closely: boolean;
}

/** Where a role goes. Addresses of one pattern share their page: the first stands for their looks. */
const stopsOf = (role: Role): Stop[] =>
  (rounds.get(role)?.pages ?? []).flatMap(({ path, addresses }) =>
    addresses.map((address, at) => ({ address, closely: at === 0 && looksClosely.get(path) === role })),
  );

/** Two windows of the same person: while one waits for the server, the other is looked at. */
const windows = [1, 2];

async function walk(visit: Visit, role: Role, stops: Stop[]): Promise<string[]> {
  const troubles: string[] = [];
  for (let stop = stops.shift(); stop; stop = stops.shift()) {
    troubles.push(...(await troubleAt(visit, stop.address, role, stop.closely)));
  }
  return troubles;
}

describe('every page', () => {
  it.each(everyRole)(
    'is sound for the %s, in both languages and at every width',
    async (role) => {
      const begun = performance.now();
      const stops = stopsOf(role);
      const count = stops.length;
      const visits = await Promise.all(windows.map(() => comesIn(role)));
      const troubles = (await Promise.all(visits.map((visit) => walk(visit, role, stops)))).flat();
      for (const trouble of troubles) console.log(`  ${trouble}`);
      const seconds = Math.round((performance.now() - begun) / 1000);
      console.log(`  ${role}: ${count} pages in ${seconds} s`);
      expect(troubles).toEqual([]);
    },
    240_000,
  );

  it('is opened by somebody: no page is left out of this round', () => {
    const left = everyPath.filter((path) => !looksClosely.has(path));
    console.log(
      `  looked at: ${looksClosely.size} pages; without a record in the invented world: ${withoutRecord}`,
    );
    expect(left.filter((path) => !withoutRecord.includes(path))).toEqual([]);
  });
});

/** Where links on the page lead. */
const linksOn = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('a[href^="/"]')
    .filter({ visible: true })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));

/** Where the menu leads, and the pages on which what is rare is gathered. */
async function ledTo(page: Page): Promise<(string | null)[]> {
  const more = page.locator('nav details:not([open]) > summary').filter({ visible: true });
  if (await more.count()) await more.click();
  const shown = await linksOn(page);
  for (const { path } of gatherings.filter((one) => shown.includes(one.path))) {
    await page.goto(path);
    await settled(page);
    shown.push(...(await linksOn(page)));
  }
  return shown;
}

/** Somebody outside has one page, and no menu: the mark leads to it. */
const withMenu = roles.filter((role) => role !== 'partner');

describe('the menu', () => {
  it.each(withMenu)('leads the %s to every page it should', async (role) => {
    const { page } = await comesIn(role);
    const start = page.url();
    for (const size of [desk, phone]) {
      await page.setViewportSize(size);
      await page.goto(start);
      await settled(page);
      const shown = await ledTo(page);
      const wanted = rounds.get(role)?.menu ?? [];
      expect(wanted.length, 'pages in the menu').toBeGreaterThan(0);
      expect(
        wanted.filter((path) => !shown.includes(path)),
        `${size.width} px`,
      ).toEqual([]);
    }
  });

  it.each(roles)('of the %s has at most six names, and leads back from what is gathered', async (role) => {
    const { page } = await comesIn(role);
    const names = page.locator('.nav-list').first().getByRole('link');
    expect(await names.count()).toBeLessThanOrEqual(6);
    if (!(await page.locator('.nav-list a[href="/settings"]').count())) return;
    await page.goto('/settings');
    await settled(page);
    const first = page.locator('.gathered a').first();
    const [name, address] = [await first.innerText(), await first.getAttribute('href')];
    const keys = new Keys(page);
    await keys.press(first);
    await page.waitForURL(`**${address}`);
    await settled(page);
    expect(await page.locator('.nav-list a[aria-current="page"]').getAttribute('href'), name).toBe(
      '/settings',
    );
    await page.locator('.page-back').click();
    await page.waitForURL('**/settings');
  });

  it('of a phone stays within the screen at the narrowest width', async () => {
    for (const role of ['coach', 'manager', 'admin'] as const) {
      const { page } = await comesIn(role);
      await page.setViewportSize(narrow);
      for (const language of ['en', 'es'] as const) {
        await speak(page, language);
        const cut = await page
          .locator('nav a, nav summary')
          .filter({ visible: true })
          .evaluateAll((all) =>
            all
              .filter(
                (one) =>
                  one.scrollWidth > one.clientWidth + 1 ||
                  one.getBoundingClientRect().right > window.innerWidth,
              )
              .map((one) => one.textContent),
          );
        expect(cut, `${role}, ${language}`).toEqual([]);
      }
    }
  });
});

describe('by keyboard alone', () => {
  it.each(roles)(
    'the %s goes once around their first page: every stop is seen, none holds on',
    async (role) => {
      const { page } = await comesIn(role);
      const keys = new Keys(page);
      const stops = await page
        .locator('a[href], button:enabled:not([tabindex="-1"]), input:enabled, select:enabled, summary')
        .filter({ visible: true })
        .all();
      const [first, last] = [page.locator('.skip-link'), stops.at(-1)];
      if (!last) throw new Error('There is nothing to stop at.');
      await keys.tabTo(last);
      await keys.tabTo(first);
    },
  );
});

describe('on a phone', () => {
  it.each(['/me', '/me/forms', '/help'])(
    '%s has its pages in one row and help in one line',
    async (address) => {
      const { page } = await comesIn('participant');
      for (const width of [360, 390]) {
        await page.setViewportSize({ width, height: 800 });
        for (const language of ['en', 'es'] as const) {
          await page.goto(address);
          await settled(page);
          await speak(page, language);
          const row = await page.locator('.own-nav').evaluate((nav) => nav.getBoundingClientRect().height);
          const help = await page
            .locator('.help-footer')
            .evaluate((footer) => footer.getBoundingClientRect().height);
          expect(row, `${address}, ${language}, ${width} px`).toBeLessThan(60);
          expect(help, `${address}, ${language}, ${width} px`).toBeLessThan(64);
        }
      }
    },
  );
});

describe('in the dark', () => {
  it.each([
    ['coach', ['/today', '/people', '/groups', '/account']],
    ['manager', ['/today/coaches', '/people/duplicates', '/reports/engagement']],
    ['participant', ['/me', '/my/reach']],
    ['visitor', ['/sign-in', '/help']],
  ] as const)('the pages of the %s keep their contrast', async (role, addresses) => {
    const { page } = await comesIn(role);
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const address of addresses) {
      await page.goto(address);
      await settled(page);
      await axe(page, `${address}, dark`);
      await picture(page, `dark.${nameOf(address)}`);
    }
  });
});

describe('text at twice its size', () => {
  it.each([
    ['coach', ['/today', '/people']],
    ['participant', ['/me']],
  ] as const)('keeps the pages of the %s within the screen', async (role, addresses) => {
    const { page } = await comesIn(role);
    // 1280 px at 200 % zoom is a screen 640 px wide.
    await page.setViewportSize({ width: 640, height: 450 });
    for (const address of addresses) {
      await page.goto(address);
      await settled(page);
      await noSidewaysScroll(page, `${address}, 200 %`);
    }
  });
});
