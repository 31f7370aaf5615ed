import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { createClient } from '../../../web/api.ts';
import { renewSession } from '../../../web/session.ts';
import { useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { routes } from '../routes.ts';

export const api = createClient<typeof routes>();

/** Other rooms ask for the organization under the same key. */
export const organizationKey = ['organization'] as const;

export function useOrganization() {
  return useQuery({
    queryKey: organizationKey,
    queryFn: () => api.get('/organization'),
    // What is being written stays as it is, whatever the window does.
    refetchOnWindowFocus: false,
  });
}

/** Lets go of what is written here and shows what somebody else saved. */
export function useTakeTheirs(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.resetQueries({ queryKey: organizationKey });
}

/** After a change: asks anew, lets the menu follow what is run here, and says that it is saved. */
export function useSaved(): () => Promise<void> {
  const t = useWords('organizations');
  const queries = useQueryClient();
  const { say } = useToast();
  return async () => {
    await queries.invalidateQueries({ queryKey: organizationKey });
    await queries.invalidateQueries({ queryKey: ['settings', 'menu'] });
    await renewSession();
    say(t('saved'));
  };
}
