import { describe, expect, it } from 'vitest';
import { readCatalogues } from './catalogues.ts';
import { isCode, isTest, readSources } from './sources.ts';

/** Where the words of a room's problems lie, if not in its own pages: whoever meets them is not signed in. */
const WORDS_ELSEWHERE: Readonly<Record<string, string>> = { 'sign-in': 'src/web/pages/sign-in' };

/** Problems that no page ever shows, each with its reason. */
const NEVER_SHOWN: Readonly<Record<string, string>> = {
  'exports/damaged': 'said on the command line, where an export is taken in',
  'exports/newer': 'said on the command line',
  'exports/not-empty': 'said on the command line',
  'exports/stopped': 'kept as the state of an export, which has its own words',
  'imports/interrupted': 'kept as the state of an import, which has its own words',
  'imports/stopped': 'said on the command line',
  'imports/refused': 'said on the command line',
  'imports/does-not-fit': 'said on the command line',
  'invented/not-here': 'an invented program alone has that page; the shell’s words for its status do',
  'invented/real-organization': 'the same',
  'set-up/already-done': 'the page then leads to the sign-in page',
};

const ROOM = /^src\/modules\/(?<room>[^/]+)\//;
const roomOf = (path: string): string | undefined => ROOM.exec(path)?.groups?.room;
const BUG = /new Failure\(\s*'bug',\s*'([a-z-]+\/[a-z0-9-]+)'/g;
const CODE = /'([a-z-]+)\/([a-z0-9-]+)'/g;

const server = readSources('src/modules').filter(
  ({ path }) => isCode(path) && !isTest(path) && !path.includes('/web/'),
);
const bugs = new Set(server.flatMap(({ text }) => [...text.matchAll(BUG)].map((match) => match[1] ?? '')));

/** Every code that a room gives its failures and fields; faults of ours are told in the shell's words for them. */
const codes = [
  ...new Set(
    server.flatMap(({ path, text }) =>
      [...text.matchAll(CODE)].flatMap(([, room, name]) =>
        room === roomOf(path) ? [`${room}/${name}`] : [],
      ),
    ),
  ),
]
  .filter((code) => !bugs.has(code))
  .sort();

const catalogues = readCatalogues();

function wordsFor(code: string, language: string): string | undefined {
  const [room = '', name = ''] = code.split('/');
  const place = WORDS_ELSEWHERE[room] ?? `src/modules/${room}/web`;
  const found = catalogues.find((one) => one.room === place && one.language === language);
  return found?.texts[`problem.${name}`];
}

describe('a problem that a page can show', () => {
  it.each(['en', 'es'])('has a sentence in the room that raises it: %s', (language) => {
    const silent = codes.filter((code) => !(code in NEVER_SHOWN || wordsFor(code, language)));
    expect(silent).toEqual([]);
  });

  it('is looked for where rooms raise them, and what is left out exists', () => {
    expect(codes).toContain('people/last-administrator');
    expect(codes.length).toBeGreaterThan(50);
    expect(Object.keys(NEVER_SHOWN).filter((code) => !codes.includes(code))).toEqual([]);
  });
});
