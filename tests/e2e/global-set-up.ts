import type { TestProject } from 'vitest/node';
import { createLog } from '../../src/kernel/log.ts';
import { readyPages } from '../../src/main/pages.ts';
import type { Place, Program } from './programs.ts';
import { startProgram } from './programs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The invented program. */
    invented: Place;
    /** An installation in which nothing is set up. */
    empty: Place;
  }
}

let running: Program[] = [];

/** One real program of each kind for the whole run; the pages are built once, before both look for them. */
export async function setup(project: TestProject): Promise<void> {
  await readyPages(createLog('warn'));
  const starting = [startProgram('--demo'), startProgram()] as const;
  const outcomes = await Promise.allSettled(starting);
  running = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  try {
    const [invented, empty] = await Promise.all(starting);
    project.provide('invented', { url: invented.url, links: invented.links });
    project.provide('empty', { url: empty.url, links: [] });
  } catch (error) {
    await teardown();
    throw error;
  }
}

export async function teardown(): Promise<void> {
  await Promise.all(running.map((program) => program.stop()));
}
