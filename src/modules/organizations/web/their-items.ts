import type { FormValues } from '../../../web/ui/form-values.ts';
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

/** As it was before, and at the end what was added since, no longer offered: records may point at it already. */
export const asBefore = (before: readonly Item[], now: readonly Item[]): Item[] =>
  withTheirs(
    before,
    now.map((one) => ({ ...one, retired: true })),
  );

/** The items as the fields of a form hold them. */
export function itemsFrom(values: FormValues, items: readonly Item[]): Item[] {
  return items.map(({ code }, at) => {
    const countsAs = values.filled(`items.${at}.countsAs`);
    return {
      code,
      en: values.text(`items.${at}.en`),
      es: values.text(`items.${at}.es`),
      ...(values.checked(`items.${at}.retired`) ? { retired: true } : {}),
      ...(countsAs ? { countsAs } : {}),
    };
  });
}

/** One item a place up or down. */
export function moved(items: readonly Item[], at: number, by: -1 | 1): Item[] {
  const others = items.filter((_, place) => place !== at);
  const to = Math.min(Math.max(at + by, 0), others.length);
  return [...others.slice(0, to), ...items.slice(at, at + 1), ...others.slice(to)];
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether an item is one that somebody looks for, in either language. An item with no words yet always is. */
export const fits = ({ en, es }: Item, search: string): boolean =>
  (en === '' && es === '') || plain(`${en} ${es}`).includes(plain(search.trim()));
