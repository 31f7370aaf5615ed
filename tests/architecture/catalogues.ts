import { readSources } from './sources.ts';

/** Texts by dotted key. */
export type Texts = Readonly<Record<string, string>>;

/** A words file: where it lies, which language it is in, and its texts. */
export type Catalogue = { path: string; room: string; language: string; texts: Texts };

const WORDS = /^(?<room>.*)\/words\.(?<language>[a-z]{2})\.json$/;

function flatten(value: unknown, key: string): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) return [[key, '']];
  return Object.entries(value).flatMap(([name, inner]) => flatten(inner, key ? `${key}.${name}` : name));
}

export const textsOf = (json: string): Texts => Object.fromEntries(flatten(JSON.parse(json), ''));

/** Every words file of the product. */
export function readCatalogues(): Catalogue[] {
  return readSources('src').flatMap(({ path, text }) => {
    const groups = WORDS.exec(path)?.groups;
    if (!groups) return [];
    return [{ path, room: groups.room ?? '', language: groups.language ?? '', texts: textsOf(text) }];
  });
}

/** Spanish has a plural for round millions that English lacks; it may be left out. */
export const keysOf = (texts: Texts) => Object.keys(texts).filter((key) => !key.endsWith('_many'));

/** The values a text is completed with: `{{name}}` → name. */
export const valuesIn = (text: string) =>
  [...text.matchAll(/\{\{-?\s*(\w+)/g)].map((match) => match[1] ?? '').sort();
