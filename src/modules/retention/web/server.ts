import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { createClient } from '../../../web/api.ts';
import type { routes } from '../routes.ts';

export const api = createClient<typeof routes>();

const overviewKey = ['retention', 'overview'] as const;
const recordsKey = ['retention', 'records'] as const;
const keepingKey = ['retention', 'keeping'] as const;

export const useOverview = () => useQuery({ queryKey: overviewKey, queryFn: () => api.get('/retention') });

export const useRecords = () =>
  useQuery({ queryKey: recordsKey, queryFn: () => api.get('/retention/records') });

export const useKeeping = (id: string) =>
  useQuery({
    queryKey: [...keepingKey, id],
    queryFn: () => api.get('/participants/:id/record', { params: { id } }),
  });

/** Asks everything of this room anew, after something was decided. */
export function useRenew(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['retention'] });
}
