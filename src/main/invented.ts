import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { App } from '../app.ts';
import { asSystem } from '../kernel/access/index.ts';
import { Failure } from '../kernel/failure.ts';
import { dayIn } from '../lib/dates.ts';
import { newId } from '../lib/ids.ts';
import type { BesideNow } from '../modules/invented/index.ts';
import {
  configureHome,
  findInvented,
  holdsInvented,
  holdsOrganization,
  importWalkIns,
  inventWorld,
  loadWorld,
} from '../modules/invented/index.ts';
import { whenUnvisited } from './unvisited.ts';

const seed = 'harbor';
const zone = 'America/New_York';

export interface PersonaLink {
  role: string;
  name: string;
  url: string;
}

const asNobody = () => ({ actor: { kind: 'nobody' }, requestId: newId() }) as const;

/** Before the invented program is served: an organization of its own in this folder stays as it is, and unseen. */
export async function refuseReal({ access }: App): Promise<void> {
  await access.permit('invented.start', asNobody(), findInvented);
}

/** Before an installation is served as a real one: whoever brings their own people in mixes them with nobody invented. */
export async function refuseInvented({ access }: App): Promise<void> {
  if (!(await access.permit('invented.start', asNobody(), holdsInvented))) return;
  throw new Failure('conflict', 'main/invented-here', {
    detail:
      'This data folder holds the invented program. Start it with --demo, or give your own a folder of its own with --data.',
  });
}

/** Loads the invented program into an empty folder and answers with one sign-in link a persona. */
export async function fillInvented(app: App, url: string): Promise<PersonaLink[]> {
  const asking = asNobody();
  const known = await app.access.permit('invented.start', asking, findInvented);
  const personas = known ?? (await load(app));
  return personas.map(({ id, name, role }) => ({ role, name, url: `${url}/api/demo/become/${id}` }));
}

async function load(app: App) {
  const orgId = newId<'organization'>();
  const asking = {
    actor: asSystem('invented program', orgId),
    requestId: newId(),
  } as const;
  const world = inventWorld({ seed, today: dayIn(zone, app.access.now()) });
  const personas = await app.access.permit('invented.load', asking, (permit) => loadWorld(permit, world));
  await importWalkIns(app.access, orgId, world);
  return personas;
}

const program = fileURLToPath(new URL('../../bin/throughline.mjs', import.meta.url));

let beside: Promise<string> | undefined;
/** Its address, while it runs. */
let found: string | undefined;

/** Where the invented program is started from. */
export interface Home {
  dataDir: string;
  /** Where its banner leads back to. */
  url: string;
  stopped: Promise<string>;
  /** Whether an organization of its own is set up here by now. */
  isSetUp: () => Promise<boolean>;
}

/**
 * Starts the invented program as a process of its own, in a data folder of its own; once, however often it is asked. It
 * stops by itself when nobody visits it, and may be started again.
 */
export function startBeside(home: Home): Promise<string> {
  beside ??= start(home).then(
    (url) => {
      if (beside !== undefined) found = url;
      return url;
    },
    (error: unknown) => {
      beside = undefined;
      throw error;
    },
  );
  return beside;
}

/** How far it is, for whoever comes back to the page they started it from. */
export function besideNow(): BesideNow {
  if (found !== undefined) return { state: 'ready', url: found };
  return { state: beside === undefined ? 'none' : 'making' };
}

async function start(home: Home): Promise<string> {
  const flags = ['--demo', '--json', '--port', '0', '--home', home.url, '--until-unvisited'];
  const child = spawn(
    process.execPath,
    [program, 'serve', ...flags, '--data', join(home.dataDir, 'invented')],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  void home.stopped.then(() => child.kill('SIGTERM'));
  child.once('exit', () => {
    beside = undefined;
    found = undefined;
  });
  const url = await firstLink(child);
  tellWhenSetUp(child, home);
  // Whatever it says later must not fill the pipe.
  child.stdout?.resume();
  return url;
}

const setUpMessage = 'ours-is-set-up';
const askEvery = 30_000;

function tellWhenSetUp(child: ChildProcess, { isSetUp }: Home): void {
  const ask = async (): Promise<void> => {
    if (!(child.connected && (await isSetUp()))) return;
    clearInterval(asking);
    child.send(setUpMessage);
  };
  const asking = setInterval(() => void ask().catch(() => undefined), askEvery);
  void ask().catch(() => undefined);
  asking.unref();
  child.once('exit', () => clearInterval(asking));
}

/** Minutes without a visitor after which it stops; fewer once nobody needs it for a first look any more. */
const patience = { first: 30, setUp: 5 };

/** For the process that was started beside: settles when it has not been visited for a while, or its home is gone. */
export function noLongerNeeded(app: App, home: string | undefined): Promise<string> {
  let minutes = patience.first;
  process.on('message', (message) => {
    if (message !== setUpMessage) return;
    minutes = patience.setUp;
    configureHome(home === undefined ? undefined : { url: home, setUp: true });
  });
  const orphaned = new Promise<string>((resolve) => {
    process.once('disconnect', () => resolve('its home is gone'));
  });
  return Promise.race([whenUnvisited(app.server.server, () => minutes), orphaned]);
}

/** Whether this installation holds an organization of its own. */
export async function isSetUp(app: App): Promise<boolean> {
  const asking = { actor: { kind: 'nobody' }, requestId: newId() } as const;
  return app.access.permit('invented.start', asking, holdsOrganization);
}

async function firstLink(child: ChildProcess): Promise<string> {
  if (child.stdout) {
    for await (const line of createInterface({ input: child.stdout })) {
      const told = linksIn(line);
      if (told[0]) return told[0].url;
    }
  }
  throw new Failure('unavailable', 'invented/did-not-start', {
    detail: 'The invented program could not be started.',
  });
}

/** The links in a line of output; other lines are the child's log. */
function linksIn(line: string): readonly PersonaLink[] {
  try {
    const told: unknown = JSON.parse(line);
    return told && typeof told === 'object' && 'links' in told && Array.isArray(told.links) ? told.links : [];
  } catch {
    return [];
  }
}
