import { describe, expect, it } from 'vitest';
import { auditC } from '../shipped/audit-c.ts';
import { bam } from '../shipped/bam.ts';
import { barc10 } from '../shipped/barc-10.ts';
import { gad7 } from '../shipped/gad-7.ts';
import { k6 } from '../shipped/k6.ts';
import { phq9 } from '../shipped/phq-9.ts';
import { noAnswers } from './answer.ts';
import { setAnswer } from './answers.ts';
import type { Instrument } from './instrument.ts';
import type { ScoringOptions } from './scoring.ts';
import { score, scorePoints } from './scoring.ts';
import type { CutOff, ItemScale, Scale, Scoring } from './scoring-rules.ts';
import { aForm, anItem, coded, options } from './testing/forms.ts';
import { readiness } from './testing/packages.ts';

const numbered = (values: readonly (number | null)[]) =>
  new Map(values.map((value, at): [string, number | null] => [String(at + 1), value]));

const scored = (of: Instrument, values: readonly (number | null)[], options?: ScoringOptions) =>
  scorePoints(of.scoring, of.items, numbered(values), options);

const times = (count: number, value: number) => Array.from({ length: count }, () => value);
const keys = (...numbers: readonly number[]) => numbers.map(String);
const upTo = (last: number) => Array.from({ length: last }, (_, at) => String(at + 1));
const ranged = (count: number, min: number, max: number) =>
  upTo(count).map((key) => ({ key, range: { min, max } }));

const aScale = (more: Partial<ItemScale>): ItemScale => ({
  of: 'items',
  key: 'scale',
  label: { text: 'Scale' },
  method: 'sum',
  items: [],
  missing: { rule: 'complete' },
  cutOffs: [],
  ...more,
});

const scoringOf = (...scales: readonly Scale[]): Scoring => ({ scales, safety: [], validity: [] });

const over = (source: string, from: number, more: Partial<CutOff> = {}): CutOff => ({
  source,
  effectiveFrom: '2000-01-01',
  provisional: false,
  bands: [
    { key: `under-${from}`, label: { text: 'under' }, from: 0, to: from - 1 },
    { key: `from-${from}`, label: { text: 'from' }, from, to: 999, positive: true },
  ],
  ...more,
});

describe('BARC-10', () => {
  it('runs from 10 to 60 and is at the cut at 47', () => {
    const values = [times(10, 1), times(10, 6), [4, 5, 5, 4, 5, 5, 5, 5, 4, 5]];
    expect(values.map((one) => scored(barc10, one).scales[0]?.value)).toEqual([10, 60, 47]);
    expect(scored(barc10, [4, 5, 5, 4, 5, 5, 5, 5, 4, 5]).scales[0]?.band?.band.key).toBe('from-47');
  });

  it('has no score with one answer missing, and says which', () => {
    expect(scored(barc10, [...times(9, 5), null]).scales[0]).toMatchObject({
      value: null,
      reason: 'incomplete',
      missing: ['10'],
      flags: [],
    });
  });

  it('has no score where answers were counted from 0', () => {
    expect(scored(barc10, times(10, 0)).scales[0]).toMatchObject({ value: null, reason: 'out-of-range' });
  });
});

