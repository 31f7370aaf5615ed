import { useQuery, useQueryClient } from '@tanstack/preact-query';
import type { ZodType } from 'zod';
import { createClient } from '../../../web/api.ts';
import { isAtWork } from '../domain.ts';
import type { routes } from '../routes.ts';
import type { RowsQuery } from '../schema/asked.ts';
import type { ImportView } from '../schema/import.ts';

export const api = createClient<typeof routes>();

interface Getting<Path extends `/${string}`, Reply> {
  readonly get: Path;
  readonly query?: undefined;
  readonly body?: undefined;
  readonly reply: ZodType<Reply, Reply>;
}

/** The part of other rooms' answers that saying with whom somebody is needs. */
interface Colleagues {
  staff: { id: string; name: string; endedOn?: string; access?: { roles: string[] } }[];
}
interface Programs {
  programs: { id: string; name: string; closedOn: string | null }[];
}

const neighbours =
  createClient<readonly [Getting<'/staff', Colleagues>, Getting<'/organization', Programs>]>();

const walksWith = ['coach', 'employment-specialist', 'clinician'];

/** With whom people may be: colleagues who walk with people, and open programs. */
export function useWithWhom(enabled: boolean) {
  const staff = useQuery({ queryKey: ['staff'], queryFn: () => neighbours.get('/staff'), enabled });
  const place = useQuery({
    queryKey: ['organization'],
    queryFn: () => neighbours.get('/organization'),
    enabled,
  });
  const here = (staff.data?.staff ?? []).filter((one) => one.endedOn === undefined);
  return {
    colleagues: here.filter(({ access }) => access?.roles.some((role) => walksWith.includes(role))),
    programs: (place.data?.programs ?? []).filter(({ closedOn }) => closedOn === null),
  };
}

export const importsKey = ['imports'] as const;
const importKey = (id: string) => [...importsKey, id] as const;
export const rowsKey = (id: string, state: ImportView['state'], outcome: RowsQuery['outcome']) =>
  [...importKey(id), 'rows', state, outcome ?? 'all'] as const;

const whileAtWork = 1000;

/** One import; while a job is at work on it, it is asked for each second. */
export function useImport(id: string) {
  return useQuery({
    queryKey: importKey(id),
    queryFn: () => api.get('/imports/:id', { params: { id } }),
    refetchInterval: ({ state: { data } }) =>
      data && isAtWork(data.state) && data.trouble === undefined ? whileAtWork : false,
  });
}

export function useFresh(): (id: string) => Promise<void> {
  const queries = useQueryClient();
  return async (id) => {
    await queries.invalidateQueries({ queryKey: importKey(id) });
    void queries.invalidateQueries({ queryKey: importsKey, exact: true });
    void queries.invalidateQueries({ queryKey: ['people'] });
  };
}

export type Deed = 'look' | 'agree' | 'discard' | 'undo' | 'restore' | 'go-on';

const paths = {
  look: '/imports/:id/look',
  agree: '/imports/:id/agree',
  discard: '/imports/:id/discard',
  undo: '/imports/:id/undo',
  restore: '/imports/:id/restore',
  'go-on': '/imports/:id/go-on',
} as const;

/** Does one thing to an import, over the version that is shown. */
export function useDeed(): (view: Pick<ImportView, 'id' | 'version'>, deed: Deed) => Promise<void> {
  const refresh = useFresh();
  return async ({ id, version }, deed) => {
    await api.post(paths[deed], { params: { id }, body: { version } });
    await refresh(id);
  };
}
