import { useQuery } from '@tanstack/preact-query';
import { useCallback } from 'preact/hooks';
import { useOutbox } from '../../../web/outbox/index.ts';
import { useSession } from '../../../web/session.ts';
import type { PlanView } from './server.ts';
import { fetchPlan, planKey } from './server.ts';
import type { ShownPlan } from './waiting-plan.ts';
import { withWaiting } from './waiting-plan.ts';

const noLetters: readonly [] = [];

/** The plan as it stands, or as it was at the end of a day; one's own with what waits on this device. */
export function usePlan(id: string, asOf?: string) {
  const isOwn = useSession().person?.id === id && asOf === undefined;
  const { letters } = useOutbox();
  const here = isOwn ? letters : noLetters;
  const select = useCallback((plan: PlanView): ShownPlan => withWaiting(plan, here, id), [here, id]);
  return useQuery({
    queryKey: [...planKey(id), asOf ?? 'now'],
    queryFn: () => fetchPlan(id, asOf),
    select,
  });
}
