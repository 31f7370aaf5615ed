import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../tooling/chromium.ts';
import { startChild } from './child-process.ts';
import type { Place, Stage } from './stage.ts';
import { password } from './stage.ts';
import type { Tally } from './tally.ts';
import { goal } from './tally.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Visit {
  label: string;
  path: string;
  /** Who is signed in; nobody when absent. */
  login?: string;
  /** In kB as it travels: everything, or scripts alone. */
  limit: { of: 'all' | 'scripts'; kb: number };
  timed: boolean;
}

const visitsTo = ({ logins, participantLogin }: Place): Visit[] => [
  { label: 'sign-in page', path: '/sign-in', limit: { of: 'all', kb: 100 }, timed: true },
  { label: 'help page', path: '/help', limit: { of: 'all', kb: 100 }, timed: true },
  { label: 'staff shell', path: '/', login: logins[40], limit: { of: 'scripts', kb: 200 }, timed: false },
  {
    label: 'participant’s page',
    path: '/',
    login: participantLogin,
    limit: { of: 'scripts', kb: 100 },
    timed: false,
  },
];

/** Builds the pages into a folder of the run's own, so that neither disturbs the other. */
async function buildPages(stage: Stage): Promise<string> {
  const outDir = join(stage.folder, 'web');
  await mkdir(outDir, { recursive: true });
  await build({
    root: join(root, 'src/web'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  return outDir;
}

interface Weight {
  all: number;
  scripts: number;
  requests: number;
}

/** Counts every byte that travels to the page from now on, heads of answers too. */
async function weigh(session: CDPSession): Promise<Weight> {
  const weight: Weight = { all: 0, scripts: 0, requests: 0 };
  const scripts = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight.all += encodedDataLength / 1000;
    weight.requests += 1;
    if (scripts.has(requestId)) weight.scripts += encodedDataLength / 1000;
  });
  await session.send('Network.enable');
  return weight;
}

// Slow 4G as browsers' own tools have it, and a telephone a quarter as fast as this machine.
async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );

/** A visit in a browser that has never been here: nothing is cached, no worker helps. */
async function open(browser: Browser, url: string, visit: Visit, slow: boolean) {
  const viewport = { width: 390, height: 844 };
  const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
  if (visit.login) {
    const data = { login: visit.login, password };
    const reply = await context.request.post(`${url}/api/sign-in`, { data });
    if (!reply.ok()) throw new Error(`Signing in answered ${reply.status()}.`);
    const { cookies } = await context.request.storageState();
    await context.addCookies(cookies);
  }
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const weight = await weigh(session);
  if (slow) await slowDown(session);
  await page.goto(`${url}${visit.path}`, { waitUntil: 'networkidle' });
  const seen = { weight, paintedAt: await largestPaint(page), title: await page.title() };
  await context.close();
  return seen;
}

const timedVisits = 3;
const goalMs = 1500;

async function tellPaint(browser: Browser, url: string, visit: Visit): Promise<void> {
  const times: number[] = [];
  for (let turn = 0; turn < timedVisits; turn += 1)
    times.push((await open(browser, url, visit, true)).paintedAt);
  const median = times.sort((a, b) => a - b)[Math.floor(timedVisits / 2)] ?? 0;
  const all = times.map((time) => Math.round(time)).join(', ');
  console.log(
    `  ${visit.label}: largest contentful paint after ${Math.round(median)} ms (${all}), ≤ ${goalMs} ${goal(median <= goalMs)}`,
  );
}

async function checkPages(tally: Tally, browser: Browser, url: string, place: Place): Promise<void> {
  for (const visit of visitsTo(place)) {
    const { weight } = await open(browser, url, visit, false);
    const { of, kb } = visit.limit;
    const figures = `${weight.all.toFixed(1)} kB in ${weight.requests} answers, scripts ${weight.scripts.toFixed(1)} kB`;
    const what = of === 'all' ? 'weighs' : 'brings scripts of';
    const arrived = weight[of] > 1;
    tally.check(`The first ${visit.label} ${what} at most ${kb} kB`, arrived && weight[of] <= kb, figures);
  }
  console.log('  At 390 px, slow 4G (150 ms, 1.6 Mbit/s) and a processor slowed 4 ×:');
  for (const visit of visitsTo(place)) if (visit.timed) await tellPaint(browser, url, visit);
}

/** What a first visit to each kind of page brings, and when the first words stand on the screen of a slow telephone. */
export async function measurePages(tally: Tally, stage: Stage, place: Place): Promise<void> {
  console.log('\nFirst visits in a browser');
  const pagesDir = await buildPages(stage);
  const child = await startChild('./app-process.ts', { ...place.order, pagesDir });
  const browser = await chromium.launch({ ...(await findChromium()), headless: true });
  try {
    await checkPages(tally, browser, `http://localhost:${child.port}`, place);
  } finally {
    await browser.close();
    await child.end();
  }
}
