import { describe, expect, it } from 'vitest';
import { isCode, isTest, readSources } from './sources.ts';

/** Each list, and how the code cites its law: `42 CFR § 2.11`, or the same without the sign. */
const lists = [
  { list: 'docs/law/42-cfr-part-2.md', title: '42 CFR', parts: '2' },
  { list: 'docs/law/hipaa.md', title: '45 CFR', parts: '16[04]' },
];

const PARAGRAPH = String.raw`\.\d+(?:\([A-Za-z0-9]+\))*`;
const OBEYED = /^\| (§ \S+) \| .+ \| `([^`]+)` \| `([^`]+)`: (.+) \|$/;
const NOT_YET = /^\| § \S+ \| [^|`]+ \| [^|`]+ \|$/;

const sources = new Map(readSources('src', 'tests', 'docs/law').map(({ path, text }) => [path, text]));
const textOf = (path: string): string => sources.get(path) ?? '';

/** Lines of a comment run on: what breaks between them is read as one. */
const inOneLine = (text: string): string => text.replace(/\n\s*(\*|\/\/|--)?\s*/g, ' ');

/** Every paragraph of a law that a text cites, as `§ 2.11`; several after one title as well. */
function cited(text: string, title: string, parts: string): string[] {
  const one = `(?:§ ?)?(?:${parts})${PARAGRAPH}`;
  const pattern = new RegExp(`${title} ${one}(?:(?:, and|,| and|;) ${one})*`, 'g');
  const paragraphs = [...inOneLine(text).matchAll(pattern)].flatMap(([found]) =>
    [...found.slice(title.length).matchAll(new RegExp(`(?:${parts})${PARAGRAPH}`, 'g'))].map(
      ([p]) => `§ ${p}`,
    ),
  );
  return [...new Set(paragraphs)];
}

interface Obeyed {
  paragraph: string;
  file: string;
  test: string;
  sentence: string;
}

const rowsOf = (list: string): string[] =>
  textOf(list)
    .split('\n')
    .filter((line) => line.startsWith('| §'));

const obeyedIn = (list: string): Obeyed[] =>
  rowsOf(list).flatMap((line) => {
    const [, paragraph, file, test, sentence] = OBEYED.exec(line) ?? [];
    return paragraph && file && test && sentence ? [{ paragraph, file, test, sentence }] : [];
  });

describe.each(lists)('the paragraphs of $list', ({ list, title, parts }) => {
  it('are rows that say where the code obeys them, or that it does not yet', () => {
    expect(rowsOf(list).filter((line) => !(OBEYED.test(line) || NOT_YET.test(line)))).toEqual([]);
    expect(obeyedIn(list).length).toBeGreaterThan(0);
  });

  it('are cited in the file that obeys them', () => {
    const silent = obeyedIn(list).filter(
      ({ paragraph, file }) => !cited(textOf(file), title, parts).includes(paragraph),
    );
    expect(silent).toEqual([]);
  });

  it('have a test of that name', () => {
    expect(obeyedIn(list).filter(({ test, sentence }) => !textOf(test).includes(sentence))).toEqual([]);
  });

  it('are all there that the code cites', () => {
    const listed = new Set(obeyedIn(list).map(({ paragraph }) => paragraph));
    const missing = [...sources]
      .filter(([path]) => path.startsWith('src/') && (isCode(path) || path.endsWith('.sql')) && !isTest(path))
      .flatMap(([path, text]) => cited(text, title, parts).map((paragraph) => ({ path, paragraph })))
      .filter(({ paragraph }) => !listed.has(paragraph));
    expect(missing).toEqual([]);
  });
});

it('a citation is read over the end of a line, and several after one title', () => {
  expect(cited('// as 42 CFR § 2.11 and § 2.12(c)(3)\n// ask', '42 CFR', '2')).toEqual([
    '§ 2.11',
    '§ 2.12(c)(3)',
  ]);
  expect(cited(' * so (45 CFR\n * § 164.312(b)).', '45 CFR', '16[04]')).toEqual(['§ 164.312(b)']);
  expect(cited('-- 42 CFR 2.11.', '42 CFR', '2')).toEqual(['§ 2.11']);
});