describe('PHQ-9', () => {
  it('raises safety for item 9 whatever the total', () => {
    const result = scored(phq9, [0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(result.scales[0]).toMatchObject({ value: 1, band: { band: { key: 'minimal' } } });
    expect([result.safety, result.safetyFlags]).toEqual([true, ['self-harm']]);
  });

  it('raises safety on a form that nobody finished, and not for a high total without it', () => {
    const unfinished = scored(phq9, [null, null, null, null, null, null, null, null, 2]);
    expect([unfinished.scales[0]?.value, unfinished.safety]).toEqual([null, true]);
    expect(scored(phq9, [3, 3, 3, 3, 3, 3, 3, 3, 0]).safety).toBe(false);
    expect(scored(phq9, []).safety).toBe(false);
  });

  it('changes its band at 5, 10, 15 and 20', () => {
    const bandAt = (total: number) => {
      const values = upTo(9).map((_, at) => Math.max(0, Math.min(3, total - 3 * at)));
      return scored(phq9, values).scales[0]?.band?.band.key;
    };
    expect([4, 5, 9, 10, 14, 15, 19, 20, 27].map(bandAt)).toEqual([
      'minimal',
      'mild',
      'mild',
      'moderate',
      'moderate',
      'moderately-severe',
      'moderately-severe',
      'severe',
      'severe',
    ]);
  });
});

describe('GAD-7', () => {
  it('of 10 is moderate and a positive screen', () => {
    expect(scored(gad7, [1, 1, 1, 1, 1, 2, 3]).scales[0]).toMatchObject({
      value: 10,
      band: { band: { key: 'moderate' } },
      flags: ['moderate'],
    });
  });
});

describe('AUDIT-C', () => {
  const three = [1, 1, 1];

  it('of 3 is positive for a woman and not for a man', () => {
    expect(scored(auditC, three, { known: { sex: 'woman' } }).scales[0]?.flags).toEqual(['positive']);
    expect(scored(auditC, three, { known: { sex: 'man' } }).scales[0]?.flags).toEqual([]);
  });

  it('shows both cut-offs and guesses none when that is unknown', () => {
    const [scale] = scored(auditC, three).scales;
    expect([scale?.value, scale?.band, scale?.flags]).toEqual([3, undefined, []]);
    expect(scale?.readings.map(({ band, cutOff }) => [cutOff.dependsOn?.is, band.key])).toEqual([
      ['woman', 'positive'],
      ['man', 'negative'],
    ]);
  });

  it('of 4 is positive either way', () => {
    expect(scored(auditC, [2, 1, 1]).scales[0]?.flags).toEqual(['positive']);
  });
});

describe('K6', () => {
  it('calls 13 serious distress and 12 not', () => {
    const total = (sum: number) => scored(k6, [4, 4, 4, 0, 0, sum - 12]).scales[0]?.band?.band.key;
    expect([total(12), total(13)]).toEqual(['below', 'serious']);
  });

  it('marks the reading that nobody has checked as provisional', () => {
    const [scale] = scored(k6, [4, 4, 0, 0, 0, 0]).scales;
    expect(scale?.readings.map(({ band, cutOff }) => [band.key, cutOff.provisional])).toEqual([
      ['below', false],
      ['moderate', true],
    ]);
  });
});

describe('BAM', () => {
  it('has a use, a risk and a protective part, each with its own cut', () => {
    const numbers = [2, 2, 2, 0, 0, 1, null, 2, 2, 2, 2, 2, 2, 2, 2, 2, null];
    const { scales } = scored(bam, numbers);
    expect(scales.map(({ key, value, flags }) => [key, value, flags])).toEqual([
      ['use', 1, ['any']],
      ['risk', 12, ['from-12']],
      ['protective', 12, ['up-to-12']],
    ]);
  });
});

describe('scorings of other instruments, as data', () => {
  it('MIRC: a sum of four parts after reversal', () => {
    const parts = [0, 1, 2, 3].map((part) =>
      aScale({ key: `part-${part}`, items: keys(...times(7, 0).map((_, at) => part * 7 + at + 1)) }),
    );
    const total = aScale({ key: 'total', items: upTo(28), reversed: ['2'] });
    const value = (answer: number) =>
      scorePoints(
        scoringOf(...parts, total),
        ranged(28, 1, 4),
        numbered(times(28, answer)).set('2', 5 - answer),
      ).scales;
    expect(value(1).at(-1)?.value).toBe(28);
    expect(value(4).at(-1)?.value).toBe(112);
    expect([value(1)[1]?.value, value(4)[1]?.value]).toEqual([7, 28]);
  });

  it('WHOQOL physical: a mean times four, on a scale to 100', () => {
    const steps = [{ multiply: 4 }];
    const items = upTo(7);
    const raw = aScale({ key: 'raw', items, method: 'mean', steps, decimals: 3 });
    const to100 = aScale({
      key: 'to-100',
      items,
      method: 'mean',
      steps: [...steps, { add: -4 }, { multiply: 100 / 16 }],
      decimals: 3,
    });
    const values = (answers: readonly number[]) =>
      scorePoints(scoringOf(raw, to100), ranged(7, 1, 5), numbered(answers)).scales.map(({ value }) => value);
    expect(values(times(7, 3))).toEqual([12, 50]);
    expect(values([4, 4, 5, 2, 3, 4, 4])).toEqual([14.857, 67.857]);
  });

  it('WHOQOL: two missing are let pass, three are not, and a fifth of all voids the form', () => {
    const scale = aScale({
      items: upTo(7),
      method: 'mean',
      missing: { rule: 'mean-substitution', atMost: 2 },
    });
    const scoring = { ...scoringOf(scale), validity: [{ key: 'whole', mostMissing: 0.2, items: upTo(26) }] };
    const result = (missing: number, elsewhere = 0) =>
      scorePoints(
        scoring,
        ranged(26, 1, 5),
        numbered([
          ...times(7 - missing, 3),
          ...times(missing, 0).map(() => null),
          ...times(19 - elsewhere, 3),
        ]),
      ).scales[0];
    expect([result(2)?.value, result(3)?.reason, result(2, 4)?.reason]).toEqual([
      3,
      'incomplete',
      'not-valid',
    ]);
  });

  it('URICA: means put together with weights, from -2 to 14', () => {
    const parts = ['pc', 'c', 'a', 'm'];
    const means = parts.map((key, part) =>
      aScale({ key, method: 'mean', items: keys(...times(7, 0).map((_, at) => part * 7 + at + 1)) }),
    );
    const value = (...answers: readonly (readonly (number | null)[])[]) =>
      scorePoints(scoringOf(...means, readiness), ranged(28, 1, 5), numbered(answers.flat())).scales.at(-1)
        ?.value;
    expect(value([1, 1, 1, 2, 2, 2, 2], times(7, 4), [5, 5, 4, 4, 4, 4, 4], [4, 4, 4, 3, 3, 3, 3])).toBe(
      10.143,
    );
    expect(value(times(7, 5), times(7, 1), times(7, 1), times(7, 1))).toBe(-2);
    expect(value(times(7, 1), times(7, 5), times(7, 5), times(7, 5))).toBe(14);
    expect(value([null, ...times(6, 1)], times(7, 5), times(7, 5), times(7, 5))).toBeNull();
  });

  it('AWARE: reversed items make 58 of ones, not 28', () => {
    const scale = aScale({ items: upTo(28), reversed: keys(8, 14, 20, 24, 26), cutOffs: [over('5y1', 56)] });
    const [result] = scorePoints(scoringOf(scale), ranged(28, 1, 7), numbered(times(28, 1))).scales;
    expect([result?.value, result?.band?.band.key]).toEqual([58, 'from-56']);
  });

  it('SDS: the cut-off depends on the substance', () => {
    const dependsOn = (is: string) => ({ dependsOn: { on: 'substance', is, label: { text: is } } });
    const cutOffs = [over('EMCDDA', 5, dependsOn('amphetamine')), over('Barcelona', 3, dependsOn('heroin'))];
    const scale = aScale({ items: upTo(5), cutOffs });
    const flags = (sum: number, substance: string) =>
      scorePoints(scoringOf(scale), ranged(5, 0, 3), numbered([3, sum - 3, 0, 0, 0]), {
        known: { substance },
      }).scales[0]?.flags;
    expect([flags(5, 'amphetamine'), flags(4, 'amphetamine'), flags(4, 'heroin')]).toEqual([
      ['from-5'],
      [],
      ['from-3'],
    ]);
  });

  it('O*NET Mini-IP: answers coded 1 to 5 count 0 to 4', () => {
    const scale = aScale({ items: upTo(5), each: { add: -1 }, range: { min: 0, max: 20 } });
    expect(scorePoints(scoringOf(scale), ranged(5, 1, 5), numbered([1, 2, 3, 4, 5])).scales[0]?.value).toBe(
      10,
    );
  });
});

describe('missing answers', () => {
  const value = (rule: 'mean-substitution' | 'prorate', answers: readonly (number | null)[]) =>
    scorePoints(
      scoringOf(aScale({ items: upTo(4), missing: { rule, atMost: 1 } })),
      ranged(4, 0, 4),
      numbered(answers),
    ).scales[0]?.value;

  it('are put in with the mean of the others, or prorated to a whole number', () => {
    expect(value('mean-substitution', [1, 2, 1, null])).toBe(5.3333333333);
    expect(value('prorate', [1, 2, 1, null])).toBe(5);
    expect(value('prorate', [1, 2, null, null])).toBeNull();
  });
});

describe('cut-offs', () => {
  it('are those of the day the answers are of', () => {
    const cutOffs = [
      over('old', 5, { effectiveTo: '2024-12-31' }),
      over('new', 8, { effectiveFrom: '2025-01-01' }),
    ];
    const scoring = scoringOf(aScale({ items: ['1'], cutOffs }));
    const source = (on: string) =>
      scorePoints(scoring, ranged(1, 0, 9), numbered([6]), { on }).scales[0]?.band?.cutOff.source;
    expect([source('2024-12-31'), source('2025-01-01'), source('1999-12-31')]).toEqual([
      'old',
      'new',
      undefined,
    ]);
  });
});

describe('an answer without points', () => {
  it('counts as missing, never as 0', () => {
    const offered = options(coded('no', 0), coded('yes', 1), coded('rather-not-say'));
    const form = aForm([anItem('q', 'choice', { options: offered })]);
    const scoring = scoringOf(aScale({ items: ['1'] }));
    const items = [{ key: '1', codes: [], linkId: 'q', range: { min: 0, max: 1 } }];
    const instrument = { ...barc10, form, items, scoring };
    const value = (code: string) => score(instrument, setAnswer(noAnswers, 'q', [coded(code)])).scales[0];
    expect([value('no')?.value, value('yes')?.value]).toEqual([0, 1]);
    expect(value('rather-not-say')).toMatchObject({ value: null, reason: 'incomplete' });
  });
});
