import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { createClient } from '../../../web/api.ts';
import type { routes } from '../routes.ts';

export const api = createClient<typeof routes>();

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
