import { endpoints } from './endpoints.ts';
import { compare } from './measure.ts';
import { startApp } from './sides.ts';
import type { Place, Stage } from './stage.ts';
import { goal } from './tally.ts';

const mostGrowth = 1.3;

/** Median latency in a small and a large town, asked in turns. Printed alone. */
export async function tellGrowth(stage: Stage, small: Place, large: Place, rounds: number): Promise<void> {
  console.log('\nMedian latency in ms in both towns, asked in turns');
  const towns = [await startApp(stage, small), await startApp(stage, large)];
  for (const endpoint of endpoints) {
    const sides = towns.map((town) => town.sideFor(endpoint));
    const [before, after] = await compare(sides, { concurrency: 1, rounds, roundMs: 80 });
    const ratio = (after?.median ?? 0) / (before?.median ?? 1);
    const medians = [before?.median ?? 0, after?.median ?? 0]
      .map((one) => one.toFixed(2).padStart(9))
      .join('');
    const result = `${ratio.toFixed(2).padStart(7)}  ≤ ${mostGrowth} ${goal(ratio <= mostGrowth)}`;
    console.log(`  ${endpoint.label.padEnd(34)}${medians}${result}`);
  }
  for (const town of towns) await town.child.end();
}
