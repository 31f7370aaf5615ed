import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lackCodes, matchCodes, rowOutcomes } from '../domain.ts';
import en from '../web/reading/words.en.json' with { type: 'json' };
import es from '../web/reading/words.es.json' with { type: 'json' };
import * as codes from './codes.ts';
import { guessCodes } from './guess-columns.ts';
import { guessDoubtCodes } from './guess-doubt.ts';
import { fieldsOf } from './targets.ts';

const room = resolve(import.meta.dirname, '..');

const groups: Readonly<Record<string, readonly string[]>> = {
  refused: codes.refusalCodes,
  notice: codes.noticeCodes,
  row: [...codes.skipCodes, ...codes.setAsideCodes, 'not-in-source'],
  value: codes.valueCodes,
  doubt: codes.doubtCodes,
  guess: guessCodes,
  guessDoubt: guessDoubtCodes,
  mapping: codes.mappingCodes,
  plan: codes.planNoticeCodes,
  match: matchCodes,
  lack: lackCodes,
  came: ['kept', 'missed'],
  finding: [...codes.valueCodes, ...codes.doubtCodes, ...lackCodes, 'not-in-source'],
  aside: codes.setAsideCodes.filter((code) => (en.row[code] ?? '').includes('{{given}}')),
  outcome: [...rowOutcomes, 'taken-back', 'like-person', 'like-row'],
};

const flat = (words: object, path = ''): Record<string, string> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value]] : Object.entries(flat(value, `${path}${key}.`)),
    ),
  );

const parameters = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(String).sort();

describe('the words of the importer', () => {
  it.each([
    ['English', en],
    ['Spanish', es],
  ])('have a sentence in %s for everything that can be said', (_language, words) => {
    const expected = Object.entries(groups).flatMap(([group, keys]) => keys.map((key) => `${group}.${key}`));
    const fields = Object.entries(fieldsOf).flatMap(([type, list]) =>
      list.map(({ key }) => `field.${type}.${key}`),
    );
    expect(Object.keys(flat(words)).sort()).toEqual(
      [...expected, ...fields, 'order.mdy', 'order.dmy'].sort(),
    );
  });

  it('fill in the same things in both languages', () => {
    const spanish = flat(es);
    for (const [key, sentence] of Object.entries(flat(en))) {
      expect([key, parameters(spanish[key] ?? '')]).toEqual([key, parameters(sentence)]);
    }
  });

  it('tell with each refusal what to do next', () => {
    for (const sentence of Object.values(en.refused)) {
      expect(sentence).toMatch(/Check|Split|Save|save|Open|Unpack|Ask|Copy/);
    }
    for (const sentence of Object.values(es.refused)) {
      expect(sentence).toMatch(/Compruebe|Divíd|uárd|Guarde|Abra|Ábra|Descomp|Pida|Copie/);
    }
  });

  it('never speak of tú', () => {
    const informal = /\b(tú|tu|tus|abre|guarda|elige|comprueba|suelta|puedes|tienes)\b/i;
    expect(Object.values(flat(es)).filter((sentence) => informal.test(sentence))).toEqual([]);
  });

  it('are asked for under codes that are all in the lists', () => {
    const source = readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter(
        (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/codes\.ts$|domain\.ts$/.test(file),
      )
      .map((file) => readFileSync(join(room, file), 'utf8'))
      .join('\n');
    const unused = Object.values(groups)
      .flat()
      .filter(
        (code) => !(source.includes(`'${code}'`) || source.includes(`.${code}'`) || /^rows-/.test(code)),
      );
    expect(unused).toEqual([]);
  });
});
