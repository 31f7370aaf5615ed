import { useEffect, useMemo } from 'preact/hooks';
import type { Filter } from './filters.ts';
import { audienceOf, besideKinds, kindsOf } from './filters.ts';
import type { LinePages, LineShown } from './line-pages.ts';
import { authorsOf, entriesOf, usePages } from './line-pages.ts';

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
