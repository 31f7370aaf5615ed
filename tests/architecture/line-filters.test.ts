import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filters, kindsOf } from '../../src/modules/timeline/web/filters.ts';
import { readCatalogues } from './catalogues.ts';
import { isTest, listFiles, readSources } from './sources.ts';

interface Defined {
  kind: string;
  answers?: boolean;
}

const isKind = (value: unknown): value is Defined =>
  typeof value === 'object' && value !== null && 'kind' in value && 'category' in value && 'words' in value;

const KINDS = /^src\/modules\/[^/]+\/kinds\.ts$/;
const places = listFiles('src/modules').filter((path) => KINDS.test(path));

async function definedIn(path: string): Promise<Defined[]> {
  const room: Record<string, unknown> = await import(pathToFileURL(path).href);
  return Object.values(room).filter(isKind);
}

const defined = (await Promise.all(places.map(definedIn))).flat();
/** What answers an entry is read with it; every other kind stands as a row of its own. */
const rows = defined.filter(({ answers }) => !answers).map(({ kind }) => kind);
const reached = new Set(filters.flatMap((filter) => kindsOf(filter)?.split(',') ?? []));

describe('a line narrowed to some of its entries', () => {
  it('reaches every kind of entry that a room can write, by some filter besides all', () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((kind) => !reached.has(kind))).toEqual([]);
  });

  it('asks for no kind that no room writes', () => {
    const known = defined.map(({ kind }) => kind);
    expect([...reached].filter((kind) => !known.includes(kind))).toEqual([]);
  });

  it.each(['en', 'es'])('has a word for every filter and for every kind: %s', (language) => {
    const texts =
      readCatalogues().find((one) => one.room === 'src/modules/timeline/web' && one.language === language)
        ?.texts ?? {};
    expect(filters.filter((filter) => !texts[`filter.${filter}`])).toEqual([]);
    expect(rows.filter((kind) => !texts[`kind.${kind}`])).toEqual([]);
  });
});

it('kinds of entry are defined where they are looked for: in a room’s kinds.ts', () => {
  const elsewhere = readSources('src')
    .filter(({ path }) => !(KINDS.test(path) || isTest(path)))
    .filter(({ text }) => /(?<!function )\bdefineFactKind\(/.test(text));
  expect(elsewhere.map(({ path }) => path)).toEqual([]);
});
