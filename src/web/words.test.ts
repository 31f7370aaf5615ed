import { describe, expect, it } from 'vitest';
import type { Catalogue } from './define-web.ts';
import beginEn from './pages/begin/words.en.json' with { type: 'json' };
import beginEs from './pages/begin/words.es.json' with { type: 'json' };
import helpEn from './pages/help/words.en.json' with { type: 'json' };
import helpEs from './pages/help/words.es.json' with { type: 'json' };
import signInEn from './pages/sign-in/words.en.json' with { type: 'json' };
import signInEs from './pages/sign-in/words.es.json' with { type: 'json' };
import { gradeOf, infleszOf } from './testing/reading-ease.ts';
import shellEn from './words.en.json' with { type: 'json' };
import shellEs from './words.es.json' with { type: 'json' };

interface Both {
  name: string;
  en: Catalogue;
  es: Catalogue;
  /** Read by participants. */
  plain: boolean;
}

const catalogues: readonly Both[] = [
  { name: 'the shell', en: shellEn, es: shellEs, plain: true },
  { name: 'sign-in', en: signInEn, es: signInEs, plain: true },
  { name: 'help', en: helpEn, es: helpEs, plain: true },
  { name: 'set-up', en: beginEn, es: beginEs, plain: false },
];

function entriesOf(catalogue: Catalogue, at = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${at}${key}`, value]] : entriesOf(value, `${at}${key}.`),
  );
}

/** Whole sentences only: a button of one word has no grade. */
const proseOf = (catalogue: Catalogue): string =>
  entriesOf(catalogue)
    .map(([, text]) => text.replaceAll(/\{\{\w+\}\}/g, 'Sam'))
    .filter((text) => /[.?]$/.test(text))
    .join(' ');

const slotsIn = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe.each(catalogues)('The words of $name', ({ en, es }) => {
  it('are there in both languages, with the same names in them', () => {
    const spanish = new Map(entriesOf(es));
    expect([...spanish.keys()].sort()).toEqual(
      entriesOf(en)
        .map(([key]) => key)
        .sort(),
    );
    for (const [key, text] of entriesOf(en))
      expect(slotsIn(spanish.get(key) ?? ''), key).toEqual(slotsIn(text));
  });

  it('address the reader as usted', () => {
    const familiar = /\b(tú|tu|tus|ti|contigo|puedes|quieres|tienes|escribe tu|elige)\b/i;
    expect(entriesOf(es).filter(([, text]) => familiar.test(text))).toEqual([]);
  });
});

describe.each(catalogues.filter(({ plain }) => plain))('The words of $name', ({ en, es }) => {
  it('are easy: grade 6 or below in English, INFLESZ 55 or above in Spanish', () => {
    expect(gradeOf(proseOf(en))).toBeLessThanOrEqual(6);
    expect(infleszOf(proseOf(es))).toBeGreaterThanOrEqual(55);
  });
});
