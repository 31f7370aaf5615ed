import { useQuery } from '@tanstack/preact-query';
import { fetchAhead } from '../../../web/queries.ts';
import { useWords } from '../../../web/words.ts';
import { neighbours } from './neighbours.ts';

export interface Named {
  name: string;
  /** What they are called to their face; a plain word while the name is not here. */
  first: string;
  /** What the reader may do with them; nothing while that is not known. */
  abilities: readonly string[];
}

/** Who somebody is and who walks along with them. */
export const namedQuery = (participantId: string) => ({
  queryKey: ['participant', participantId, 'named'],
  queryFn: () => neighbours.get('/participants/:id', { params: { id: participantId } }),
  staleTime: 300_000,
});

/** Asked ahead, so that without a network an entry can be just between them as well. */
export function keepNamed(participantId: string): Promise<void> {
  const { queryKey, queryFn } = namedQuery(participantId);
  return fetchAhead(queryKey, queryFn);
}

export function useNamed(participantId: string): Named {
  const t = useWords('timeline');
  const query = useQuery(namedQuery(participantId));
  const { name = t('someone'), chosenName = name, abilities = [] } = query.data ?? {};
  return { name, first: chosenName, abilities };
}
