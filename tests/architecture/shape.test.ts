import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isCode, isTest, linesWith, listFiles, readSources } from './sources.ts';

const MOST_LINES = 400;
const EMPTY_NAMES = /^(utils?|helpers?|misc|common|managers?|base|shared)(\.|$)/;
const TOP_OF_SRC = new Set([
  'lib',
  'kernel',
  'fhir',
  'modules',
  'web',
  'testing',
  'modules.ts',
  'app',
  'main',
]);

const countLines = (text: string) => text.trimEnd().split('\n').length;

describe('the shape of the code', () => {
  it('has no file that is too long to read in one sitting', () => {
    const long = readSources('src')
      .filter(({ path }) => /\.(ts|tsx|css|sql)$/.test(path))
      .map(({ path, text }) => ({ path, lines: countLines(text) }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });

  it('has no file or folder whose name says nothing about what is in it', () => {
    const empty = listFiles('src', 'tests', 'bin').filter((path) =>
      path.split('/').some((name) => EMPTY_NAMES.test(name)),
    );
    expect(empty).toEqual([]);
  });

  it('has a floor for every file of src', () => {
    const tops = listFiles('src').map((path) => path.split('/')[1] ?? '');
    const unknown = tops.filter((name) => !(TOP_OF_SRC.has(name) || ['app.ts', 'main.ts'].includes(name)));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('gives every test file a test', () => {
    const tests = readSources('src', 'tests').filter(({ path }) => /\.(test|e2e)\.tsx?$/.test(path));
    const empty = tests
      .filter(({ text }) => !/\b(it|test|testPolicy)(\.\w+)*\(/.test(text))
      .map(({ path }) => path);
    expect(empty).toEqual([]);
  });
});

describe('what is read from outside', () => {
  it('is read in one place: no file but main asks for the environment or the command line', () => {
    const asking = readSources('src')
      .filter(({ path }) => isCode(path) && !isTest(path) && !/^src\/main(\.ts|\/)/.test(path))
      .flatMap((source) =>
        linesWith(source, /\bprocess\.(env|argv)\b|import \{[^}]*\b(env|argv)\b[^}]*\} from 'node:process'/),
      );
    expect(asking).toEqual([]);
  });
});

describe('a room', () => {
  it('says in a README what it is', () => {
    const rooms = readdirSync('src/modules', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const silent = rooms.filter(({ name }) => !existsSync(`src/modules/${name}/README.md`));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('with a policy has a test that says once more, in other words, who may do what', () => {
    const policies = listFiles('src/modules').filter((path) => path.endsWith('/policy.ts'));
    const untested = policies.filter((path) => !existsSync(path.replace(/\.ts$/, '.test.ts')));
    expect(policies.length).toBeGreaterThan(0);
    expect(untested).toEqual([]);
  });
});

describe('the checks', () => {
  const SWITCHED_OFF = /@ts-(ignore|nocheck)|biome-ignore|eslint-disable|\bas unknown as\b|\bas any\b/;
  const ALLOWED = [
    {
      path: 'src/kernel/access/permit.test.ts',
      line: /as unknown as Permit</,
      why: 'A cast is the forgery that the run-time check of permits must catch.',
    },
    { path: 'tests/architecture/shape.test.ts', line: /./, why: 'It names what it looks for.' },
  ];
  const isAllowed = (found: string) =>
    ALLOWED.some(({ path, line }) => found.startsWith(`${path}:`) && line.test(found));

  it('are switched off nowhere', () => {
    const found = readSources('src', 'tests', 'bin')
      .filter(({ path }) => isCode(path))
      .flatMap((source) => linesWith(source, SWITCHED_OFF));
    expect(found.filter((line) => !isAllowed(line))).toEqual([]);
  });
});

describe('the project', () => {
  const ELSEWHERE = /(^|[\s'"`(])\/(work|tmp)\/|registry\.npmjs|\bissue #?\d+\b/i;

  it('speaks of itself alone, not of the machine or the tracker it was written on', () => {
    const places = [
      'src',
      'tests',
      'bin',
      'docs',
      '.ci',
      'README.md',
      'ARCHITECTURE.md',
      'STYLE.md',
      'CONTRIBUTING.md',
    ];
    const found = readSources(...places, 'SECURITY.md', 'CHANGELOG.md')
      .filter(({ path }) => path !== 'tests/architecture/shape.test.ts')
      .flatMap((source) => linesWith(source, ELSEWHERE));
    expect(found).toEqual([]);
  });
});
