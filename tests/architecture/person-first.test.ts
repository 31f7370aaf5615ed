import { describe, expect, it } from 'vitest';
import { readCatalogues } from './catalogues.ts';
import type { Avoided } from './person-first.ts';
import { ALLOWED, NEVER, NEVER_SPANISH, NOT_AS_NAMES, NOT_FOR_PEOPLE } from './person-first.ts';
import { isCode, isTest, readSources } from './sources.ts';

/** A line with the names in it taken apart: `noShowCount`, `NO_SHOW_COUNT` and `no-show-count` read `no show count`. */
const spoken = (line: string) =>
  line
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();

// A line comment, or a line of a block comment.
const COMMENT = /(^|\s)\/\/.*$|^\s*\/?\*.*$/;

/** Names alone: texts, comments and what is inside quotes are taken out. */
const namesIn = (line: string) =>
  line.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g, ' ').replace(COMMENT, ' ');

const SENTENCE = /(['"`])((?:(?!\1)[^\\]|\\.)*[a-z,] [a-z](?:(?!\1)[^\\]|\\.)*)\1/g;
const SQL = /\b(select|insert into|update|delete from|create|alter|grant|when|where|from)\b/;

/** Texts between quotes that are more than one word and are not SQL. */
const sentencesIn = (line: string) =>
  [...line.replace(COMMENT, ' ').matchAll(SENTENCE)]
    .map((match) => match[2] ?? '')
    .filter((text) => !SQL.test(text.toLowerCase()));

type Line = { path: string; number: number; text: string };

const linesOf = ({ path, text }: { path: string; text: string }): Line[] =>
  text.split('\n').map((line, index) => ({ path, number: index + 1, text: line }));

const isAllowed = ({ path, text }: Line) =>
  ALLOWED.some((place) => place.path.test(path) && place.line.test(text));

function complaints(line: Line, heard: string, list: readonly Avoided[]): string[] {
  if (isAllowed(line)) return [];
  return list
    .filter(({ word }) => word.test(heard))
    .map(({ instead }) => `${line.path}:${line.number}: “${line.text.trim()}” (say: ${instead})`);
}

const code = readSources('src', 'bin', 'tests').flatMap(linesOf);
const prose = readSources('README.md', 'ARCHITECTURE.md', 'docs/guides', 'CHANGELOG.md').flatMap(linesOf);
const product = code.filter(({ path }) => isCode(path) && path.startsWith('src/') && !isTest(path));
const words = readCatalogues().flatMap(({ path, language, texts }) =>
  Object.values(texts).map((text) => ({ path, number: 0, text, language })),
);

describe('the words we use about people', () => {
  it('put the person first in code, names and documents', () => {
    const found = [...code, ...prose].flatMap((line) => complaints(line, spoken(line.text), NEVER));
    expect(found).toEqual([]);
  });

  it('put the person first in what is read in English', () => {
    const english = words.filter((line) => line.language === 'en');
    expect(
      english.flatMap((line) => complaints(line, spoken(line.text), [...NEVER, ...NOT_FOR_PEOPLE])),
    ).toEqual([]);
  });

  it('put the person first in what is read in Spanish', () => {
    const spanish = words.filter((line) => line.language === 'es');
    expect(spanish.flatMap((line) => complaints(line, line.text.toLowerCase(), NEVER_SPANISH))).toEqual([]);
  });

  it('put the person first in the sentences that code speaks', () => {
    const found = product.flatMap((line) =>
      sentencesIn(line.text).flatMap((sentence) => complaints(line, spoken(sentence), NOT_FOR_PEOPLE)),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it('name a participant a participant in the code', () => {
    const found = product.flatMap((line) => complaints(line, spoken(namesIn(line.text)), NOT_AS_NAMES));
    expect(found).toEqual([]);
  });

  it('need each exception that is made', () => {
    const everything = [...NEVER, ...NEVER_SPANISH, ...NOT_FOR_PEOPLE, ...NOT_AS_NAMES];
    const idle = ALLOWED.filter(
      (place) =>
        ![...code, ...prose, ...words].some(
          ({ path, text }) =>
            place.path.test(path) &&
            place.line.test(text) &&
            everything.some(({ word }) => word.test(spoken(text)) || word.test(text.toLowerCase())),
        ),
    );
    expect(idle.map(({ path, why }) => `${path}: ${why}`)).toEqual([]);
  });
});

describe('the ear of this check', () => {
  const hears = (text: string, list: readonly Avoided[]) => list.some(({ word }) => word.test(spoken(text)));

  it.each([
    'relapseCount',
    'no-show',
    'NO_SHOW',
    'noShow',
    'an ex-addict',
    'stays clean',
    'non-compliant',
    'drug abuse',
  ])('hears “%s”', (text) => expect(hears(text, NEVER)).toBe(true));

  it.each([
    'medication for addiction treatment',
    'clean up the folder',
    'cleanup',
    'convince',
    'shows no card',
  ])('lets “%s” pass', (text) => expect(hears(text, NEVER)).toBe(false));

  it.each(['Your client', 'this case', 'Add a user', 'sober'])('does not let a label say “%s”', (text) =>
    expect(hears(text, NOT_FOR_PEOPLE)).toBe(true),
  );

  it.each(['Just in case', 'In any case, call 988', 'Keep the pay slip'])('lets a label say “%s”', (text) =>
    expect(hears(text, NOT_FOR_PEOPLE)).toBe(false),
  );

  it('tells names from texts', () => {
    expect(hears(namesIn("const clientId = 'x';"), NOT_AS_NAMES)).toBe(true);
    expect(hears(namesIn("find('client id'); // client id"), NOT_AS_NAMES)).toBe(false);
    expect(sentencesIn("log('a new user arrived', `select a from users`)")).toEqual(['a new user arrived']);
  });

  it('hears Spanish as well', () => {
    const heard = ['los adictos', 'tuvo una recaída', 'el paciente'].map((text) =>
      NEVER_SPANISH.some(({ word }) => word.test(text)),
    );
    expect(heard).toEqual([true, true, true]);
    expect(NEVER_SPANISH.some(({ word }) => word.test('la adicción y la paciencia'))).toBe(false);
  });
});
