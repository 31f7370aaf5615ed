import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { App } from '../app.ts';
import { Failure } from '../kernel/failure.ts';
import { dayIn } from '../lib/dates.ts';
import { newId } from '../lib/ids.ts';
import { findInvented, inventWorld, loadWorld } from '../modules/invented/index.ts';

const seed = 'harbor';
const zone = 'America/New_York';

export interface PersonaLink {
  role: string;
  name: string;
  url: string;
}

/** Loads the invented program into an empty folder and answers with one sign-in link a persona. */
export async function fillInvented(app: App, url: string): Promise<PersonaLink[]> {
  const asking = { actor: { kind: 'nobody' }, requestId: newId() } as const;
  const known = await app.access.permit('invented.start', asking, findInvented);
  const personas = known ?? (await load(app));
  return personas.map(({ id, name, role }) => ({ role, name, url: `${url}/api/demo/become/${id}` }));
}

async function load(app: App) {
  const orgId = newId<'organization'>();
  const asking = {
    actor: { kind: 'system', reason: 'invented program', orgId },
    requestId: newId(),
  } as const;
  const world = inventWorld({ seed, today: dayIn(zone, app.access.now()) });
  return app.access.permit('invented.load', asking, (permit) => loadWorld(permit, world));
}

const program = fileURLToPath(new URL('../../bin/throughline.mjs', import.meta.url));

let beside: Promise<string> | undefined;

/** Starts the invented program as a process of its own, in a data folder of its own; once, however often it is asked. */
export function startBeside(dataDir: string, stopped: Promise<string>): Promise<string> {
  beside ??= start(dataDir, stopped).catch((error: unknown) => {
    beside = undefined;
    throw error;
  });
  return beside;
}

async function start(dataDir: string, stopped: Promise<string>): Promise<string> {
  const child = spawn(
    process.execPath,
    [program, 'serve', '--demo', '--json', '--port', '0', '--data', join(dataDir, 'invented')],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  void stopped.then(() => child.kill('SIGTERM'));
  return firstLink(child);
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
