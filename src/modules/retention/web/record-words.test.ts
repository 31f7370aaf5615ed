import { describe, expect, it } from 'vitest';
import en from './words.en.json' with { type: 'json' };
import es from './words.es.json' with { type: 'json' };

type Texts = { readonly [key: string]: string | Texts };

const textsIn = (texts: Texts): string[] =>
  Object.values(texts).flatMap((one) => (typeof one === 'string' ? [one] : textsIn(one)));

/** What a participant reads: every sentence of the page and what it is told when something cannot be done. */
const read = (words: typeof en | typeof es): string[] => [...textsIn(words.record), words.problem['on-hold']];

const sentencesIn = (text: string): string[] =>
  text
    .replaceAll(/\{\{\w+\}\}/g, 'five')
    .split(/(?<=[.?!:])\s+/)
    .filter((one) => one.trim() !== '');

const wordsIn = (text: string): string[] => text.match(/[\p{L}’']+/gu) ?? [];

/** Groups of vowels, as the Flesch–Kincaid formula is usually computed; a silent e at the end counts for none. */
const syllablesIn = (word: string): number =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/(?<=[a-z]{2})e$/, '')
        .match(/[aeiouyáéíóúü]+/g) ?? []
    ).length,
  );

/** Flesch–Kincaid grade of a text as a whole. */
function gradeOf(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesIn);
  const words = sentences.flatMap(wordsIn);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Szigriszt-Pazos (INFLESZ): Spanish has more syllables a word; 65 and above reads as easily as a primary-school text. */
function easeOf(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesIn);
  const words = sentences.flatMap(wordsIn);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 206.835 - (62.3 * syllables) / words.length - words.length / sentences.length;
}

describe('what a participant reads about their record', () => {
  it('reads at grade six or below in English', () => expect(gradeOf(read(en))).toBeLessThanOrEqual(6));

  it('reads as easily in Spanish', () => expect(easeOf(read(es))).toBeGreaterThanOrEqual(65));

  it('has no sentence longer than fifteen words', () => {
    const long = [...read(en), ...read(es)].flatMap(sentencesIn).filter((one) => wordsIn(one).length > 15);
    expect(long).toEqual([]);
  });
});
