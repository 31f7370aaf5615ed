import { useInfiniteQuery, useQuery } from '@tanstack/preact-query';
import { useEffect } from 'preact/hooks';
import { api } from '../server.ts';
import { useLooks } from './use-looks.ts';

/** Nothing that was shared stays in the memory of the page once it has left the screen. */
const forgetting = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false } as const;

export function useSharedPeople(answer: number | undefined) {
  const [looks, watch] = useLooks();
  const query = useQuery({
    queryKey: ['shared', answer, looks],
    queryFn: () => api.get('/shared'),
    enabled: answer !== undefined,
    ...forgetting,
  });
  const { data } = query;
  useEffect(() => watch(data?.people.flatMap(({ scope }) => scope)), [data, watch]);
  return query;
}

export function useSharedRecord(id: string, answer: number | undefined) {
  const [looks, watch] = useLooks();
  const query = useInfiniteQuery({
    queryKey: ['shared', id, answer, looks],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      api.get('/shared/:id', { params: { id }, query: pageParam ? { before: pageParam } : {} }),
    getNextPageParam: (last) => last.next,
    enabled: answer !== undefined,
    ...forgetting,
  });
  const scope = query.data?.pages[0]?.scope;
  useEffect(() => watch(scope), [scope, watch]);
  return query;
}
