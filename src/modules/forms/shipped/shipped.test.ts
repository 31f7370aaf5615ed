import { describe, expect, it } from 'vitest';
import { gradeOf, infleszOf } from '../../../web/testing/reading-ease.ts';
import { pathOf } from '../domain/answer.ts';
import { setAnswer, startAnswers } from '../domain/answers.ts';
import type { Phrase } from '../domain/form.ts';
import { allItems, isQuestion, languagesOf, needsExpressions, say } from '../domain/form.ts';
import type { Instrument } from '../domain/instrument.ts';
import { domainKeys, isReady } from '../domain/instrument.ts';
import { givers } from '../domain/keeping-choices.ts';
import { readQuestionnaire } from '../domain/read-questionnaire.ts';
import { score } from '../domain/scoring.ts';
import type { Scale } from '../domain/scoring-rules.ts';
import { toQuestionnaire } from '../domain/to-questionnaire.ts';
import { validate } from '../domain/validate.ts';
import { eightDomains } from './eight-domains.ts';
import { shippedInstruments } from './index.ts';

const named = shippedInstruments.map((instrument): [string, Instrument] => [instrument.key, instrument]);

const partsOf = (scale: Scale): readonly string[] => (scale.of === 'items' ? scale.items : []);

describe('every instrument that comes along', () => {
  it.each(named)(
    'speaks only of items and scales it has: %s',
    (_, { items, scoring, mapping, reliability }) => {
      const known = new Set(items.map(({ key }) => key));
      const scales = new Set(scoring.scales.map(({ key }) => key));
      const spoken = [
        ...scoring.scales.flatMap(partsOf),
        ...scoring.safety.map(({ item }) => item),
        ...mapping.sources.flatMap((source) => source.items ?? []),
      ];
      expect(spoken.filter((key) => !known.has(key))).toEqual([]);
      expect(reliability.filter(({ scale }) => !scales.has(scale))).toEqual([]);
      expect(known.size).toBe(items.length);
    },
  );

  it.each(named)(
    'has a band for every value of a scale, and only one from each source: %s',
    (_, { scoring }) => {
      for (const { range, cutOffs } of scoring.scales) {
        const values = Array.from(
          { length: (range?.max ?? 0) - (range?.min ?? 0) + 1 },
          (__, at) => (range?.min ?? 0) + at,
        );
        const bandsAt = (value: number) =>
          cutOffs.map(({ bands }) => bands.filter(({ from, to }) => from <= value && value <= to).length);
        expect(values.filter((value) => bandsAt(value).some((count) => count > 1))).toEqual([]);
        expect(values.filter((value) => bandsAt(value)[0] !== 1)).toEqual([]);
      }
    },
  );

  it.each(named)('can gate nothing, and says its source, terms and roles: %s', (_, one) => {
    expect(one.gates).toBe('never');
    expect(one.source).not.toBe('');
    expect(one.terms.note.translations).toHaveProperty('es');
    expect(one.roles.length).toBeGreaterThan(0);
    expect(one.roles.filter((role) => !givers.includes(role))).toEqual([]);
  });

  it('has words of its own only where they are ours', () => {
    expect(shippedInstruments.filter(isReady).map(({ key, terms }) => [key, terms.kind])).toEqual([
      ['eight-domains', 'own'],
    ]);
  });

  it('asks for someone on call, and a network, where an answer may need someone today', () => {
    const careful = shippedInstruments.filter(({ needsOnCall }) => needsOnCall);
    expect(careful.map(({ key }) => key).sort()).toEqual(['audit-c', 'k6', 'phq-9']);
    expect(careful.filter(({ offline }) => offline)).toEqual([]);
  });

  it('leaves clinical forms to clinicians, never to coaches', () => {
    const coaches = shippedInstruments.filter(({ roles }) => roles.includes('coach'));
    expect(coaches.map(({ key }) => key)).toEqual(['eight-domains', 'barc-10']);
  });
});

describe('Eight Domains', () => {
  const { form } = eightDomains;
  const questions = form ? allItems(form).filter(isQuestion) : [];

  it('asks two or three things in each of eight domains', () => {
    expect(eightDomains.mapping.sources.map(({ domain }) => domain)).toEqual([...domainKeys]);
    const counts = eightDomains.mapping.sources.map(({ items = [] }) => items.length);
    expect(counts.filter((count) => count < 2 || count > 3)).toEqual([]);
    expect(questions).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
  });

  it('can be left unsaid, item by item, and has nothing preselected', () => {
    expect(form && startAnswers(form).values).toEqual({});
    expect(questions.filter(({ required }) => required)).toEqual([]);
    const codes = questions.map(({ options }) => options.at(-1)?.value);
    expect(
      codes.filter((value) => value?.kind !== 'coding' || value.value.code !== 'rather-not-say'),
    ).toEqual([]);
  });

  it('adds nothing up and claims no change', () => {
    if (!isReady(eightDomains)) throw new Error('no form');
    const answers = questions.reduce(
      (at, { linkId, options }) =>
        setAnswer(
          at,
          pathOf(linkId),
          options.slice(0, 1).map(({ value }) => value),
        ),
      startAnswers(eightDomains.form),
    );
    expect(validate(eightDomains.form, answers)).toEqual([]);
    expect(score(eightDomains, answers)).toEqual({ scales: [], safety: false, safetyFlags: [] });
    expect([eightDomains.validated, eightDomains.tellsChange]).toEqual([false, false]);
  });

  it('goes out as FHIR and comes back the same, and needs no expressions', () => {
    if (!form) throw new Error('no form');
    const reading = readQuestionnaire(JSON.parse(JSON.stringify(toQuestionnaire(form))));
    expect('form' in reading && reading.form).toEqual(form);
    expect(needsExpressions(form)).toBe(false);
    expect(languagesOf(form)).toEqual(['en', 'es']);
  });

  const phrases = (form ? allItems(form) : []).flatMap((item): Phrase[] => [
    ...(item.text ? [item.text] : []),
    ...item.options.flatMap(({ label }) => label ?? []),
  ]);

  it('reads easily in both languages', () => {
    const prose = (language: string) =>
      [...new Set(phrases.map((phrase) => say(phrase, language)))].filter((text) => /[.?!]$/.test(text));
    expect(gradeOf(prose('en').join(' '))).toBeLessThanOrEqual(6);
    expect(infleszOf(prose('es').join(' '))).toBeGreaterThanOrEqual(55);
    const long = prose('en')
      .flatMap((text) => text.split(/(?<=[.?!])\s/))
      .filter((text) => text.split(' ').length > 15);
    expect(long).toEqual([]);
  });

  it('says everything in Spanish as well', () => {
    expect(phrases.filter(({ translations }) => !translations?.es)).toEqual([]);
  });
});
