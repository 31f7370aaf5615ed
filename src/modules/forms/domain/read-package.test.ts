import { describe, expect, it } from 'vitest';
import { shippedInstruments } from '../shipped/index.ts';
import { k6 } from '../shipped/k6.ts';
import english from '../web/words.en.json' with { type: 'json' };
import spanish from '../web/words.es.json' with { type: 'json' };
import { readPackage } from './read-package.ts';
import { readQuestionnaire } from './read-questionnaire.ts';
import { packageFaults } from './refusals.ts';
import {
  aCutOff,
  aPackage,
  aQuestionnaire,
  aScale,
  mirc,
  scoringOf,
  sds,
  upTo,
  whoqol,
} from './testing/packages.ts';
import { toPackage } from './write-package.ts';

const range = { min: 0, max: 4 };

function read(file: object & { questionnaire?: unknown }) {
  const reading = readQuestionnaire(file.questionnaire);
  if (!('form' in reading)) throw new Error(JSON.stringify(reading.refusals));
  return readPackage(JSON.parse(JSON.stringify(file)), reading.form, shippedInstruments);
}

function faultsOf(file: object): string[] {
  const reading = read(file);
  return 'refusals' in reading
    ? reading.refusals.map(({ feature, detail }) => `${feature} ${detail ?? ''}`.trim())
    : [];
}

const withScale = (items: readonly string[], more: object = {}) =>
  aPackage(3, range, { scoring: scoringOf(aScale('total', items, more)) });

describe('a package', () => {
  it.each([
    ['MIRC', mirc()],
    ['WHOQOL', whoqol()],
    ['SDS', sds()],
  ])('goes out whole and comes back the same: %s', (_, file) => {
    const reading = read(file);
    if (!('instrument' in reading)) throw new Error(JSON.stringify(reading.refusals));
    const out = toPackage(reading.instrument);
    const again = read(out);
    expect('instrument' in again && again.instrument).toEqual(reading.instrument);
  });

  it.each(shippedInstruments.filter(({ form }) => form !== undefined).map((one) => [one.key, one] as const))(
    'of an instrument that came along is the same again: %s',
    (_, instrument) => {
      const again = read(toPackage(instrument));
      expect('instrument' in again && again.instrument).toEqual(instrument);
    },
  );

  it('names every place where it has another shape, and what it does not know', () => {
    const { version: _, ...file } = aPackage(3, range);
    expect(faultsOf({ ...file, effectiveFrom: 'soon', colour: 'blue' })).toEqual([
      expect.stringMatching(/^package-malformed version: /),
      'package-malformed effectiveFrom: a day as YYYY-MM-DD',
      'package-malformed : colour',
    ]);
    expect(
      faultsOf(aPackage(3, range, { scoring: scoringOf({ ...aScale('t', upTo(3)), method: 'median' }) })),
    ).toEqual([expect.stringMatching(/^package-malformed scoring\.scales\.0\.method: /)]);
  });

  it('names the item or scale it speaks of and does not have', () => {
    expect(faultsOf(withScale(['1', '7']))).toEqual(['package-unknown-item total: 7']);
    const sum = {
      of: 'scales',
      key: 'all',
      label: { text: 'All' },
      parts: [{ scale: 'total', weight: 1 }],
      cutOffs: [],
    };
    const early = aPackage(3, range, { scoring: scoringOf(sum, aScale('total', upTo(3))) });
    expect(faultsOf(early)).toEqual(['package-unknown-scale all: total']);
    const mapped = { label: 'A view', sources: [{ domain: 'D1' as const, items: ['9'], scales: ['mood'] }] };
    expect(faultsOf({ ...withScale(upTo(3)), mapping: mapped })).toEqual([
      'package-unknown-item mapping.D1: 9',
      'package-unknown-scale mapping.D1: mood',
    ]);
    const told = [{ alpha: 0.9, scale: 'mood', source: 'A study', provisional: false }];
    expect(faultsOf({ ...withScale(upTo(3)), reliability: told })).toEqual([
      'package-unknown-scale reliability: mood',
    ]);
  });

  it('names what stands twice, overlaps, or cannot be counted', () => {
    expect(faultsOf(withScale(['1', '1']))).toEqual(['package-twice total.items: 1']);
    expect(faultsOf(withScale(['1', '2'], { reversed: ['3'] }))).toEqual(['package-reversed total: 3']);
    const overlapping = aCutOff([
      ['low', 0, 6],
      ['high', 6, 12],
    ]);
    expect(faultsOf(withScale(upTo(3), { cutOffs: [overlapping] }))).toEqual(['package-bands total: high']);
    const missing = { rule: 'prorate', atMost: 3 };
    expect(faultsOf(withScale(upTo(3), { missing }))).toEqual(['package-missing total: 3']);
    expect(
      faultsOf(aPackage(3, range, { mapping: { label: '', sources: [{ domain: 'D1', items: ['1'] }] } })),
    ).toEqual(['package-mapping']);
  });

  it('names the item that has no question, and the question whose answers do not count so', () => {
    const two = aQuestionnaire(upTo(2), range);
    expect(faultsOf({ ...aPackage(3, range), questionnaire: two })).toEqual(['package-no-question 3']);
    const other = aQuestionnaire(upTo(3), { min: 0, max: 3 });
    expect(faultsOf({ ...aPackage(3, range), questionnaire: other })).toEqual(
      upTo(3).map((key) => `package-range ${key}`),
    );
    expect(faultsOf(aPackage(3, range, { languages: ['en', 'es'] }))).toEqual(['package-language es']);
  });

  it('that may need someone today says so: on call, and never without a network', () => {
    const scoring = { scales: [], safety: [{ key: 'harm', item: '3', above: 0 }], validity: [] };
    expect(faultsOf(aPackage(3, range, { scoring }))).toEqual(['package-safety']);
    expect(faultsOf(aPackage(3, range, { scoring, needsOnCall: true }))).toEqual(['package-safety']);
    expect(faultsOf(aPackage(3, range, { scoring, needsOnCall: true, offline: false }))).toEqual([]);
  });
});

describe('a package of a form that is known here', () => {
  const own = (over: object = {}) => {
    const { form: _, gates: __, languages: ___, ...said } = k6;
    const questionnaire = aQuestionnaire(upTo(6), range);
    return { package: 'throughline-instrument-1', ...said, questionnaire, ...over };
  };

  it('may change its cut-offs', () => {
    expect(faultsOf(own())).toEqual([]);
    const cutOffs = [aCutOff([['all', 0, 24]])];
    expect(faultsOf(own({ scoring: scoringOf(aScale('total', upTo(6), { cutOffs })) }))).toEqual([]);
  });

  it('may not change what keeps people safe, whom it is for, or which question an item is', () => {
    expect(faultsOf(own({ roles: ['participant', 'coach'] }))).toEqual(['package-definition roles.coach']);
    expect(faultsOf(own({ needsOnCall: false }))).toEqual(['package-definition needsOnCall']);
    const swapped = k6.items.map((item, at) => ({ ...item, linkId: upTo(6).toReversed()[at] }));
    expect(faultsOf(own({ items: swapped }))).toEqual(
      upTo(6).map((key) => `package-definition items.${key}.linkId`),
    );
    const five = { items: k6.items.slice(1), scoring: scoringOf(aScale('total', upTo(6, 2))) };
    expect(faultsOf(own(five))).toEqual(['package-definition items.1', 'package-definition items.1.linkId']);
  });
});

it('has a sentence in both languages for every fault', () => {
  for (const words of [english.refused, spanish.refused])
    expect(packageFaults.filter((one) => !(one in words))).toEqual([]);
});
