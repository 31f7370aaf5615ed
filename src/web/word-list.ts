import { useQuery } from '@tanstack/preact-query';
import type { ZodType } from 'zod';
import { createClient } from './api.ts';
import { useLanguage } from './words.ts';

/** An item of a list that the organization words for itself. */
export interface WordListItem {
  code: string;
  en: string;
  es: string;
  retired?: boolean | undefined;
  countsAs?: string | undefined;
}

interface WordList {
  /** 0 while nobody has changed it. */
  version: number;
  items: WordListItem[];
}

type Neighbours = readonly [
  {
    readonly get: '/settings/lists/:key';
    readonly query?: undefined;
    readonly body?: undefined;
    readonly reply: ZodType<WordList, WordList>;
  },
];

const neighbours = createClient<Neighbours>();

/** A list in this organization's words, retired items too; undefined until it has come, and where nobody can be asked. */
export function useWordList(key: string, wanted = true): WordList | undefined {
  return useListOnItsWay(key, wanted).list;
}

/** The same, and whether it is still on its way: what is called by it is not named otherwise meanwhile. */
export function useListOnItsWay(key: string, wanted = true): { list: WordList | undefined; comes: boolean } {
  const { data, isLoading } = useQuery({
    queryKey: ['list', 'whole', key],
    queryFn: () => neighbours.get('/settings/lists/:key', { params: { key } }),
    staleTime: 300_000,
    enabled: wanted,
  });
  return { list: data, comes: isLoading };
}

/** The words of an item, or of a fact that kept them, in the language of the page. */
export function useItemWords(): (item: { en: string; es: string }) => string {
  const language = useLanguage();
  return (item) => item[language];
}

/** Ready words for a field that takes any: what the organization offers, in the language of the page. */
export function useSuggestions(key: string): readonly string[] {
  const wordsOf = useItemWords();
  const items = useWordList(key)?.items ?? [];
  return items.filter(({ retired }) => !retired).map(wordsOf);
}
