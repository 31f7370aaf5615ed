import type { ListView } from '../schema.ts';

type Item = ListView['items'][number];

const isItem = (one: unknown): one is Item =>
  typeof one === 'object' && one !== null && 'code' in one && 'en' in one && 'es' in one;

/** The items of a list as somebody else saved it meanwhile. */
export function itemsIn(theirs: Readonly<Record<string, unknown>> | undefined): Item[] {
  const items = theirs?.items;
  return Array.isArray(items) ? items.filter(isItem) : [];
}

/** Mine, and at the end what they added: saving mine over theirs may lose no item that records can point at already. */
export function withTheirs(mine: readonly Item[], theirs: readonly Item[]): Item[] {
  const known = new Set(mine.map((one) => one.code));
  return [...mine, ...theirs.filter((one) => !known.has(one.code))];
}
