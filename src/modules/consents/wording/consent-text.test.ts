import { describe, expect, it } from 'vitest';
import { gradeOf, infleszOf } from '../../../web/testing/reading-ease.ts';
import { elements } from '../domain/elements.ts';
import type { Consent } from '../domain/vocabulary.ts';
import { aCareConsent, aConsent } from '../testing/a-consent.ts';
import type { Told } from './consent-text.ts';
import { consentText } from './consent-text.ts';
import { english } from './english.ts';
import { spanish } from './spanish.ts';

const told = {
  en: { language: 'en', timeZone: 'America/New_York', consequence: 'We go on with you all the same.' },
  es: { language: 'es', timeZone: 'America/New_York', consequence: 'Seguimos con usted de todos modos.' },
} as const satisfies Record<string, Told>;

const described = { en: 'The days you came.', es: 'Los días que vino.' };

const ofEachKind = (language: 'en' | 'es'): Consent[] => {
  const words = { described: described[language], discloser: 'Cedar House' };
  const exchange = { is: 'intermediary', id: 'x', name: 'County Exchange', members: ['c'] } as const;
  return [
    aConsent(words),
    aCareConsent({
      ...words,
      forFundraising: true,
      statements: [...aCareConsent().statements, 'fundraising-opt-out'],
    }),
    aConsent({ ...words, kind: 'intermediary', recipients: [exchange] }),
    aConsent({ ...words, kind: 'intermediary', recipients: [{ ...exchange, members: 'who-treats' }] }),
    aConsent({ ...words, kind: 'counseling-notes', information: ['counseling-notes'] }),
    aConsent({ ...words, kind: 'proceedings', purposes: ['proceedings'] }),
  ];
};

const textOf = (consent: Consent, language: 'en' | 'es'): string =>
  consentText(consent, told[language])
    .map(({ text }) => text)
    .join(' ');

describe('the words of a consent', () => {
  it('hold every element the law asks for, each where it belongs', () => {
    const said = new Set(
      ofEachKind('en').flatMap((one) => consentText(one, told.en).map(({ element }) => element)),
    );
    // The date is said with the signature, the intermediary with who receives, and what a kind may not hold has no words.
    const withOthers = ['signed-on', 'intermediary', 'intermediary-kind', 'tpo-only'];
    const silent = elements
      .map(({ code }) => code)
      .filter((code) => !(said.has(code) || withOthers.includes(code)));
    expect(silent).toEqual([]);
  });

  it('say who, what, to whom, what for, and until which day of the place', () => {
    const text = textOf(aConsent({ described: 'The days you came.' }), 'en');
    for (const words of [
      'Maria Ortiz',
      'Cedar House',
      'when you came and your plan',
      'Elm Street Clinic',
      'your care',
    ])
      expect(text).toContain(words);
    // 04:00 UTC on 15 July is midnight in New York: the day before is the last.
    expect(text).toContain('The last day is July 14, 2026.');
    expect(text).toContain('Signed by Maria Ortiz on January 15, 2026.');
    expect(textOf(aConsent(), 'es')).toContain('El último día es el 14 de julio de 2026.');
  });

  it('name the members of an intermediary, or that only those who treat receive', () => {
    const by = (members: readonly string[] | 'who-treats') =>
      consentText(
        aConsent({
          kind: 'intermediary',
          recipients: [{ is: 'intermediary', id: 'x', name: 'County Exchange', members }],
        }),
        { ...told.en, names: { c: 'Elm Street Clinic' } },
      ).map(({ text }) => text);
    expect(by(['c'])).toContain('County Exchange passes it on, and only to Elm Street Clinic.');
    expect(by('who-treats')).toContain('County Exchange passes it on, and only to those who treat you.');
  });

  it.each(ofEachKind('en').map((one): [string, Consent] => [one.kind, one]))(
    'are at grade 8 or below in English: %s',
    (_, one) => {
      expect(gradeOf(textOf(one, 'en'))).toBeLessThanOrEqual(8);
    },
  );

  it.each(ofEachKind('es').map((one): [string, Consent] => [one.kind, one]))(
    'are readable for most adults in Spanish: %s',
    (_, one) => {
      expect(infleszOf(textOf(one, 'es'))).toBeGreaterThanOrEqual(55);
    },
  );

  it('leave no gap open in either language', () => {
    for (const language of ['en', 'es'] as const)
      for (const one of ofEachKind(language))
        expect(textOf(one, language)).not.toMatch(/\{\{|undefined|: \./);
    expect(Object.keys(english).sort()).toEqual(Object.keys(spanish).sort());
  });

  it('are shown again word for word from the same consent', () => {
    expect(textOf(aCareConsent(), 'es')).toBe(textOf(aCareConsent(), 'es'));
    expect(textOf(aCareConsent(), 'es')).not.toBe(textOf(aCareConsent({ purposes: ['treatment'] }), 'es'));
  });
});
