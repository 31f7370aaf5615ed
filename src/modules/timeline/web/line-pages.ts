import { useInfiniteQuery } from '@tanstack/preact-query';
import { useMemo } from 'preact/hooks';
import type { LineEntry } from '../schema.ts';
import { api } from './neighbours.ts';
import type { Waiting } from './use-waiting.ts';

/** Small enough that drawing one never holds up a thumb on a slow phone. */
const pageSize = 50;

interface Wanted {
  kinds?: string | undefined;
  audience?: 'just-us' | undefined;
}

export function usePages(participantId: string, name: string, { kinds, audience }: Wanted, enabled = true) {
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
  /** Of one's own line: what waits on this phone, which is in its place in the pages. */
  waiting?: Waiting | undefined;
}

export const entriesOf = (data: LinePages['data']): LineEntry[] =>
  data?.pages.flatMap((page) => page.entries) ?? [];

export function authorsOf(...read: LinePages['data'][]): Record<string, string> {
  return Object.assign({}, ...read.flatMap((data) => data?.pages.map((page) => page.authors) ?? []));
}

/** The pages with what waits in its place: what was written new is a page of its own, before the others. */
function placed(pages: LineEntry[][], waiting: Waiting | undefined): LineEntry[][] {
  if (!waiting || waiting.waiting.length === 0) return pages;
  const { room, waiting: letters, personId } = waiting;
  const fresh = room.newEntries(letters, personId);
  const shown = pages.map((page) => room.withWaiting(page, letters, personId));
  return fresh.length > 0 ? [fresh, ...shown] : shown;
}

/** One's own line, page by page, with what waits on this phone. */
export function useOwnLine(participantId: string, waiting: Waiting | undefined): LineShown {
  const query = usePages(participantId, 'all', {});
  const { data } = query;
  const beside = useMemo(() => entriesOf(data), [data]);
  const authors = useMemo(() => authorsOf(data), [data]);
  const pages = useMemo(
    () => placed(data?.pages.map((page) => page.entries) ?? [], waiting),
    [data, waiting],
  );
  return { query, pages, beside, authors, abilities: data?.pages[0]?.abilities ?? [], waiting };
}
