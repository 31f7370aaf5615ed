import { tellGrowth } from './growth.ts';
import { tellMemory } from './memory.ts';
import { measurePages } from './pages.ts';
import { tellSpeed } from './speed.ts';
import { checkCaseloads, checkCosts, checkGrowth, tellCosts } from './spending.ts';
import type { Stage } from './stage.ts';
import { openPlace, openStage } from './stage.ts';
import { Tally } from './tally.ts';

// Sizes above 10,000 people belong to the long bench: they take minutes to lay.
const full = process.argv.includes('--full');
const sizes = full ? { small: 1000, large: 100_000 } : { small: 1000, large: 5000 };
const rounds = full ? 60 : 10;

async function measure(stage: Stage, tally: Tally): Promise<void> {
  await tellMemory(stage);
  const small = await openPlace(stage, sizes.small);
  const few = await tellCosts(small, sizes.small);
  checkCosts(tally, few);
  await checkCaseloads(tally, small);
  await tellSpeed(stage, small, rounds);
  const large = await openPlace(stage, sizes.large);
  const many = await tellCosts(large, sizes.large);
  checkCosts(tally, many);
  checkGrowth(tally, few, many);
  await tellGrowth(stage, small, large, rounds);
  await measurePages(tally, stage, small);
}

const tally = new Tally();
const begun = performance.now();
const stage = await openStage();
try {
  await measure(stage, tally);
} catch (error) {
  tally.fail(error);
} finally {
  await stage.close();
}
console.log(`\n${((performance.now() - begun) / 1000).toFixed(0)} s`);
console.log(tally.total());
process.exitCode = tally.failed === 0 ? 0 : 1;
