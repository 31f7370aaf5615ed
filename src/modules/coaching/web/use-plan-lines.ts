import { useQuery } from '@tanstack/preact-query';
import { neighbours } from './neighbours.ts';

/**
 * The lines of a participant's plan, asked for only where something names them. It is the same question as the plan's own
 * page asks, so that what that page has kept on a device is here without a network as well.
 */
export const usePlanLines = (participantId: string, wanted: boolean) =>
  useQuery({
    queryKey: ['plan', participantId, 'now'],
    queryFn: () => neighbours.get('/participants/:id/plan', { params: { id: participantId } }),
    select: ({ lines }) => lines,
    enabled: wanted,
  });
