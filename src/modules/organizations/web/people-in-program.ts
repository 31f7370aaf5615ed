import { useQuery } from '@tanstack/preact-query';
import { useAbility } from '../../../web/session.ts';
import { api, organizationKey } from './server.ts';

/** How many people are in a program now; undefined until it is known, or where one may not ask. */
export function usePeopleInProgram(programId: string): number | undefined {
  const enabled = useAbility('organization.edit');
  const { data } = useQuery({
    queryKey: [...organizationKey, 'people-in-programs'],
    queryFn: () => api.get('/people-in-programs'),
    enabled,
  });
  return data && (data.programs.find((one) => one.programId === programId)?.people ?? 0);
}
