import { useInfiniteQuery, useQuery } from '@tanstack/preact-query';
import { api } from '../server.ts';

/** Nothing that was shared stays in the memory of the page once it has left the screen. */
const forgetting = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false } as const;

export const useSharedPeople = (answer: number | undefined) =>
  useQuery({
    queryKey: ['shared', answer],
    queryFn: () => api.get('/shared'),
    enabled: answer !== undefined,
    ...forgetting,
  });

export const useSharedRecord = (id: string, answer: number | undefined) =>
  useInfiniteQuery({
    queryKey: ['shared', id, answer],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      api.get('/shared/:id', { params: { id }, query: pageParam ? { before: pageParam } : {} }),
    getNextPageParam: (last) => last.next,
    enabled: answer !== undefined,
    ...forgetting,
  });
