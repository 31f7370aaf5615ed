import { useQuery } from '@tanstack/preact-query';
import { useAbility } from '../../../web/session.ts';
import { api, organizationKey } from './server.ts';

const nobody = { people: 0, more: false };

/** How many people are in a program now; undefined until it is known, or where one may not ask. */
export function usePeopleInProgram(programId: string): { people: number; more: boolean } | undefined {
  const enabled = useAbility('organization.edit');
  const { data } = useQuery({
    queryKey: [...organizationKey, 'people-in-programs'],
    queryFn: () => api.get('/people-in-programs'),
    enabled,
  });
  return data && (data.programs.find((one) => one.programId === programId) ?? nobody);
}
