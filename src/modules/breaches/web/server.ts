import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { createClient } from '../../../web/api.ts';
import type { routes } from '../routes.ts';

export const api = createClient<typeof routes>();

const breachesKey = ['breaches'] as const;

export const useBreaches = () =>
  useQuery({
    queryKey: breachesKey,
    queryFn: () => api.get('/breaches'),
    // What is being written stays as it is, whatever the window does.
    refetchOnWindowFocus: false,
  });

export function useRenew(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.resetQueries({ queryKey: breachesKey });
}
