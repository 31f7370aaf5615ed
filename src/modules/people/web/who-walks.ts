import type { ListItem } from '../schema/participants.ts';

/**
 * Whom a row says somebody is with. Only who is in a program is told to be with nobody yet, as on the page of all
 * coaches: after a program has ended nobody is missing.
 */
export function whoWalks({
  coaches,
  programIds,
}: Pick<ListItem, 'coaches' | 'programIds'>): 'with' | 'withNobody' | 'noProgramNow' {
  if (coaches.length > 0) return 'with';
  return programIds.length > 0 ? 'withNobody' : 'noProgramNow';
}
