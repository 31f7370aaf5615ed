import { useQuery } from '@tanstack/preact-query';
import { createClient } from '../../../web/api.ts';
import type { routes } from '../routes.ts';

export const api = createClient<typeof routes>();

export const episodesKey = (participantId: string) => ['episodes', participantId] as const;

/** The programs of one participant. */
export const useEpisodes = (id: string) =>
  useQuery({
    queryKey: episodesKey(id),
    queryFn: () => api.get('/participants/:id/episodes', { params: { id } }),
  });
