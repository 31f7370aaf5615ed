import type { PackageFile } from '../package-shape.ts';
import { packageMark } from '../package-shape.ts';
import type { CombinedScale } from '../scoring-rules.ts';

/** Instruments as packages, with the numbers of their scorings and words that are made up: theirs are not ours to bring. */

interface Range {
  readonly min: number;
  readonly max: number;
}

export const upTo = (last: number, first = 1): string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
export const keys = (...numbers: readonly number[]): string[] => numbers.map(String);

const option = (points: number) => ({
  valueCoding: { system: 'urn:test:points', code: `p${points}`, display: `${points} pebbles` },
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: points }],
});

/** A question an item: so many made-up words, and an answer for each of its points. */
export const aQuestionnaire = (items: readonly string[], { min, max }: Range, word = 'Pebble') => ({
  resourceType: 'Questionnaire',
  status: 'active',
  language: 'en',
  title: 'Pebbles',
  item: items.map((linkId) => ({
    linkId,
    type: 'choice',
    text: `${word} ${linkId}`,
    answerOption: Array.from({ length: max - min + 1 }, (_, at) => option(min + at)),
  })),
});

/** Points by item, as answers. */
export const answersOf = (points: Readonly<Record<string, number>>) => ({
  values: Object.fromEntries(
    Object.entries(points).map(([key, value]) => [
      key,
      [{ kind: 'coding' as const, value: { system: 'urn:test:points', code: `p${value}` } }],
    ]),
  ),
  repetitions: {},
});

export type RawPackage = Omit<Partial<PackageFile>, 'scoring'> & { scoring?: unknown };

/** A package of items from `min` to `max`, its questions inside. */
export function aPackage(count: number, range: Range, over: RawPackage = {}) {
  const items = upTo(count);
  return {
    package: packageMark,
    key: 'pebbles',
    version: '1',
    name: { text: 'Pebbles', translations: { es: 'Piedritas' } },
    about: { text: 'Made up.' },
    effectiveFrom: '2026-01-01',
    source: 'Made up for a test',
    terms: { kind: 'own', note: { text: 'Ours.' } },
    codes: [],
    items: items.map((key) => ({ key, codes: [], range, linkId: key })),
    scoring: { scales: [], safety: [], validity: [] },
    reliability: [],
    mapping: { label: '', sources: [] },
    validated: false,
    roles: ['participant', 'coach'],
    needsOnCall: false,
    offline: true,
    tellsChange: false,
    questionnaire: aQuestionnaire(items, range),
    ...over,
  };
}

export const aScale = (key: string, items: readonly string[], more: object = {}) => ({
  of: 'items',
  key,
  label: { text: key, translations: { es: key } },
  method: 'sum',
  items,
  missing: { rule: 'complete' },
  cutOffs: [],
  ...more,
});

export const scoringOf = (...scales: readonly object[]) => ({ scales, safety: [], validity: [] });

export const aCutOff = (
  bands: readonly (readonly [string, number, number, boolean?])[],
  more: object = {},
) => ({
  source: 'Made up for a test',
  effectiveFrom: '2000-01-01',
  provisional: false,
  bands: bands.map(([key, from, to, positive]) => ({
    key,
    label: { text: key },
    from,
    to,
    ...(positive ? { positive } : {}),
  })),
  ...more,
});

/** MIRC: 28 items from 1 to 4, four parts of seven; which items are reversed is made up here. */
export const mirc = () =>
  aPackage(
    28,
    { min: 1, max: 4 },
    {
      key: 'mirc',
      scoring: scoringOf(
        ...['social', 'physical', 'human', 'cultural'].map((key, part) =>
          aScale(key, upTo(part * 7 + 7, part * 7 + 1), { reversed: keys(part * 7 + 2) }),
        ),
        aScale('total', upTo(28), { reversed: keys(2, 9, 16, 23), range: { min: 28, max: 112 } }),
      ),
      mapping: {
        label: 'A view made up for a test',
        sources: [
          { domain: 'D2', scales: ['social'] },
          { domain: 'D7', scales: ['cultural'] },
        ],
      },
      reliability: [{ alpha: 0.9, scale: 'total', source: 'Made up for a test', provisional: true }],
    },
  );

/** WHOQOL-BREF, its physical domain: 3 and 4 reversed, a mean times four, then on a scale to 100. */
export function whoqol() {
  const physical = keys(3, 4, 10, 15, 16, 17, 18);
  const mean = {
    method: 'mean',
    reversed: keys(3, 4),
    missing: { rule: 'mean-substitution', atMost: 2 },
    decimals: 3,
  };
  return aPackage(
    26,
    { min: 1, max: 5 },
    {
      key: 'whoqol',
      scoring: {
        ...scoringOf(
          aScale('physical', physical, { ...mean, steps: [{ multiply: 4 }] }),
          aScale('physical-100', physical, {
            ...mean,
            steps: [{ multiply: 4, add: -4 }, { multiply: 6.25 }],
          }),
        ),
        validity: [{ key: 'whole', mostMissing: 0.2 }],
      },
    },
  );
}

/** Readiness of URICA: its four means put together with weights. */
export const readiness: CombinedScale = {
  of: 'scales',
  key: 'readiness',
  label: { text: 'Readiness' },
  parts: [
    { scale: 'c', weight: 1 },
    { scale: 'a', weight: 1 },
    { scale: 'm', weight: 1 },
    { scale: 'pc', weight: -1 },
  ],
  decimals: 3,
  range: { min: -2, max: 14 },
  cutOffs: [],
};

/** URICA: four means of seven of 32 items, put together with weights. */
export function urica() {
  const parts = {
    pc: keys(1, 5, 11, 13, 23, 26, 29),
    c: keys(2, 8, 12, 15, 19, 21, 24),
    a: keys(3, 7, 10, 14, 17, 25, 30),
    m: keys(6, 16, 18, 22, 27, 28, 32),
  };
  const means = Object.entries(parts).map(([key, items]) => aScale(key, items, { method: 'mean' }));
  return {
    parts,
    file: aPackage(32, { min: 1, max: 5 }, { key: 'urica', scoring: scoringOf(...means, readiness) }),
  };
}

/** AWARE: 28 items from 1 to 7, five of them reversed. */
export const aware = () =>
  aPackage(
    28,
    { min: 1, max: 7 },
    {
      key: 'aware',
      scoring: scoringOf(
        aScale('total', upTo(28), {
          reversed: keys(8, 14, 20, 24, 26),
          range: { min: 28, max: 196 },
          cutOffs: [
            aCutOff([
              ['28-55', 28, 55],
              ['56-69', 56, 69],
              ['70-196', 70, 196],
            ]),
          ],
        }),
      ),
    },
  );

const forSubstance = (is: string, from: number) =>
  aCutOff(
    [
      ['negative', 0, from - 1],
      ['positive', from, 15, true],
    ],
    { dependsOn: { on: 'substance', is, label: { text: is } }, provisional: is !== 'amphetamine' },
  );

/** SDS: five items from 0 to 3; the cut-off depends on the substance. */
export const sds = () =>
  aPackage(
    5,
    { min: 0, max: 3 },
    {
      key: 'sds',
      scoring: scoringOf(
        aScale('total', upTo(5), {
          range: { min: 0, max: 15 },
          cutOffs: [forSubstance('amphetamine', 5), forSubstance('heroin', 3)],
        }),
      ),
    },
  );
