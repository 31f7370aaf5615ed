import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { makeScratchFolder, removeScratchFolder } from '../tooling/scratch-folder.ts';

/** A person of the invented program whom a visitor may be. */
export interface PersonaLink {
  role: string;
  name: string;
  url: string;
}

/** What a test knows of a running program. */
export interface Place {
  url: string;
  links: readonly PersonaLink[];
}

/** A real program in a data folder of its own, until `stop`. */
export interface Program extends Place {
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'bin/throughline.mjs');

/** Nothing of the surroundings decides which database or port a journey uses. */
function environment(): NodeJS.ProcessEnv {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  return { PATH, HOME, TZ: 'UTC', ...(TMPDIR ? { TMPDIR } : {}) };
}

function placeIn(line: string): Place | undefined {
  try {
    const told: unknown = JSON.parse(line);
    if (!(told && typeof told === 'object' && 'url' in told && typeof told.url === 'string'))
      return undefined;
    return { url: told.url, links: 'links' in told && Array.isArray(told.links) ? told.links : [] };
  } catch {
    return undefined;
  }
}

async function whereItIs(child: ChildProcess): Promise<Place> {
  const told: string[] = [];
  if (child.stdout) {
    const lines = createInterface({ input: child.stdout });
    for await (const line of lines) {
      told.push(line);
      const place = placeIn(line);
      if (place) {
        // Whatever it says later must not fill the pipe.
        child.stdout.resume();
        return place;
      }
    }
  }
  throw new Error(`The program did not start:\n${told.slice(-20).join('\n')}`);
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Starts `throughline serve` as an operator would, on a free port, and waits for its address. */
export async function startProgram(...flags: readonly string[]): Promise<Program> {
  const folder = await makeScratchFolder();
  const words = [command, 'serve', ...flags, '--json', '--port', '0', '--data', join(folder, 'data')];
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended(child);
    await removeScratchFolder(folder);
  };
  try {
    return { ...(await whereItIs(child)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
