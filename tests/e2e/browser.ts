import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core';
import { chromium } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
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

/** How long a page may take to show what a story waits for, in milliseconds: two files run beside each other. */
const patience = 20_000;

export type Visitor = (options?: VisitOptions) => Promise<Visit>;

/** One Chromium a worker, whatever the number of its files; opening one anew each time would cost half a second a file. */
let opening: Promise<Browser> | undefined;

async function theBrowser(): Promise<Browser> {
  const open = await opening;
  if (open?.isConnected()) return open;
  opening = findChromium().then((found) => chromium.launch({ ...found, headless: true }));
  return opening;
}

/** Every visit is a fresh person on a fresh device, and ends with its test. */
export function openBrowser(): Visitor {
  return async (options = {}) => {
    const browser = await theBrowser();
    const { url } = options.at ?? inject('invented');
    const context = await browser.newContext({ ...contextOptions(options), baseURL: url });
    context.setDefaultTimeout(patience);
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

/** Steps into one of the invented program's people, and opens a page: their first one unless told otherwise. */
export async function becomes({ page }: Visit, role: string, address?: string): Promise<void> {
  const link = inject('invented').links.find((one) => one.role === role);
  if (!link) throw new Error(`Nobody in the invented program is a ${role}.`);
  // The link itself leads to the first page, which would be opened for nothing.
  if (address) await page.request.get(link.url, { maxRedirects: 0 });
  await page.goto(address ?? link.url);
  await settled(page);
}

/** How many requests of each page are under way. */
const underWay = new WeakMap<Page, Set<Request>>();

/** A stream of changes is never answered to its end: nobody waits for it. */
const isStream = (request: Request): boolean => request.url().endsWith('/shared/changes');

function countRequests(page: Page): void {
  const open = new Set<Request>();
  underWay.set(page, open);
  page.on('request', (request) => {
    if (!isStream(request)) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/**
 * Whether nothing on the page is still being fetched, as seen after it has drawn twice: a page that is busy draws late,
 * so that this waits longer where the machine is slow, and hardly at all where it is not.
 */
const isQuiet = async (page: Page): Promise<boolean> =>
  (await page.evaluate(async () => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await drawn();
    await drawn();
    return document.querySelector('[aria-busy="true"], .skeleton') === null;
  })) && (underWay.get(page)?.size ?? 0) === 0;

/** Waits until the page has a heading and nothing on it is still being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  for (let quiet = 0, looks = 0; quiet < 2 && looks < 400; looks += 1) {
    quiet = (await isQuiet(page)) ? quiet + 1 : 0;
    if (quiet === 0) await page.waitForTimeout(20);
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
  if (!size || (await wholeHeight(page)) <= size.height) return act();
  try {
    await unroll(page, size);
    return await act();
  } finally {
    await layBars(page, '');
    await page.setViewportSize(size);
  }
}

const wholeHeight = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight);

/** What comes into sight may be higher than it was taken to be: the page is made as high as it is until that holds. */
async function unroll(page: Page, { width, height }: { width: number; height: number }): Promise<void> {
  let whole = height;
  for (let rounds = 0; rounds < 5; rounds += 1) {
    const now = await wholeHeight(page);
    if (Math.min(now, longest) <= Math.min(whole, longest) && rounds > 0) break;
    whole = now;
    await page.setViewportSize({ width, height: Math.min(whole, longest) });
    await drawnAnew(page);
  }
  if (whole > longest) await layBars(page, 'static');
}

/** What lay out of sight has its true height only after a frame in which it did not. */
const drawnAnew = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** On a page that is cut off, a bar at the bottom would lie on what a reader scrolls away from under it. */
async function layBars(page: Page, position: 'static' | ''): Promise<void> {
  await page.evaluate((wanted) => {
    for (const bar of document.querySelectorAll<HTMLElement>('.help-footer')) bar.style.position = wanted;
  }, position);
}
