import type { Outcome } from './counts.ts';
import { goalLine, ONE_FAILED, outcomeTable, sum, totalLine } from './counts.ts';
import { endAll } from './run-process.ts';
import type { Suite } from './suites.ts';
import { chooseSuites, goalOf } from './suites.ts';

const words = process.argv.slice(2);
const outcomes: Outcome[] = [];
let interrupted = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interrupted = true;
    endAll();
  });
}

async function runSuite({ name, run }: Suite): Promise<void> {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const counts = await run(words).catch((error: unknown) => {
    console.log(error);
    return ONE_FAILED;
  });
  const seconds = (performance.now() - start) / 1000;
  outcomes.push({ suite: name, counts, seconds });
  console.log(`${name}: ${totalLine(counts)} (${seconds.toFixed(1)} s)`);
}

function chosen(): readonly Suite[] {
  try {
    return chooseSuites(words);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    outcomes.push({ suite: 'choice', counts: ONE_FAILED, seconds: 0 });
    return [];
  }
}

for (const suite of chosen()) {
  if (!interrupted) await runSuite(suite);
}
if (interrupted) outcomes.push({ suite: 'interrupted', counts: ONE_FAILED, seconds: 0 });

const total = sum(outcomes.map((outcome) => outcome.counts));
console.log(`\n${outcomeTable(outcomes)}\n`);
const goal = goalOf(words);
const seconds = outcomes.reduce((all, outcome) => all + outcome.seconds, 0);
if (goal !== undefined) console.log(`${goalLine('check', seconds, goal)}\n`);
console.log(totalLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;
