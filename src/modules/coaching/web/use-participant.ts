import { useQuery } from '@tanstack/preact-query';
import { useWords } from '../../../web/words.ts';
import { neighbours } from './neighbours.ts';

export interface Someone {
  id: string;
  name: string;
  /** What they are called to their face; a plain word while the name is not here. */
  first: string;
}

interface Seen {
  someone: Someone;
  /** Whether the reader may do this with them; undefined where nobody could be asked. */
  may: (ability: string) => boolean | undefined;
  asking: boolean;
}

/**
 * Whom a page is about. Writing does not wait for the name: without a network it may never come, and the words do not
 * need it.
 */
export function useSomeone(id: string): Seen {
  const t = useWords('coaching');
  const query = useQuery({
    queryKey: ['participant', id, 'named'],
    queryFn: () => neighbours.get('/participants/:id', { params: { id } }),
    staleTime: 300_000,
  });
  const unnamed = t('someone');
  const { name = unnamed, chosenName = unnamed } = query.data ?? {};
  const may = (ability: string): boolean | undefined => query.data?.abilities.includes(ability);
  return { someone: { id, name, first: chosenName }, may, asking: query.isLoading };
}
