import { expect, test } from 'vitest';
import { proposeDuplicates } from './propose.ts';
import { accuracyOf, describeAccuracy } from './testing/accuracy.ts';
import { inventTown } from './testing/town.ts';

test('in an invented town of 20,000 with twins, namesakes and shared houses, the second records are proposed', () => {
  const { people, ownerOf } = inventTown(20_000);
  const start = performance.now();
  const proposals = proposeDuplicates(people);
  const seconds = (performance.now() - start) / 1000;
  const all = accuracyOf(proposals, ownerOf);
  const strong = accuracyOf(
    proposals.filter(({ band }) => band === 'strong'),
    ownerOf,
  );
  console.info(`${people.length} people in ${seconds.toFixed(1)} s: ${describeAccuracy(all)}`);
  console.info(`strong proposals only: ${describeAccuracy(strong)}`);
  expect(all.recall).toBeGreaterThanOrEqual(0.93);
  expect(all.precision).toBeGreaterThanOrEqual(0.75);
  expect(strong.precision).toBeGreaterThanOrEqual(0.99);
}, 60_000);
