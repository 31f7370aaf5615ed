import type { App } from '../app.ts';
import { createApp } from '../app.ts';
import { Failure } from '../kernel/failure.ts';
import type { KeyRing } from '../kernel/keys.ts';
import type { Log } from '../kernel/log.ts';
import { createLog } from '../kernel/log.ts';
import { configureHome, configureInvented } from '../modules/invented/index.ts';
import { modules } from '../modules.ts';
import type { Command, Option, Running } from './command.ts';
import type { Installation } from './installation.ts';
import { openInstallation } from './installation.ts';
import {
  besideNow,
  fillInvented,
  isSetUp,
  noLongerNeeded,
  refuseInvented,
  refuseReal,
  startBeside,
} from './invented.ts';
import { readyPages } from './pages.ts';

const listening: readonly Option[] = [
  {
    flag: 'port',
    setting: 'PORT',
    value: 'PORT',
    says: 'Port to listen on (default 4000; 0 picks a free one).',
  },
  { flag: 'host', setting: 'HOST', value: 'ADDRESS', says: 'Address to listen on (default 127.0.0.1).' },
  {
    flag: 'public-url',
    setting: 'PUBLIC_URL',
    value: 'URL',
    says: 'The address people type; needed beyond loopback.',
  },
  {
    flag: 'tls-cert',
    setting: 'TLS_CERT',
    value: 'FILE',
    says: 'Certificate, when this process ends TLS itself.',
  },
  { flag: 'tls-key', setting: 'TLS_KEY', value: 'FILE', says: 'Key of that certificate.' },
  { flag: 'behind-proxy', setting: 'BEHIND_PROXY', says: 'A proxy on this machine ends TLS.' },
  { flag: 'demo', says: 'Start the invented program, without questions.' },
  { flag: 'home', value: 'URL', says: 'With --demo: the installation its banner leads back to.' },
  { flag: 'until-unvisited', says: 'With --demo: stop after half an hour without a visitor.' },
];

interface Parts {
  pages: boolean;
  jobs: boolean;
  /** Refuses what must not be served so, before anybody can reach it. */
  refuse: (app: App) => Promise<void>;
}

/** May give a reason of its own to stop, beside the machine's. */
type Ready = (app: App, house: Installation, url: string) => Promise<{ until?: Promise<string> } | undefined>;

/**
 * The whole life of a serving process: open, listen, say where, wait to be stopped, close cleanly. Whatever fails on the
 * way, the database that was started is stopped again.
 */
async function live(running: Running, parts: Parts, ready: Ready): Promise<number> {
  const log = createLog(
    running.config.LOG_LEVEL === 'info' && !running.flags.json ? 'warn' : running.config.LOG_LEVEL,
  );
  const building = parts.pages ? readyPages(log) : undefined;
  // Waited for in `serveFrom`; should the database fail first, this failure is no news.
  building?.catch(() => undefined);
  const house = await openInstallation(running.config, log);
  try {
    return await serveFrom(running, parts, ready, { house, building, log });
  } finally {
    await house.close();
  }
}

interface Opened {
  house: Installation;
  building: Promise<string> | undefined;
  log: Log;
}

async function serveFrom(
  running: Running,
  parts: Parts,
  ready: Ready,
  { house, building, log }: Opened,
): Promise<number> {
  const pagesDir = await building;
  const app = await createApp({
    config: running.config,
    modules,
    endpoint: house.app,
    keys: house.keys,
    cookieMark: cookieMarkOf(house.keys),
    log,
    ...(pagesDir ? { pagesDir } : {}),
  });
  try {
    await parts.refuse(app);
    if (parts.jobs) await app.work();
    const told = await ready(app, house, parts.pages ? await listen(running, app) : '');
    await (told?.until ? Promise.race([running.stopped, told.until]) : running.stopped);
    return 0;
  } finally {
    log.info({}, 'stopping');
    await app.close();
  }
}

/** Of the installation's key, so that all processes that serve it agree, and no other installation has it. */
const cookieMarkOf = (keys: KeyRing): string =>
  keys.derive('cookie names').mac('host').subarray(0, 4).toString('hex');

async function listen(running: Running, app: App): Promise<string> {
  const { HOST, PORT, PUBLIC_URL, TLS_CERT } = running.config;
  try {
    await app.server.listen({ host: HOST, port: PORT });
  } catch (cause) {
    throw refusedPort(PORT, cause) ?? cause;
  }
  const address = app.server.server.address();
  const port = typeof address === 'object' && address ? address.port : PORT;
  return PUBLIC_URL ?? `${TLS_CERT ? 'https' : 'http'}://localhost:${port}`;
}

function refusedPort(port: number, cause: unknown): Failure | undefined {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const why: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken by another program. Stop that one, or give another port with --port.`,
    EACCES: `Port ${port} is not ours to take on this computer. Give one above 1023 with --port.`,
  };
  const detail = typeof code === 'string' ? why[code] : undefined;
  return detail ? new Failure('unavailable', 'main/port-refused', { detail, cause }) : undefined;
}

export const serve: Command = {
  name: 'serve',
  says: 'Serves pages, API and background work on one port, and prints the address.',
  options: listening,
  run: (running) => (running.flags.demo ? serveInvented(running) : serveOwn(running)),
};

const serveOwn = (running: Running): Promise<number> =>
  live(running, { pages: true, jobs: true, refuse: refuseInvented }, async (app, { dataDir }, url) => {
    const { stopped, config } = running;
    const home = { dataDir, url, stopped, isSetUp: () => isSetUp(app) };
    configureInvented(config.PUBLIC_URL ? undefined : { start: () => startBeside(home), now: besideNow });
    return ready(running, url);
  });

function ready(running: Running, url: string): undefined {
  running.tell(`Throughline is ready: ${url}`, { url });
}

function homeOf({ flags }: Running): string | undefined {
  return typeof flags.home === 'string' && URL.canParse(flags.home) ? flags.home : undefined;
}

const serveInvented = (running: Running): Promise<number> =>
  live(running, { pages: true, jobs: true, refuse: refuseReal }, async (app, _house, url) => {
    const home = homeOf(running);
    configureHome(home === undefined ? undefined : { url: home, setUp: false });
    const links = await fillInvented(app, url);
    const widest = Math.max(...links.map(({ role }) => role.length));
    const lines = links.map((link) => `  ${link.role.padEnd(widest)}  ${link.name.padEnd(22)}${link.url}`);
    running.tell(
      `The invented program is ready: ${url}\nEveryone in it is invented. Be one of them:\n${lines.join('\n')}`,
      { url, links },
    );
    return running.flags['until-unvisited'] ? { until: noLongerNeeded(app, home) } : undefined;
  });

export const demo: Command = {
  name: 'demo',
  says: 'Starts the invented program in a data folder of its own, and prints a sign-in link a persona.',
  options: listening.filter((option) => option.flag !== 'demo'),
  run: serveInvented,
};

export const web: Command = {
  name: 'web',
  says: 'Serves pages and API only; background work runs in another process.',
  options: listening,
  run: (running) =>
    live(running, { pages: true, jobs: false, refuse: refuseInvented }, async (_app, _house, url) =>
      ready(running, url),
    ),
};

export const work: Command = {
  name: 'work',
  says: 'Runs background work only.',
  options: [],
  run: (running) =>
    live(running, { pages: false, jobs: true, refuse: refuseInvented }, async () => {
      running.tell('Background work is running.', { working: true });
      return undefined;
    }),
};
