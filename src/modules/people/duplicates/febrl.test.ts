import { beforeEach, describe, expect, test } from 'vitest';
import type { MatchModel } from './model.ts';
import { bitsNeeded, provisionalModel } from './model.ts';
import { preparePerson } from './prepared-person.ts';
import { proposeDuplicates } from './propose.ts';
import type { Accuracy } from './testing/accuracy.ts';
import { accuracyOf, describeAccuracy } from './testing/accuracy.ts';
import { febrlIsHere, readFebrl } from './testing/febrl.ts';
import type { Town } from './testing/town.ts';
import { weigh } from './weigh.ts';
import type { ReasonCode } from './weights.ts';
import { agreementRates, reasonCodes } from './weights.ts';

function measure(what: string, { people, ownerOf }: Town, model: MatchModel = provisionalModel): Accuracy {
  const accuracy = accuracyOf(proposeDuplicates(people, { model }), ownerOf);
  console.info(`${what}: ${describeAccuracy(accuracy)}`);
  return accuracy;
}

/** The model with the evidence it asks for scaled: 1.1 asks for ten per cent more. */
function askingFor(scale: number, listSize: number): MatchModel {
  const needed = bitsNeeded(provisionalModel, listSize);
  const bar = needed + Math.log2(provisionalModel.possibleFrom);
  return { ...provisionalModel, possibleFrom: 2 ** (bar * scale - needed) };
}

describe('files whose duplicates are known', () => {
  beforeEach((context) => {
    if (febrlIsHere) return;
    console.info('skipped: ../shared/data/dedupe/febrl is not here');
    context.skip('../shared/data/dedupe/febrl is not here');
  });

  test('nearly every second record is proposed, and nobody else, without any official number', () => {
    const { recall, precision } = measure(
      'febrl 1 without a number',
      readFebrl('dataset1.csv', { withNumber: false }),
    );
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.98);
  });

  test('an official number finds some of the rest', () => {
    const { recall, precision } = measure(
      'febrl 1 with the number',
      readFebrl('dataset1.csv', { withNumber: true }),
    );
    expect(recall).toBeGreaterThanOrEqual(0.99);
    expect(precision).toBeGreaterThanOrEqual(0.98);
  });

  test('with up to six records of one person most of all pairs are proposed', () => {
    const without = measure('febrl 2 without a number', readFebrl('dataset2.csv', { withNumber: false }));
    const withNumber = measure('febrl 2 with the number', readFebrl('dataset2.csv', { withNumber: true }));
    expect(Math.min(without.precision, withNumber.precision)).toBeGreaterThanOrEqual(0.98);
    expect(without.recall).toBeGreaterThanOrEqual(0.93);
    expect(withNumber.recall).toBeGreaterThanOrEqual(0.97);
  });

  test('what is proposed strongly is right', () => {
    for (const file of ['dataset1.csv', 'dataset2.csv']) {
      const { people, ownerOf } = readFebrl(file, { withNumber: false });
      const strong = proposeDuplicates(people).filter(({ band }) => band === 'strong');
      const accuracy = accuracyOf(strong, ownerOf);
      console.info(`${file} without a number, strong proposals only: ${describeAccuracy(accuracy)}`);
      expect(accuracy.precision).toBeGreaterThanOrEqual(0.995);
    }
  });

  test('the goal is met with every threshold ten per cent lower and higher', () => {
    const town = readFebrl('dataset1.csv', { withNumber: false });
    for (const scale of [0.9, 1.1]) {
      const names = { ...provisionalModel, alikeFrom: provisionalModel.alikeFrom * scale };
      const measured = [
        measure(`febrl 1, evidence asked for × ${scale}`, town, askingFor(scale, town.people.length)),
        measure(`febrl 1, likeness of names × ${scale}`, town, names),
      ];
      expect(Math.min(...measured.map(({ recall }) => recall))).toBeGreaterThanOrEqual(0.95);
      expect(Math.min(...measured.map(({ precision }) => precision))).toBeGreaterThanOrEqual(0.98);
    }
  });

  test('the assumed rates lie near those counted in pairs known to be one person', () => {
    const counted = countRates(readFebrl('dataset2.csv', { withNumber: true }));
    const table = [...counted]
      .filter(([code]) => !code.startsWith('names/'))
      .map(([code, m]) => `${code} ${agreementRates[code].m} / ${m.toFixed(3)}`);
    console.info(`m assumed / counted in febrl 2:\n  ${table.join('\n  ')}`);
    for (const code of ['given-name/same', 'family-name/same', 'birth-date/same'] as const) {
      expect(Math.abs((counted.get(code) ?? 0) - agreementRates[code].m)).toBeLessThan(0.2);
    }
  });
});

/** The share of each finding among those of its field, over the true pairs. */
function countRates({ people, ownerOf }: Town): Map<ReasonCode, number> {
  const found = truePairs(people.map(preparePerson), ownerOf).flatMap(([one, other]) =>
    weigh(one, other, provisionalModel).map(({ code }) => code),
  );
  const fieldOf = (code: ReasonCode): string => code.split('/')[0] ?? '';
  return new Map(
    reasonCodes.flatMap((code): [ReasonCode, number][] => {
      const inField = found.filter((each) => fieldOf(each) === fieldOf(code)).length;
      return inField === 0 ? [] : [[code, found.filter((each) => each === code).length / inField]];
    }),
  );
}

function truePairs<T extends { id: string }>(people: T[], ownerOf: Town['ownerOf']): [T, T][] {
  const records = Map.groupBy(people, ({ id }) => ownerOf.get(id) ?? id);
  return [...records.values()].flatMap((own) =>
    own.flatMap((one, at) => own.slice(at + 1).map((other): [T, T] => [one, other])),
  );
}
