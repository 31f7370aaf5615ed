import { useQuery, useQueryClient } from '@tanstack/preact-query';
import type { ZodType } from 'zod';
import { createClient } from '../../../web/api.ts';
import type { routes } from '../routes.ts';

export const api = createClient<typeof routes>();

interface Found {
  items: { participantId: string; name: string; birthOn?: string | undefined }[];
}

type Neighbours = readonly [
  {
    readonly get: '/retention/people';
    readonly query: ZodType<{ q: string }, { q: string }>;
    readonly body?: undefined;
    readonly reply: ZodType<Found, Found>;
  },
];

const neighbours = createClient<Neighbours>();

/** As short as a search may be. */
export const shortest = 2;

/** People of this place by name, for a paper that came in. */
export const useFound = (words: string) =>
  useQuery({
    queryKey: ['retention', 'people', words],
    queryFn: () => neighbours.get('/retention/people', { query: { q: words } }),
    enabled: words.length >= shortest,
  });

const complaintsKey = ['complaints'] as const;

export const useComplaints = () =>
  useQuery({ queryKey: complaintsKey, queryFn: () => api.get('/complaints') });

export const useOwnComplaints = (id: string) =>
  useQuery({
    queryKey: [...complaintsKey, id],
    queryFn: () => api.get('/participants/:id/complaints', { params: { id } }),
  });

export function useRenew(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: complaintsKey });
}
