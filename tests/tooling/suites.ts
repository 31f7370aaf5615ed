import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Counts, VitestReport } from './counts.ts';
import { countLastLine, countReport, ONE_FAILED, ONE_PASSED, ONE_SKIPPED } from './counts.ts';
import type { Ending } from './run-process.ts';
import { runNode } from './run-process.ts';
import { makeScratchFolder, removeScratchFolder } from './scratch-folder.ts';

/** A suite runs to its end, prints what a person needs to mend it, and returns its counts. It never throws. */
export type Suite = { name: string; run: (words: readonly string[]) => Promise<Counts> };

const MINUTE = 60;
const BENCH = 'tests/bench/run.ts';

function tell({ timedOut, exitCode }: Ending, limitSeconds: number): void {
  if (timedOut) console.log(`Ended after ${limitSeconds} seconds, the most it may take.`);
  else if (exitCode === undefined) console.log('Ended by a signal.');
}

/** A check is one test: it speaks only when it fails. */
function check(name: string, args: readonly string[]): Suite {
  const limitSeconds = 5 * MINUTE;
  const run = async () => {
    const ending = await runNode({ args, limitSeconds, show: false });
    if (ending.exitCode === 0) return ONE_PASSED;
    console.log(ending.output.trimEnd());
    tell(ending, limitSeconds);
    return ONE_FAILED;
  };
  return { name, run };
}

async function readReport(file: string, ending: Ending): Promise<Counts> {
  try {
    const report: VitestReport = JSON.parse(await readFile(file, 'utf8'));
    return countReport(report, ending.exitCode);
  } catch {
    console.log('The suite ended without a report: it counts as failed.');
    return ONE_FAILED;
  }
}

function vitest(name: string, limitSeconds: number): Suite {
  const run = async () => {
    const temporary = await makeScratchFolder();
    const file = join(temporary, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', name, ...reporters];
    const ending = await runNode({ args, limitSeconds, show: true, temporary });
    tell(ending, limitSeconds);
    const counts = await readReport(file, ending);
    await removeScratchFolder(temporary);
    return counts;
  };
  return { name, run };
}

const bench: Suite = {
  name: 'bench',
  run: async (words) => {
    if (!existsSync(BENCH)) {
      console.log(`Skipped: there is no ${BENCH}.`);
      return ONE_SKIPPED;
    }
    const limitSeconds = (words.includes('--full') ? 120 : 10) * MINUTE;
    const temporary = await makeScratchFolder();
    const ending = await runNode({ args: [BENCH, ...words], limitSeconds, show: true, temporary });
    tell(ending, limitSeconds);
    await removeScratchFolder(temporary);
    return countLastLine(ending.output, ending.exitCode);
  },
};

const quick: readonly Suite[] = [
  check('format and lint', [
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--error-on-warnings',
    '--max-diagnostics=100',
    '.',
  ]),
  check('types', ['node_modules/@typescript/native/bin/tsc', '--noEmit', '-p', '.']),
  check('import rules', ['tests/tooling/import-rules.ts']),
  check('unused code', ['node_modules/knip/bin/knip.js', '--no-progress']),
  vitest('unit', 5 * MINUTE),
];

const everything: readonly Suite[] = [
  ...quick,
  vitest('database', 10 * MINUTE),
  vitest('journeys', 16 * MINUTE),
  bench,
];

/** The most that those suites should take together which are run before every commit, in seconds. */
export function goalOf(words: readonly string[]): number | undefined {
  return words.includes('check') ? 2 * MINUTE : undefined;
}

/** `check`, `bench`, the names of suites, or nothing for all of them. */
export function chooseSuites(words: readonly string[]): readonly Suite[] {
  const names = words.filter((word) => !word.startsWith('-'));
  if (names.length === 0) return everything;
  if (names.includes('check')) return quick;
  const known = everything.map((suite) => suite.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`No suite is called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  return everything.filter((suite) => names.includes(suite.name));
}
