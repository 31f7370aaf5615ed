import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { ZodType } from 'zod';
import { createClient } from '../../../web/api.ts';
import { failureSentences, fetchFailureWords, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { routes } from '../routes.ts';

export type { HandedCode } from '../schema/shapes.ts';
export type {
  FamilyOfParticipant,
  FamilyView,
  GuardianView,
  LinkView,
  PlanLine,
  SharedView,
} from '../schema/views.ts';

/** What this room asks of plans for a guardian, as their part of the API describes it. */
interface Waiting {
  id: string;
  rootId: string;
  what: string;
  why?: string | undefined;
  byGuardian?: true | undefined;
  declined?: { byGuardianId?: string | undefined } | undefined;
  authorId?: string | undefined;
  suggestedById?: string | undefined;
  familyName?: string | undefined;
  data: { part: string };
  state?: { state: string } | undefined;
}

export interface GuardianPlan {
  lines: Waiting[];
  suggestions: Waiting[];
  names: Record<string, string>;
}

interface Answering<Path extends `/${string}`> {
  readonly post: Path;
  readonly query?: undefined;
  readonly body: ZodType<{ id: string }, { id: string }>;
  readonly reply: ZodType<{ id: string; already: boolean }, { id: string; already: boolean }>;
}

type Neighbours = readonly [
  {
    readonly get: '/participants/:id/plan/as-guardian';
    readonly query?: undefined;
    readonly body?: undefined;
    readonly reply: ZodType<GuardianPlan, GuardianPlan>;
  },
  Answering<'/participants/:id/plan/suggestions/:factId/take-up-as-guardian'>,
  Answering<'/participants/:id/plan/suggestions/:factId/decline-as-guardian'>,
];

export const api = createClient<typeof routes>();
export const neighbours = createClient<Neighbours>();

export const useFamilyOf = (id: string) =>
  useQuery({
    queryKey: ['family', id],
    queryFn: () => api.get('/participants/:id/family', { params: { id } }),
  });

export const useOwn = () => useQuery({ queryKey: ['family', 'own'], queryFn: () => api.get('/family') });

export const useShared = (id: string) =>
  useQuery({
    queryKey: ['family', 'shared', id],
    queryFn: () => api.get('/participants/:id/shared', { params: { id } }),
  });

export const useGuardians = (id: string) =>
  useQuery({
    queryKey: ['family', 'guardians', id],
    queryFn: () => api.get('/participants/:id/guardians', { params: { id } }),
  });

/** Everything that shows a family, anew. */
export function useFresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['family'] });
}

/** One act at a time; what goes wrong is told where a message is looked for. */
export function useActing(): { busy: boolean; act: (deed: () => Promise<unknown>) => void } {
  const t = useWords('shell');
  const toast = useToast();
  const fresh = useFresh();
  const [busy, setBusy] = useState(false);
  const run = async (deed: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      await deed();
    } catch (error) {
      await fetchFailureWords(error);
      toast.say(failureSentences(error, t).message);
    } finally {
      await fresh();
      setBusy(false);
    }
  };
  return { busy, act: (deed) => void run(deed) };
}
