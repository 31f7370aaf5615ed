import type { AnyPermit } from '../../../kernel/access/index.ts';
import type { Day } from '../../../lib/dates.ts';
import { addDays } from '../../../lib/dates.ts';
import type { Fact } from '../../timeline/index.ts';
import { listAround } from '../../timeline/index.ts';
import type { Episode } from '../domain.ts';
import { askAgainWithin } from '../domain.ts';
import { stageBegunKind, stageEndedKind } from '../kinds.ts';

/** Days promised for asking how it goes. */
export const promised = (followUp: Episode['followUp']): Day[] =>
  followUp?.kind === 'scheduled' ? followUp.on : [];

/** What stands on the line beside the episodes of one participant: what else began and ended, and contacts near a promised day. */
export function readAround(permit: AnyPermit, episodes: readonly Episode[] = []): Promise<Fact[]> {
  const [first] = episodes.flatMap(({ followUp }) => promised(followUp)).sort();
  const since = first && new Date(`${addDays(first, -askAgainWithin - 1)}T00:00:00Z`);
  return listAround(permit, {
    participantIds: permit.participantIds,
    latest: [],
    open: [stageBegunKind.kind, stageEndedKind.kind],
    closedBy: [],
    ...(since ? { recent: { kinds: ['contact'], since } } : {}),
    sealed: ['contact'],
  });
}
