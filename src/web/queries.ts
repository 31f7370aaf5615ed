import type { QueryKey } from '@tanstack/preact-query';
import { QueryClient } from '@tanstack/preact-query';
import { Offline } from './problem.ts';

/** One memory of what the server said. A refusal is an answer and is not asked again; a lost connection is. */
const asking = {
  queries: {
    staleTime: 15_000,
    networkMode: 'always',
    retry: (failures: number, error: Error) => error instanceof Offline && failures < 2,
    retryDelay: 800,
  },
  mutations: { networkMode: 'always', retry: false },
} as const;

export const queries = new QueryClient({ defaultOptions: asking });

/** On a device of one's own nothing that was read is forgotten while the page is open: the network may go at any time. */
export function rememberAll(): void {
  queries.setDefaultOptions({
    ...asking,
    queries: { ...asking.queries, gcTime: Number.POSITIVE_INFINITY },
  });
}

/** What was asked ahead is good for the way without a network for so long. */
const aheadForMs = 3_600_000;

/** Asks for what a page will show, unless it was asked not long ago. */
export async function fetchAhead(queryKey: QueryKey, queryFn: () => Promise<unknown>): Promise<void> {
  const kept = queries.getQueryState(queryKey);
  if (kept?.data !== undefined && Date.now() - kept.dataUpdatedAt < aheadForMs) return;
  await queries.prefetchQuery({ queryKey, queryFn });
}
