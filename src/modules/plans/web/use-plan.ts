import { useQuery } from '@tanstack/preact-query';
import { fetchPlan, planKey } from './server.ts';

/** The plan as it stands, or as it was at the end of a day. */
export function usePlan(id: string, asOf?: string) {
  return useQuery({
    queryKey: [...planKey(id), asOf ?? 'now'],
    queryFn: () => fetchPlan(id, asOf),
  });
}
