import { useInfiniteQuery, useQuery } from '@tanstack/preact-query';
import { useEffect, useMemo } from 'preact/hooks';
import { useWords } from '../../../web/words.ts';
import type { LineEntry } from '../schema.ts';
import type { Filter } from './filters.ts';
import { audienceOf, besideKinds, kindsOf } from './filters.ts';
import { api, neighbours } from './neighbours.ts';

/** Small enough that drawing one never holds up a thumb on a slow phone. */
const pageSize = 50;

interface Wanted {
  kinds?: string | undefined;
  audience?: 'just-us' | undefined;
}

function usePages(participantId: string, name: string, { kinds, audience }: Wanted, enabled = true) {
  return useInfiniteQuery({
    queryKey: ['line', participantId, name],
    enabled,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.get('/participants/:id/line', {
        params: { id: participantId },
        query: {
          limit: pageSize,
          ...(kinds ? { kinds } : {}),
          ...(audience ? { audience } : {}),
          ...(pageParam === '' ? {} : { before: pageParam }),
        },
        signal,
      }),
    getNextPageParam: (last) => last.next,
    // A long line is many pages: it is asked anew after a change, not each time the window is looked at.
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
}

export type LinePages = ReturnType<typeof usePages>;

export interface LineShown {
  query: LinePages;
  /** Pages of the entries that pass the filter, in order. */
  pages: LineEntry[][];
  /** Contacts and groups around what is shown, for the thickness of the thread. */
  beside: LineEntry[];
  authors: Readonly<Record<string, string>>;
  abilities: readonly string[];
}

/**
 * Under a filter the thread still tells how dense support was: contacts and groups are asked for on their own, as far
 * back as what is shown.
 */
function useBesideFor(participantId: string, enabled: boolean, oldest: string | undefined): LinePages {
  const beside = usePages(participantId, 'beside', { kinds: besideKinds }, enabled);
  const last = beside.data?.pages.at(-1)?.entries.at(-1)?.happenedAt;
  const short = oldest !== undefined && last !== undefined && last > oldest;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = beside;
  useEffect(() => {
    if (enabled && short && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [enabled, short, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return beside;
}

const entriesOf = (data: LinePages['data']): LineEntry[] => data?.pages.flatMap((page) => page.entries) ?? [];

function authorsOf(...read: LinePages['data'][]): Record<string, string> {
  return Object.assign({}, ...read.flatMap((data) => data?.pages.map((page) => page.authors) ?? []));
}

/** A person's line, page by page. */
export function useLine(participantId: string, filter: Filter): LineShown {
  const query = usePages(participantId, filter, { kinds: kindsOf(filter), audience: audienceOf(filter) });
  const { data } = query;
  const whole = filter === 'all';
  const all = useMemo(() => entriesOf(data), [data]);
  const { data: besideData } = useBesideFor(participantId, !whole, all.at(-1)?.happenedAt);
  const others = useMemo(() => entriesOf(besideData), [besideData]);
  const pages = useMemo(() => data?.pages.map((page) => page.entries) ?? [], [data]);
  const authors = useMemo(() => authorsOf(data, besideData), [data, besideData]);
  const abilities = data?.pages[0]?.abilities ?? [];
  return { query, pages, beside: whole ? all : others, authors, abilities };
}

export interface Named {
  name: string;
  /** What they are called to their face; a plain word while the name is not here. */
  first: string;
  /** What the reader may do with them; nothing while that is not known. */
  abilities: readonly string[];
}

export function useNamed(participantId: string): Named {
  const t = useWords('timeline');
  const query = useQuery({
    queryKey: ['participant', participantId, 'named'],
    queryFn: () => neighbours.get('/participants/:id', { params: { id: participantId } }),
    staleTime: 300_000,
  });
  const { name = t('someone'), chosenName = name, abilities = [] } = query.data ?? {};
  return { name, first: chosenName, abilities };
}
