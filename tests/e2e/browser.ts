import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { findChromium } from '../tooling/chromium.ts';
import type { Place } from './programs.ts';

export type Language = 'en' | 'es';

/** Kept out of version control; every run writes them anew. */
export const screenshots = fileURLToPath(new URL('../../screenshots', import.meta.url));

/** One browser window of a person: the page, and what it complained about. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  url: string;
  /** Errors on the console, faults of scripts and requests that failed, since the last `forgive`. */
  complaints: string[];
  forgive(): void;
}

export interface VisitOptions {
  /** Which program; the invented one unless told otherwise. */
  at?: Place;
  width?: number;
  height?: number;
  /** A phone: touches, and twice the pixels are not needed. */
  phone?: boolean;
  language?: Language;
  /** The zone the device is in; the invented program is in New York. */
  zone?: string;
  /** Whether the page may install its offline worker. */
  offlineWorker?: boolean;
  permissions?: string[];
}

export const phone = { width: 390, height: 844 } as const;
export const desk = { width: 1280, height: 900 } as const;

const locales = { en: 'en-US', es: 'es-US' } as const;

function contextOptions(options: VisitOptions): BrowserContextOptions {
  const size = options.phone ? phone : desk;
  const { width = size.width, height = size.height } = options;
  return {
    viewport: { width, height },
    locale: locales[options.language ?? 'en'],
    timezoneId: options.zone ?? 'America/New_York',
    serviceWorkers: options.offlineWorker ? 'allow' : 'block',
    hasTouch: options.phone ?? false,
    reducedMotion: 'reduce',
    ...(options.permissions ? { permissions: options.permissions } : {}),
  };
}

/** What a test may expect to be refused is asked of the API by the test itself; a page asks for nothing in vain. */
function listen(page: Page): string[] {
  countRequests(page);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return complaints;
}

async function pictureOfFailure(page: Page, name: string): Promise<void> {
  if (page.isClosed()) return;
  await mkdir(`${screenshots}/failures`, { recursive: true });
  const file = `${screenshots}/failures/${name.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 100)}.png`;
  await page.screenshot({ path: file, fullPage: true }).catch(() => undefined);
  console.log(`  what it looked like: ${file}`);
}

const readableText = 'The page in words:';

async function tellFailure(page: Page, complaints: readonly string[], name: string): Promise<void> {
  await pictureOfFailure(page, name);
  const text = await page
    .locator('body')
    .innerText({ timeout: 1000 })
    .catch(() => '');
  console.log(`  ${page.url()}\n  ${readableText}\n${text.slice(0, 2500)}`);
  for (const complaint of complaints) console.log(`  ! ${complaint}`);
}

export type Visitor = (options?: VisitOptions) => Promise<Visit>;

/** One Chromium for the file. Every visit is a fresh person on a fresh device, and ends with its test. */
export function openBrowser(): Visitor {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ ...(await findChromium()), headless: true });
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (options = {}) => {
    if (!browser) throw new Error('The browser is open only while tests run.');
    const { url } = options.at ?? inject('invented');
    const context = await browser.newContext({ ...contextOptions(options), baseURL: url });
    context.setDefaultTimeout(10_000);
    await withoutTelephone(context);
    if (options.language) await keepLanguage(context, options.language);
    const page = await context.newPage();
    const complaints = listen(page);
    onTestFinished(async ({ task }) => {
      if (task.result?.state === 'fail') await tellFailure(page, complaints, task.name);
      await context.close();
    });
    return { page, context, url, complaints, forgive: () => complaints.splice(0) };
  };
}

/**
 * This device has no telephone: instead of one that takes over, Chromium would ask which program shall, and swallow
 * every later touch. The page's own handlers run all the same.
 */
async function withoutTelephone(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link && /^(sms|tel):/.test(link.href)) event.preventDefault();
    });
  });
}

/** As if chosen on this device before; a later choice by hand stays. */
async function keepLanguage(context: BrowserContext, language: Language): Promise<void> {
  await context.addInitScript((chosen) => {
    if (localStorage.getItem('throughline.language') === null)
      localStorage.setItem('throughline.language', chosen);
  }, language);
}

/** Steps into one of the invented program's people and opens their first screen. */
export async function becomes(visit: Visit, role: string): Promise<void> {
  const link = inject('invented').links.find((one) => one.role === role);
  if (!link) throw new Error(`Nobody in the invented program is a ${role}.`);
  await visit.page.goto(link.url);
  await settled(visit.page);
}

/** How many requests of each page are under way. */
const underWay = new WeakMap<Page, Set<Request>>();

function countRequests(page: Page): void {
  const open = new Set<Request>();
  underWay.set(page, open);
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

const isQuiet = async (page: Page): Promise<boolean> =>
  (underWay.get(page)?.size ?? 0) === 0 &&
  (await page.evaluate(() => document.querySelector('[aria-busy="true"], .skeleton') === null));

/** Waits until the page has a heading and nothing on it is still being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  for (let quiet = 0, looks = 0; quiet < 3 && looks < 200; looks += 1) {
    await page.waitForTimeout(40);
    quiet = (await isQuiet(page)) ? quiet + 1 : 0;
  }
}

/** A line has no end: what lies further down looks like what stands above it. */
const longest = 3000;

/**
 * The page at its full height: what lies below a bar that stays in view is not covered, a reader would scroll to it.
 * Whether the focus is ever covered is a check of its own.
 */
export async function unrolled<T>(page: Page, act: () => Promise<T>): Promise<T> {
  const size = page.viewportSize();
  if (!size) return act();
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const height = Math.min(whole, longest);
  if (height <= size.height) return act();
  await page.setViewportSize({ width: size.width, height });
  if (whole > longest) await layBars(page, 'static');
  try {
    return await act();
  } finally {
    if (whole > longest) await layBars(page, '');
    await page.setViewportSize(size);
  }
}

/** On a page that is cut off, a bar at the bottom would lie on what a reader scrolls away from under it. */
async function layBars(page: Page, position: 'static' | ''): Promise<void> {
  await page.evaluate((wanted) => {
    for (const bar of document.querySelectorAll<HTMLElement>('.help-footer')) bar.style.position = wanted;
  }, position);
}
